// The pointer on the scene: what is under it, what is selected, and what is dragged.

import { Vector3, type Plane, type Vector2 } from 'three';
import type { Content } from './content';
import type { Controls } from './controls';
import { displayUnit } from './format';
import type { Handle } from './glyphs';
import type { Lights } from './lights';
import { pickJoint, pickMember, pixelsToSegment, type MemberHit } from './picking';
import type { Pick, SceneEvents, Target, Visibility } from './types';

/** What the interaction needs of the scene. */
export interface InteractionHost {
  readonly canvas: HTMLCanvasElement;
  readonly content: Content | null;
  readonly controls: Controls;
  readonly lamps: Lights;
  readonly events: Partial<SceneEvents>;
  readonly size: Vector2;
  readonly show: Visibility;
  readonly factor: number;
  /** The section plane, or null where nothing is cut. */
  readonly cut: Plane | null;
  readonly selected: Pick | null;
  readonly hovered: Pick | null;
  setHovered(pick: Pick | null): void;
  select(target: Target | null, options?: { focus?: boolean }): void;
  refreshShadows(): void;
  invalidate(glyphs?: boolean): void;
}

type Drag =
  | { kind: 'load'; handle: Handle; path: string; start: number; si: number; moved: boolean; event: PointerEvent | null; x: number; y: number; offset: number }
  | { kind: 'light'; index: number; event: PointerEvent | null };

export class Interaction {
  private drag: Drag | null = null;
  private pointer: PointerEvent | null = null;

  constructor(private readonly host: InteractionHost) {}

  get dragging(): boolean {
    return this.drag !== null;
  }

  private local(e: { clientX: number; clientY: number }): [number, number] {
    const r = this.host.canvas.getBoundingClientRect();
    return [e.clientX - r.left, e.clientY - r.top];
  }

  private ray(e: { clientX: number; clientY: number }): { origin: Vector3; direction: Vector3 } {
    const [x, y] = this.local(e);
    const camera = this.host.controls.camera;
    const v = new Vector3((x / this.host.size.x) * 2 - 1, 1 - (y / this.host.size.y) * 2, 0.5).unproject(camera);
    return { origin: camera.position.clone(), direction: v.sub(camera.position).normalize() };
  }

  private hitMember(e: { clientX: number; clientY: number }, pixels: number): MemberHit | null {
    const c = this.host.content;
    if (!c) return null;
    const { origin, direction } = this.ray(e);
    const slack = (pixels * 2 * Math.tan((this.host.controls.camera.fov * Math.PI) / 360)) / this.host.size.y;
    const plane = this.host.cut;
    const cut = plane ? (x: number, y: number, z: number) => plane.normal.x * x + plane.normal.y * y + plane.normal.z * z + plane.constant < 0 : null;
    return pickMember(c.samples, this.host.factor, origin, direction, slack, cut);
  }

  /** Depth along the view of what is under a point of the screen; of the structure's centre where nothing is. */
  depthAt(e: { clientX: number; clientY: number }): number | null {
    const c = this.host.content;
    if (!c) return null;
    const { camera } = this.host.controls;
    const forward = camera.getWorldDirection(new Vector3());
    const hit = this.hitMember(e, 20);
    if (hit) return hit.depth * this.ray(e).direction.dot(forward);
    const depth = c.layout.center.clone().sub(camera.position).dot(forward);
    return depth > 0.1 * c.layout.radius ? depth : null;
  }

  private pick(e: PointerEvent): { pick: Pick; handle: Handle | null } | null {
    const c = this.host.content;
    if (!c) return null;
    const [x, y] = this.local(e);
    const near = e.pointerType === 'touch' ? 18 : 8;
    const camera = this.host.controls.camera;
    const { x: w, y: h } = this.host.size;
    if (this.host.show.lights) {
      for (let i = 0; i < this.host.lamps.list.length; i++) {
        const at = this.host.lamps.handleAt(i, c.layout);
        if (pixelsToSegment(at, at, camera, x, y, w, h) < near + 10) return this.wrap({ kind: 'light', index: i }, null);
      }
    }
    let best: Handle | null = null;
    let least = near;
    for (const handle of c.loads.handles) {
      const d = pixelsToSegment(handle.tail, handle.tip, camera, x, y, w, h);
      if (d < least) {
        least = d;
        best = handle;
      }
    }
    if (best) return this.wrap({ kind: 'load', index: best.load }, best);
    const member = this.hitMember(e, 4);
    const joint = pickJoint(c.layout, this.host.factor, camera, x, y, w, h, 5);
    if (joint && (!member || joint.depth < member.depth + 3 * (c.layout.jointRadius[joint.node]! + 0.02 * c.layout.radius))) return this.wrap({ kind: 'joint', index: joint.node }, null);
    if (!member) return null;
    const pick = c.resolve({ kind: 'member', index: member.member, name: '', point: [0, 0, 0], s: member.s });
    return pick ? { pick, handle: null } : null;
  }

  private wrap(t: Target, handle: Handle | null): { pick: Pick; handle: Handle | null } | null {
    const pick = this.host.content?.resolve(t) ?? null;
    return pick ? { pick, handle } : null;
  }

  /** What the mouse points at, once per frame. */
  applyHover(): void {
    const e = this.pointer;
    if (!e || this.drag) return;
    this.pointer = null;
    this.setHover(this.pick(e)?.pick ?? null);
  }

