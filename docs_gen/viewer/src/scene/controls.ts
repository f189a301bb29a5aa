// The camera and how it is moved: orbit, fly, walk; mouse, touch, keys. z is up and the horizon stays level.
//
// A pose is (target, distance, yaw, pitch): forward = (cos p cos y, cos p sin y, sin p), position = target - distance · forward.

import { PerspectiveCamera, Vector3 } from 'three';
import type { Vec3 } from '../contract';
import type { CameraState, Insets, Navigation, ViewName } from './types';
import { Stick } from './stick';

interface Pose {
  target: Vector3;
  distance: number;
  yaw: number;
  pitch: number;
  fov: number; // vertical [°]
}

export interface ControlHooks {
  invalidate(): void;
  /** True when the scene takes this pointer (a handle is dragged). */
  take(event: PointerEvent): boolean;
  /** A second finger has come: gives up a drag that has changed nothing yet. */
  cancel(): boolean;
  dragged(event: PointerEvent): void;
  released(event: PointerEvent): void;
  clicked(event: PointerEvent): void;
  hovered(event: PointerEvent | null): void;
  doubled(event: MouseEvent): void;
  modeChanged(): void;
  /** Distance from the camera to what is under that point, or null. */
  depthAt(event: { clientX: number; clientY: number }): number | null;
}