  hover(e: PointerEvent | null): void {
    this.pointer = e;
    if (e) this.host.invalidate();
    else if (!this.drag) this.setHover(null);
  }

  private setHover(pick: Pick | null): void {
    const before = this.host.hovered;
    const same = before?.kind === pick?.kind && before?.index === pick?.index;
    if (same && pick?.s === before?.s) return;
    this.host.setHovered(pick);
    const draggable = pick?.kind === 'light' || (pick?.kind === 'load' && (this.host.content?.snapshot.loads[pick.index]?.path ?? '') !== '');
    this.host.canvas.style.cursor = draggable ? 'grab' : pick ? 'pointer' : '';
    this.host.events.hover?.(pick);
  }

  click(e: PointerEvent): void {
    const hit = this.pick(e);
    this.host.select(hit?.pick ?? null);
    this.host.events.select?.(this.host.selected);
  }

  /** A double click goes to what is under it. */
  double(e: MouseEvent): void {
    const hit = this.pick(e as PointerEvent);
    if (hit) this.host.select(hit.pick, { focus: true });
  }

  take(e: PointerEvent): boolean {
    if (this.host.controls.locked) return false;
    const hit = this.pick(e);
    if (hit?.pick.kind === 'light') {
      this.drag = { kind: 'light', index: hit.pick.index, event: null };
      return true;
    }
    const load = hit?.pick.kind === 'load' ? this.host.content?.snapshot.loads[hit.pick.index] : undefined;
    if (!hit?.handle || !load || load.path === '') return false;
    const start = this.host.content!.loads.value(hit.pick.index);
    this.drag = { kind: 'load', handle: hit.handle, path: load.path, start, si: start, moved: false, event: null, x: e.clientX, y: e.clientY, offset: hit.handle.length - this.along(hit.handle, e) };
    return true;
  }

  /** How far along a handle's axis the pointer is: the point of the axis nearest to the line of sight. */
  private along(handle: Handle, e: { clientX: number; clientY: number }): number {
    const { origin, direction } = this.ray(e);
    const w = handle.fixed.clone().sub(origin);
    const b = handle.out.dot(direction);
    const det = 1 - b * b;
    return det > 0.01 ? (b * w.dot(direction) - w.dot(handle.out)) / det : handle.length;
  }

  cancel(): boolean {
    if (this.drag?.kind === 'load' && this.drag.moved) return false;
    this.drag = null;
    this.host.canvas.style.cursor = '';
    return true;
  }

  dragTo(e: PointerEvent): void {
    if (!this.drag) return;
    this.drag.event = e; // applied once per frame
    this.host.invalidate();
  }

  applyDrag(): void {
    const c = this.host.content;
    const d = this.drag;
    const e = d?.event;
    if (!c || !d || !e) return;
    d.event = null;
    this.host.canvas.style.cursor = 'grabbing';
    if (d.kind === 'light') {
      const { origin, direction } = this.ray(e);
      // In the plane through the light that faces the camera.
      const at = this.host.lamps.handleAt(d.index, c.layout);
      const n = this.host.controls.camera.getWorldDirection(new Vector3());
      const t = at.clone().sub(origin).dot(n) / direction.dot(n);
      const position = this.host.lamps.moveTo(d.index, origin.addScaledVector(direction, t), c.layout);
      this.host.refreshShadows();
      this.host.events.light?.({ index: d.index, position, live: true });
      this.host.invalidate(true);
      return;
    }
    if (!d.moved && Math.hypot(e.clientX - d.x, e.clientY - d.y) < 4) return;
    d.moved = true;
    c.loads.hold = true; // lengths keep their scale
    const length = this.along(d.handle, e) + d.offset;
    let si = c.loads.valueAtLength(d.handle, Math.max(0, Math.min(length, 40 * c.layout.radius)));
    const load = c.snapshot.loads[d.handle.load]!;
    const u = displayUnit(d.start || load.value, load.unit, c.snapshot.units).factor;
    const step = (10 ** Math.floor(Math.log10(Math.max(Math.abs(d.start || load.value) / u, 1e-9))) / 20) * u;
    si = Math.round(si / step) * step;
    const slot = c.snapshot.values.find((v) => v.path === d.path);
    if (slot) si = Math.max(Math.min(slot.min, slot.max), Math.min(Math.max(slot.min, slot.max), si));
    if (si === d.si) return;
    d.si = si;
    c.loads.setValue(d.handle.load, si);
    this.host.events.drag?.({ path: d.path, index: d.handle.load, si, live: true });
    this.host.invalidate(true);
  }

  release(e: PointerEvent): void {
    const d = this.drag;
    if (!d) return;
    d.event = e;
    this.applyDrag();
    this.drag = null;
    this.host.canvas.style.cursor = '';
    const c = this.host.content;
    if (d.kind === 'light') {
      const l = this.host.lamps.list[d.index]!;
      this.host.events.light?.({ index: d.index, position: [...l.position], live: false });
    } else if (d.moved) {
      if (c) c.loads.release();
      this.host.events.drag?.({ path: d.path, index: d.handle.load, si: d.si, live: false });
    } else this.click(e);
    this.host.invalidate(true);
  }
}