const steepest = 1.5533; // 89°
// A long lens shows a structure calmly; someone who stands in front of it sees more.
const fovOrbit = 26;
const fovFree = 58;
const moveKeys = new Set(['KeyW', 'KeyA', 'KeyS', 'KeyD', 'KeyQ', 'KeyE', 'Space', 'ShiftLeft', 'ShiftRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

const clonePose = (p: Pose): Pose => ({ target: p.target.clone(), distance: p.distance, yaw: p.yaw, pitch: p.pitch, fov: p.fov });

export class Controls {
  readonly camera = new PerspectiveCamera(fovOrbit, 1, 0.1, 1000);
  mode: Navigation = 'orbit';
  locked = false;

  private readonly now: Pose = { target: new Vector3(), distance: 10, yaw: 0, pitch: 0, fov: fovOrbit };
  private goal: Pose = clonePose(this.now);
  private tween: { from: Pose; to: Pose; t: number; seconds: number } | null = null;
  private readonly velocity = new Vector3();
  private readonly keys = new Set<string>();
  private readonly pointers = new Map<number, { x: number; y: number; button: number }>();
  private moved = 0;
  private scrolled = -Infinity;
  private taken: number | null = null;
  private takenAt = { x: 0, y: 0, button: 0 };
  private orbitPose: Pose | null = null;
  private readonly stick: Stick;
  private lockRefused = false;
  private readonly abort = new AbortController();

  // The structure: its bounding sphere and the ground.
  private readonly center = new Vector3();
  private radius = 1;
  private size = 1; // largest edge of the bounding box [m]
  private ground = 0;
  private planar = false;

  constructor(private readonly canvas: HTMLCanvasElement, overlay: HTMLElement, private readonly reduced: boolean, private readonly hooks: ControlHooks) {
    this.camera.up.set(0, 0, 1);
    this.stick = new Stick(overlay, () => hooks.invalidate());
    const signal = this.abort.signal;
    const on = (target: EventTarget, type: string, f: (e: never) => void, options: AddEventListenerOptions = {}) =>
      target.addEventListener(type, f as EventListener, { ...options, signal });
    on(canvas, 'pointerdown', (e: PointerEvent) => this.down(e));
    on(canvas, 'pointermove', (e: PointerEvent) => this.move(e));
    on(canvas, 'pointerup', (e: PointerEvent) => this.up(e, true));
    on(canvas, 'pointercancel', (e: PointerEvent) => this.up(e, false));
    on(canvas, 'dblclick', (e: MouseEvent) => hooks.doubled(e));
    on(document, 'scroll', (e: Event) => {
      this.scrolled = e.timeStamp;
    }, { capture: true, passive: true });
    on(canvas, 'pointerleave', () => hooks.hovered(null));
    on(canvas, 'contextmenu', (e: Event) => e.preventDefault());
    on(canvas, 'wheel', (e: WheelEvent) => this.wheel(e), { passive: false });
    on(document, 'keydown', (e: KeyboardEvent) => this.key(e, true));
    on(document, 'keyup', (e: KeyboardEvent) => this.key(e, false));
    on(window, 'blur', () => this.keys.clear());
    on(document, 'pointerlockchange', () => {
      this.locked = document.pointerLockElement === canvas;
      hooks.modeChanged();
    });
    on(document, 'pointerlockerror', () => {
      this.lockRefused = true; // a sandboxed frame: dragging looks around instead
      hooks.modeChanged();
    });
  }

  setModel(center: Vec3, radius: number, size: number, ground: number, planar: boolean): void {
    this.center.fromArray(center);
    this.radius = radius;
    this.size = size;
    this.ground = ground;
    this.planar = planar;
    if (this.mode === 'walk') this.now.target.z += this.eye - this.position().z;
  }

  /** How tall the walker is against a person: 1, or less where the structure is smaller than a metre. */
  get walkerScale(): number {
    return this.size >= 1 ? 1 : Math.max(this.size, 1e-6);
  }

  private get eye(): number {
    return this.ground + 1.7 * this.walkerScale;
  }

  hint(): string {
    if (this.mode === 'orbit') return 'Drag to turn, right-drag or two fingers to move, wheel to zoom';
    const look = this.lockRefused || !this.canvas.requestPointerLock ? 'drag to look' : this.locked ? 'mouse to look, Esc to free it' : 'click to look with the mouse, or drag';
    const rise = this.mode === 'fly' ? ', E up, Q down' : '';
    const small = this.mode === 'walk' && this.walkerScale < 1 ? `; you are ${Math.max(1, Math.round(1700 * this.walkerScale))} mm tall` : '';
    return `W A S D to ${this.mode}${rise}, Shift faster, ${look}${small}`;
  }

  // ---- poses ----

  private forward(p: Pose, out = new Vector3()): Vector3 {
    const c = Math.cos(p.pitch);
    return out.set(c * Math.cos(p.yaw), c * Math.sin(p.yaw), Math.sin(p.pitch));
  }

  private position(p: Pose = this.now): Vector3 {
    return p.target.clone().addScaledVector(this.forward(p), -p.distance);
  }

  /** Where the camera stands, or (`goal`) where it is going while it turns about the structure. */
  state(goal = false): CameraState {
    const pose = goal && this.mode === 'orbit' ? this.goal : this.now;
    return { position: this.position(pose).toArray(), target: pose.target.toArray() };
  }

  private poseOf(state: CameraState): Pose {
    const target = new Vector3().fromArray(state.target);
    const d = target.clone().sub(new Vector3().fromArray(state.position));
    const distance = Math.max(d.length(), this.radius * 1e-3);
    return { target, distance, yaw: Math.atan2(d.y, d.x), pitch: Math.asin(Math.max(-1, Math.min(1, d.z / distance))), fov: this.mode === 'orbit' ? fovOrbit : fovFree };
  }

  private go(to: Pose, seconds = 0.7): void {
    // The shorter way round.
    to.yaw = this.now.yaw + Math.atan2(Math.sin(to.yaw - this.now.yaw), Math.cos(to.yaw - this.now.yaw));
    this.velocity.set(0, 0, 0);
    this.goal = clonePose(to);
    if (this.reduced || seconds <= 0) {
      this.tween = null;
      this.copy(to, this.now);
    } else this.tween = { from: clonePose(this.now), to, t: 0, seconds };
    this.hooks.invalidate();
  }

  private copy(from: Pose, to: Pose): void {
    to.target.copy(from.target);
    to.distance = from.distance;
    to.yaw = from.yaw;
    to.pitch = from.pitch;
    to.fov = from.fov;
  }

  /** Space at the edges that the page covers with its own things [px]: views are centred in the rest. */
  insets: Insets = { left: 92, top: 0, right: 0, bottom: 48 };

  /** Corners of what must be in view; set by the scene (structure with its glyphs). */
  corners: Vector3[] = [];

  /** The pose that looks along (yaw, pitch) and just holds all corners. */
  private framing(yaw: number, pitch: number, margin = 1.1): Pose {
    const pose: Pose = { target: this.center.clone(), distance: 1, yaw, pitch, fov: this.mode === 'orbit' ? fovOrbit : fovFree };
    const f = this.forward(pose);
    const right = new Vector3(Math.sin(yaw), -Math.cos(yaw), 0);
    const up = new Vector3().crossVectors(right, f);
    const { x: fx, y: fy } = this.free();
    const ty = Math.tan((pose.fov * Math.PI) / 360) * fy;
    const tx = (ty / fy) * this.camera.aspect * fx;
    const points = this.corners.length ? this.corners : [this.center];
    // Distance and lateral centre by a few fixed-point steps: the extreme rays of each side meet the picture's edge.
    let x = 0;
    let y = 0;
    let distance = 4 * this.radius;
    const v = new Vector3();
    for (let step = 0; step < 12; step++) {
      let need = this.radius * 0.05;
      let [l, r, b, t] = [Infinity, -Infinity, Infinity, -Infinity];
      for (const p of points) {
        v.subVectors(p, this.center);
        const depth = v.dot(f);
        const px = v.dot(right) - x;
        const py = v.dot(up) - y;
        need = Math.max(need, (Math.abs(px) * margin) / tx - depth, (Math.abs(py) * margin) / ty - depth);
        const w = Math.max(distance + depth, distance * 0.2);
        l = Math.min(l, px / w);
        r = Math.max(r, px / w);
        b = Math.min(b, py / w);
        t = Math.max(t, py / w);
      }
      distance = need;
      if (step < 11) {
        x += ((l + r) / 2) * distance * 0.8;
        y += ((b + t) / 2) * distance * 0.8;
      }
    }
    pose.distance = distance;
    pose.target.addScaledVector(right, x).addScaledVector(up, y);
    return pose;
  }

  view(view: ViewName | CameraState, animate = true): void {
    const seconds = animate ? 0.7 : 0;
    if (typeof view !== 'string') {
      this.go(this.poseOf(view), seconds);
      return;
    }
    if (this.mode !== 'orbit' && view !== 'fit') this.setMode('orbit', false);
    const home: [number, number] = this.planar ? [Math.PI / 2 + 0.34, -0.19] : [Math.PI / 2 + 0.7, -0.35];
    const angles: Record<Exclude<ViewName, 'fit'>, [number, number]> = {
      home, iso: [Math.PI / 2 + 0.7, -0.5], front: [Math.PI / 2, 0], back: [-Math.PI / 2, 0], side: [Math.PI, 0], left: [0, 0],
      top: [Math.PI / 2, -steepest], bottom: [Math.PI / 2, steepest],
    };
    const [yaw, pitch] = view === 'fit' ? [this.goal.yaw, this.goal.pitch] : angles[view];
    this.go(this.framing(yaw, pitch), seconds);
  }

  /** Turns to a point without changing the direction of view. */
  focus(point: Vec3): void {
    if (this.mode !== 'orbit') return;
    const to = clonePose(this.goal);
    to.target.fromArray(point);
    to.distance = Math.min(to.distance, this.radius * 1.6);
    this.go(to);
  }

  setMode(mode: Navigation, animate = true): void {
    if (mode === this.mode) return;
    const before = this.mode;
    if (before === 'orbit') this.orbitPose = clonePose(this.goal);
    this.mode = mode;
    this.keys.clear();
    this.velocity.set(0, 0, 0);
    if (this.locked) document.exitPointerLock();
    this.stick.show(mode !== 'orbit' && Stick.wanted());
    if (mode === 'walk' && animate) {
      // Stand where one sees the structure, on the ground, on the side from which it is seen now.
      const from = this.position();
      const d = new Vector3(from.x - this.center.x, from.y - this.center.y, 0);
      if (d.length() < 1e-6 * this.radius) d.set(0, -1, 0);
      const half = Math.tan((fovFree * Math.PI) / 360) * Math.min(1, this.camera.aspect);
      const away = Math.min(Math.max(1.9, 1.1 / half), 4) * this.radius;
      d.setLength(Math.max(away, 2.5 * this.walkerScale));
      const eye = new Vector3(this.center.x + d.x, this.center.y + d.y, this.eye);
      const look = new Vector3(this.center.x, this.center.y, Math.max(this.eye, this.center.z) * 0.6 + this.eye * 0.4);
      this.go(this.poseOf({ position: eye.toArray(), target: look.toArray() }));
    } else if (mode === 'orbit' && animate && this.orbitPose) this.go(clonePose(this.orbitPose));
    else if (animate) {
      // Flying starts where the camera is; only the lens changes, so it comes nearer to show the same.
      const to = clonePose(this.now);
      to.fov = fovFree;
      to.distance = Math.max(0.8 * this.radius, (this.now.distance * Math.tan((this.now.fov * Math.PI) / 360)) / Math.tan((fovFree * Math.PI) / 360));
      this.go(to);
    } else {
      this.tween = null;
      this.goal = clonePose(this.now);
    }
    this.hooks.modeChanged();
    this.hooks.invalidate();
  }

  // ---- each frame ----

  get busy(): boolean {
    return this.tween !== null || this.keys.size > 0 || this.stick.active;
  }

  /** Advances by dt seconds; true while something still moves. */
  update(dt: number): boolean {
    let moving = false;
    if (this.tween) {
      const w = this.tween;
      w.t = Math.min(1, w.t + dt / w.seconds);
      const e = w.t < 0.5 ? 4 * w.t ** 3 : 1 - (-2 * w.t + 2) ** 3 / 2;
      this.now.target.lerpVectors(w.from.target, w.to.target, e);
      this.now.distance = w.from.distance * (w.to.distance / w.from.distance) ** e;
      this.now.yaw = w.from.yaw + (w.to.yaw - w.from.yaw) * e;
      this.now.pitch = w.from.pitch + (w.to.pitch - w.from.pitch) * e;
      this.now.fov = w.from.fov + (w.to.fov - w.from.fov) * e;
      if (w.t >= 1) this.tween = null;
      moving = true;
    } else if (this.mode === 'orbit') moving = this.updateOrbit(dt);
    else moving = this.updateFree(dt);
    this.apply();
    return moving || this.busy;
  }

  private updateOrbit(dt: number): boolean {
    const g = this.goal;
    const turn = 1.5 * dt;
    if (this.keys.has('ArrowLeft')) g.yaw -= turn;
    if (this.keys.has('ArrowRight')) g.yaw += turn;
    if (this.keys.has('ArrowUp')) g.pitch -= turn;
    if (this.keys.has('ArrowDown')) g.pitch += turn;
    g.pitch = Math.max(-steepest, Math.min(steepest, g.pitch));
    const step = g.distance * 0.7 * dt * (this.fast ? 3 : 1);
    const f = this.forward(g);
    const right = new Vector3(Math.sin(g.yaw), -Math.cos(g.yaw), 0);
    if (this.keys.has('KeyW')) g.target.addScaledVector(f, step);
    if (this.keys.has('KeyS')) g.target.addScaledVector(f, -step);
    if (this.keys.has('KeyA')) g.target.addScaledVector(right, -step);
    if (this.keys.has('KeyD')) g.target.addScaledVector(right, step);
    if (this.keys.has('KeyE')) g.target.z += step;
    if (this.keys.has('KeyQ')) g.target.z -= step;
    const k = this.reduced ? 1 : 1 - Math.exp(-dt / 0.07);
    const n = this.now;
    g.fov = fovOrbit;
    n.fov += (g.fov - n.fov) * k;
    n.target.lerp(g.target, k);
    n.distance += (g.distance - n.distance) * k;
    n.yaw += (g.yaw - n.yaw) * k;
    n.pitch += (g.pitch - n.pitch) * k;
    const rest = n.target.distanceTo(g.target) / g.distance + Math.abs(n.distance / g.distance - 1) + Math.abs(n.yaw - g.yaw) + Math.abs(n.pitch - g.pitch);
    if (rest < 2e-4) {
      this.copy(g, n);
      return false;
    }
    return true;
  }

  private get fast(): boolean {
    return this.keys.has('ShiftLeft') || this.keys.has('ShiftRight');
  }

  private updateFree(dt: number): boolean {
    const n = this.now;
    const eye = this.position();
    const turn = 1.6 * dt;
    const k = this.keys;
    // Arrow keys: up and down move, left and right turn, as in walking.
    if (k.has('ArrowLeft')) n.yaw += turn;
    if (k.has('ArrowRight')) n.yaw -= turn;
    const ahead = Number(k.has('KeyW') || k.has('ArrowUp')) - Number(k.has('KeyS') || k.has('ArrowDown')) + this.stick.y;
    const side = Number(k.has('KeyD')) - Number(k.has('KeyA')) + this.stick.x;
    const rise = this.mode === 'fly' ? Number(k.has('KeyE') || k.has('Space')) - Number(k.has('KeyQ')) : 0;
    const f = this.mode === 'fly' ? this.forward(n) : new Vector3(Math.cos(n.yaw), Math.sin(n.yaw), 0);
    const wish = f.multiplyScalar(ahead).add(new Vector3(Math.sin(n.yaw), -Math.cos(n.yaw), 0).multiplyScalar(side));
    wish.z += rise;
    if (wish.length() > 1) wish.normalize();
    const pace = this.mode === 'walk' ? Math.max(1.6 * this.walkerScale, this.size / 9) : this.size / 4;
    wish.multiplyScalar(pace * (this.fast ? 3 : 1));
    this.velocity.lerp(wish, 1 - Math.exp(-dt / (this.reduced ? 0.01 : 0.1)));
    eye.addScaledVector(this.velocity, dt);
    if (this.mode === 'walk') eye.z += (this.eye - eye.z) * (1 - Math.exp(-dt / 0.15));
    // Not so far away that the structure is lost.
    const reach = 40 * this.radius;
    const off = eye.clone().sub(this.center);
    if (off.length() > reach) eye.copy(this.center).add(off.setLength(reach));
    n.target.copy(eye).addScaledVector(this.forward(n), n.distance);
    this.goal = clonePose(n);
    const still = this.velocity.length() < 1e-3 * pace;
    if (still) this.velocity.set(0, 0, 0);
    return !still || (this.mode === 'walk' && Math.abs(this.eye - eye.z) > 1e-3 * this.walkerScale);
  }

  private apply(): void {
    const eye = this.position();
    const f = this.forward(this.now);
    this.camera.fov = this.now.fov;
    this.camera.position.copy(eye);
    this.camera.lookAt(eye.clone().add(f));
    const d = eye.distanceTo(this.center);
    const near = Math.max(d - 2.2 * this.radius, this.mode === 'orbit' ? 0.02 * Math.min(this.radius, d + 1e-9) : 0.05 * this.walkerScale * Math.min(1, this.radius), 1e-6);
    const far = d + 40 * this.radius;
    if (Math.abs(near / this.camera.near - 1) > 0.02 || Math.abs(far / this.camera.far - 1) > 0.02) {
      this.camera.near = near;
      this.camera.far = far;
    }
    this.camera.updateProjectionMatrix();
    this.camera.updateMatrixWorld();
  }

  resize(): void {
    const w = Math.max(1, this.canvas.clientWidth);
    const h = Math.max(1, this.canvas.clientHeight);
    const { x, y } = this.shift();
    this.camera.aspect = w / h;
    this.camera.setViewOffset(w, h, -x, -y, w, h);
  }

  /** Where the line of sight meets the picture, from its centre [px]. */
  private shift(): { x: number; y: number } {
    const f = this.free();
    const i = this.insets;
    return { x: f.x < 1 ? (i.left - i.right) / 2 : 0, y: f.y < 1 ? (i.top - i.bottom) / 2 : 0 };
  }

  /** Fractions of width and height that are free; the insets are ignored where they would take too much. */
  private free(): { x: number; y: number } {
    const i = this.insets;
    const x = 1 - (i.left + i.right) / Math.max(1, this.canvas.clientWidth);
    const y = 1 - (i.top + i.bottom) / Math.max(1, this.canvas.clientHeight);
    return { x: x > 0.7 ? x : 1, y: y > 0.8 ? y : 1 };
  }

  // ---- input ----

  private down(e: PointerEvent): void {
    this.canvas.focus({ preventScroll: true });
    if (e.pointerType === 'touch' && this.mode !== 'orbit') this.stick.show(true);
    this.moved = 0;
    if (this.taken !== null) {
      if (!this.hooks.cancel()) return;
      this.pointers.set(this.taken, this.takenAt); // two fingers move the camera, even if one of them is on a handle
      this.taken = null;
    }
    if (this.pointers.size === 0 && e.button === 0 && this.hooks.take(e)) {
      this.taken = e.pointerId;
      this.takenAt = { x: e.clientX, y: e.clientY, button: 0 };
      this.capture(e);
      return;
    }
    this.tween = null;
    if (this.mode === 'orbit') this.goal = clonePose(this.goal);
    this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY, button: e.button });
    this.capture(e);
  }

  private capture(e: PointerEvent): void {
    try {
      this.canvas.setPointerCapture(e.pointerId);
    } catch {
      // A pointer that is gone already, or a synthetic one: moving works without capture.
    }
  }

  private move(e: PointerEvent): void {
    if (this.taken === e.pointerId) {
      this.hooks.dragged(e);
      return;
    }
    if (this.locked) {
      this.look(e.movementX, e.movementY);
      return;
    }
    const p = this.pointers.get(e.pointerId);
    if (!p) {
      if (this.pointers.size === 0 && e.pointerType !== 'touch') this.hooks.hovered(e);
      return;
    }
    const dx = e.clientX - p.x;
    const dy = e.clientY - p.y;
    this.moved += Math.abs(dx) + Math.abs(dy);
    if (this.pointers.size === 2) {
      const [a, b] = [...this.pointers.values()] as [typeof p, typeof p];
      const before = Math.hypot(a.x - b.x, a.y - b.y);
      const mx = (a.x + b.x) / 2;
      const my = (a.y + b.y) / 2;
      p.x = e.clientX;
      p.y = e.clientY;
      const after = Math.hypot(a.x - b.x, a.y - b.y);
      this.pan((a.x + b.x) / 2 - mx, (a.y + b.y) / 2 - my);
      if (before > 0 && after > 0) this.zoom(before / after, { clientX: mx, clientY: my });
      return;
    }
    p.x = e.clientX;
    p.y = e.clientY;
    if (this.mode !== 'orbit' && p.button === 0) this.look(-dx, -dy);
    else if (p.button === 0 && !(e.shiftKey || e.ctrlKey || e.metaKey)) {
      this.goal.yaw -= dx * 0.006;
      this.goal.pitch = Math.max(-steepest, Math.min(steepest, this.goal.pitch - dy * 0.006));
      this.hooks.invalidate();
    } else this.pan(dx, dy);
  }

  private up(e: PointerEvent, click: boolean): void {
    if (this.taken === e.pointerId) {
      this.taken = null;
      this.hooks.released(e);
      return;
    }
    const p = this.pointers.get(e.pointerId);
    this.pointers.delete(e.pointerId);
    if (!p || !click || this.moved > 5 || p.button !== 0 || this.pointers.size > 0) return;
    this.hooks.clicked(e);
    if (this.mode !== 'orbit' && e.pointerType === 'mouse' && !this.locked && !this.lockRefused) this.lock();
  }

  private lock(): void {
    try {
      const promise = this.canvas.requestPointerLock?.() as unknown;
      if (promise instanceof Promise) {
        promise.catch(() => {
          this.lockRefused = true;
          this.hooks.modeChanged();
        });
      }
    } catch {
      this.lockRefused = true;
    }
  }

  private look(dx: number, dy: number): void {
    const eye = this.position();
    const n = this.now;
    n.yaw -= dx * 0.0024;
    n.pitch = Math.max(-steepest, Math.min(steepest, n.pitch - dy * 0.0024));
    n.target.copy(eye).addScaledVector(this.forward(n), n.distance);
    this.goal = clonePose(n);
    this.hooks.invalidate();
  }

  private pan(dx: number, dy: number): void {
    const g = this.mode === 'orbit' ? this.goal : this.now;
    const perPixel = (2 * g.distance * Math.tan((this.camera.fov * Math.PI) / 360)) / Math.max(1, this.canvas.clientHeight);
    const right = new Vector3(Math.sin(g.yaw), -Math.cos(g.yaw), 0);
    const up = new Vector3().crossVectors(right, this.forward(g));
    g.target.addScaledVector(right, -dx * perPixel).addScaledVector(up, dy * perPixel);
    this.hooks.invalidate();
  }

  private wheel(e: WheelEvent): void {
    // Whoever scrolls through the document does not want to be caught by the model.
    if (e.timeStamp - this.scrolled < 450) return;
    e.preventDefault();
    this.tween = null;
    const unit = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 120 : 1;
    const delta = Math.max(-240, Math.min(240, e.deltaY * unit));
    if (this.mode === 'orbit') this.zoom(Math.exp(delta * (e.ctrlKey ? 0.008 : 0.0016)), e);
    else {
      this.now.target.addScaledVector(this.forward(this.now), -delta * 0.002 * this.size * 0.3);
      this.hooks.invalidate();
    }
  }

  /** Scales the view about what is under the cursor. */
  private zoom(by: number, at: { clientX: number; clientY: number }): void {
    if (this.mode !== 'orbit') return;
    const g = this.goal;
    const least = 0.01 * this.radius;
    const most = 30 * this.radius;
    const s = Math.max(least, Math.min(most, g.distance * by)) / g.distance;
    const rect = this.canvas.getBoundingClientRect();
    const ty = Math.tan((this.camera.fov * Math.PI) / 360);
    const perPixel = (2 * ty) / Math.max(1, rect.height);
    const shift = this.shift();
    const x = (at.clientX - rect.left - rect.width / 2 - shift.x) * perPixel;
    const y = (rect.top + rect.height / 2 + shift.y - at.clientY) * perPixel;
    const f = this.forward(g);
    const right = new Vector3(Math.sin(g.yaw), -Math.cos(g.yaw), 0);
    const up = new Vector3().crossVectors(right, f);
    const depth = this.hooks.depthAt(at) ?? g.distance;
    const c = this.position(g).addScaledVector(f, depth).addScaledVector(right, x * depth).addScaledVector(up, y * depth);
    // Position and target move towards c; the target stays at the new distance.
    const eye = this.position(g).sub(c).multiplyScalar(s).add(c);
    g.distance *= s;
    g.target.copy(eye).addScaledVector(f, g.distance);
    this.hooks.invalidate();
  }

  private key(e: KeyboardEvent, down: boolean): void {
    if (!down) {
      if (this.keys.delete(e.code)) this.hooks.invalidate();
      return;
    }
    const focus = e.target instanceof Element ? e.target : null;
    const typing = focus?.closest('input, textarea, select, [contenteditable], [role="slider"], [role="listbox"], dialog');
    const onCanvas = focus === this.canvas;
    // On the canvas always; elsewhere only while walking or flying and not in a control.
    if (typing || e.altKey || e.ctrlKey || e.metaKey || (!onCanvas && this.mode === 'orbit')) return;
    if (!onCanvas && focus?.closest('button, a, summary, [tabindex]') && (e.code === 'Space' || e.code.startsWith('Arrow'))) return;
    if (moveKeys.has(e.code)) {
      this.tween = null;
      this.keys.add(e.code);
      e.preventDefault();
      this.hooks.invalidate();
    } else if (onCanvas && this.mode === 'orbit' && (e.key === '+' || e.key === '=' || e.key === '-')) {
      const r = this.canvas.getBoundingClientRect();
      this.zoom(e.key === '-' ? 1.18 : 1 / 1.18, { clientX: r.left + r.width / 2, clientY: r.top + r.height / 2 });
      e.preventDefault();
    } else if (onCanvas && e.key === 'Home') {
      this.view('home');
      e.preventDefault();
    } else if (e.key === 'Escape' && this.mode !== 'orbit' && !this.locked) {
      this.setMode('orbit');
      e.preventDefault();
    }
  }

  dispose(): void {
    this.abort.abort();
    if (this.locked) document.exitPointerLock();
    this.stick.dispose();
  }
}
