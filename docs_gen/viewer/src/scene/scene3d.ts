// The scene: owns the renderer, puts the parts together, and draws when something has changed.

import { Group, NoToneMapping, PCFShadowMap, Scene, Vector2, WebGLRenderer, type Plane } from 'three';
import type { Buffers, Light, Snapshot, Vec3 } from '../contract';
import { annotations } from './annotations';
import { Content } from './content';
import { Controls } from './controls';
import { Cut } from './cut';
import { DeformationScale } from './deformation';
import { writeGlb } from './glb';
import { Ground } from './ground';
import { Interaction, type InteractionHost } from './interaction';
import { Labels } from './labels';
import { makeLegend, mapFor, scaleFor } from './legend';
import { Lights } from './lights';
import { palettes, type Palette } from './palette';
import { Pace } from './pace';
import { paintPicture } from './picture';
import { descriptions } from './samples';
import {
  WebGLUnavailable, type CameraState, type ColorMapName, type Deformation, type FieldInfo, type FieldName, type Insets, type Legend, type Navigation, type Pick,
  type Probe, type SceneApi, type SceneEvents, type SceneOptions, type SceneStats, type SectionPlane, type Target, type ViewName, type Visibility,
} from './types';

export class Scene3D implements SceneApi, InteractionHost {
  readonly canvas: HTMLCanvasElement;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly root = new Group();
  /** @internal */ readonly controls: Controls;
  private readonly labels: Labels;
  /** @internal */ readonly lamps = new Lights();
  private readonly ground = new Ground();
  private readonly observer: ResizeObserver;
  private readonly sight: IntersectionObserver;
  private inSight = true;
  private readonly abort = new AbortController();
  /** @internal */ readonly events: Partial<SceneEvents>;
  private readonly reduced: boolean;
  private readonly maxRatio: number;
  private palette: Palette;

  /** @internal */ content: Content | null = null;
  /** @internal */ readonly size = new Vector2(1, 1);

  private field: FieldName = 'none';
  private fieldChosen = false;
  private map: ColorMapName = 'auto';
  private bands = 0;
  private heldRange: [number, number] | null = null;
  private range: [number, number] = [0, 1];
  private lastLegend = '';
  private readonly scale: DeformationScale;
  private modeLabel = '';
  /** @internal */ show: Visibility = { ghost: true, joints: true, loads: true, supports: true, reactions: true, labels: true, names: false, extremes: true, ground: true, shadows: true, lights: false };
  private readonly cutting = new Cut();

  /** @internal */ selected: Pick | null = null;
  /** @internal */ hovered: Pick | null = null;
  private readonly interaction = new Interaction(this);

  private readonly pace = new Pace();
  private request = 0;
  private last = 0;
  private ratio = 1;
  private settle = 0;
  private frames = 0;
  private glyphsDirty = true;
  private updateMs = 0;
  private frameMs = 0;
  private lost = false;
  private disposed = false;

  constructor(options: SceneOptions) {
    this.events = options.events ?? {};

    this.palette = palettes[options.theme];
    this.maxRatio = options.maxPixelRatio ?? 2;
    this.reduced = options.reducedMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scale = new DeformationScale(this.reduced);
    try {
      this.renderer = new WebGLRenderer({ antialias: true, alpha: true, powerPreference: 'high-performance' });
    } catch (error) {
      throw new WebGLUnavailable(error instanceof Error ? error.message : String(error));
    }
    const r = this.renderer;
    if (r.capabilities.maxTextures < 8) {
      r.dispose();
      throw new WebGLUnavailable('too few texture units');
    }
    r.toneMapping = NoToneMapping; // colours on screen are those of the legend
    r.shadowMap.enabled = true;
    r.shadowMap.type = PCFShadowMap;
    r.shadowMap.autoUpdate = false;
    r.localClippingEnabled = true;
    r.setClearColor(0, 0);
    r.info.autoReset = false;
    this.canvas = r.domElement;
    this.canvas.tabIndex = 0;
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', touchAction: 'none', display: 'block' });
    options.host.append(this.canvas);
    this.labels = new Labels(options.host, this.palette);
    this.scene.add(this.root, this.lamps.group, this.ground.mesh, this.cutting.frame);
    this.scene.matrixWorldAutoUpdate = true;
    this.controls = new Controls(this.canvas, this.labels.root, this.reduced, {
      invalidate: () => this.invalidate(),
      take: (e) => this.interaction.take(e),
      cancel: () => this.interaction.cancel(),
      dragged: (e) => this.interaction.dragTo(e),
      released: (e) => this.interaction.release(e),
      clicked: (e) => this.interaction.click(e),
      hovered: (e) => this.interaction.hover(e),
      modeChanged: () => this.events.navigation?.({ mode: this.controls.mode, hint: this.controls.hint(), locked: this.controls.locked }),
      doubled: (e) => this.interaction.double(e),
      depthAt: (e) => this.interaction.depthAt(e),
    });
    Object.assign(this.controls.insets, options.insets);
    this.canvas.addEventListener('webglcontextlost', (e) => {
      e.preventDefault();
      this.lost = true;
      this.events.contextLost?.();
    }, { signal: this.abort.signal });
    this.canvas.addEventListener('webglcontextrestored', () => {
      this.lost = false;
      this.content?.members.upload();
      this.renderer.shadowMap.needsUpdate = true;
      this.events.contextRestored?.();
      this.invalidate();
    }, { signal: this.abort.signal });
    this.lamps.set([]);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(options.host);
    this.sight = new IntersectionObserver((entries) => {
      this.inSight = entries[entries.length - 1]?.isIntersecting ?? true;
      if (this.inSight) this.invalidate();
    });
    this.sight.observe(options.host);
    this.applyTheme();
    this.resize();
  }

  // ---- the world ----

  setWorld(snapshot: Snapshot, buffers: Buffers, options: { fit?: boolean; modeLabel?: string } = {}): void {
    const start = performance.now();
    const before = this.content;
    const oldRadius = before?.layout.radius ?? 0;
    if (before) this.drop(before);
    if (!this.fieldChosen) this.field = snapshot.asks[0]?.includes('displacement') ? 'u' : snapshot.members.every((m) => m.kind === 'bar') ? 'N' : 'sigma';
    const content = new Content(snapshot, buffers, this.field, this.lamps);
    this.content = content;
    const { layout, members, joints, supports, loads } = content;
    loads.hold = this.interaction.dragging;
    this.root.add(members.group, members.ghost, joints.group, supports.group, loads.group);
    this.findGround();
    this.lamps.set(snapshot.lights);
    this.applyTheme();
    this.applyVisibility();
    this.applySection();
    const jumped = oldRadius === 0 || layout.radius > 1.6 * oldRadius || layout.radius < oldRadius / 1.6;
    this.placeCamera();
    this.applyMode(buffers.mode ?? null, options.modeLabel);
    this.refresh(true);
    if (options.fit || !before) this.controls.view(snapshot.cameras[0] && !before ? this.cameraOf(snapshot.cameras[0]) : 'home', before !== null);
    else if (jumped) this.controls.view('fit');
    this.selected = this.selected ? content.resolve(this.selected) : null;
    this.hovered = null;
    this.applySelection();
    this.updateMs = performance.now() - start;
    this.describeNow();
  }

  updateFields(buffers: Buffers): void {
    const c = this.content;
    if (!c || !c.samples.fits(buffers)) return;
    const start = performance.now();
    const old = c.samples.buffers.positions;
    const moved = buffers.positions.some((x, i) => x !== old[i]);
    const mode = buffers.mode?.length ? buffers.mode : null;
    c.samples.setMode(mode);
    c.samples.update(buffers, mode ? 'u' : this.field);
    if (moved) {
      c.layout.update();
      c.members.place();
      this.findGround();
      this.placeCamera();
      this.applySection();
      this.applySelection();
    }
    c.loads.setReactions(buffers.reactions ?? null);
    if (!buffers.reactions) c.loads.markStale();
    this.refresh(false);
    this.updateMs = performance.now() - start;
  }

  setLoadValue(path: string, si: number): void {
    const loads = this.content?.loads;
    if (!loads) return;
    const i = loads.indexOf(path);
    if (i < 0) return;
    loads.setValue(i, si);
    this.invalidate(true);
  }

  setMode(shape: Float64Array | null, label = ''): void {
    const c = this.content;
    if (!c) return;
    this.applyMode(shape, label);
    this.refresh(true);
    this.describeNow();
  }

  private applyMode(shape: Float64Array | null, label = ''): void {
    const { samples } = this.content!;
    const fits = shape !== null && shape.length > 0 && shape.length === 2 * samples.buffers.positions.length;
    this.modeLabel = fits ? label || 'mode shape' : '';
    if (!fits && !samples.hasMode) return;
    samples.setMode(fits ? shape : null);
    samples.update(samples.buffers, fits ? 'u' : this.field);
  }

  /** After the samples have changed: textures, colours, glyphs, deformation. `settle`: scales may change. */
  private refresh(settle: boolean): void {
    const c = this.content;
    if (!c) return;
    c.members.upload();
    c.joints.update();
    this.applyColors(settle);
    this.scale.fit(c.samples.largest, 2 * c.layout.radius, settle);
    this.scale.aim(c.samples.hasMode);
    this.renderer.shadowMap.needsUpdate = true;
    this.invalidate(true);
  }

  private drop(c: Content): void {
    this.root.clear();
    c.dispose();
  }

  private findGround(): void {
    const c = this.content!;
    c.layout.ground = Math.min(c.layout.box.min.z - 0.35 * c.layout.support, c.supports.lowest());
    this.ground.update(c.layout, c.snapshot.units);
  }

  private placeCamera(): void {
    const { layout, snapshot, loads } = this.content!;
    this.controls.setModel(layout.center.toArray(), layout.radius, layout.size, layout.ground, snapshot.planar);
    this.controls.corners = layout.corners(snapshot.planar, this.show.reactions, this.show.loads ? loads.above() : 0.15);
    if (this.show.lights) this.controls.corners.push(...this.lamps.list.map((_, i) => this.lamps.handleAt(i, layout)));
  }

  private cameraOf(c: CameraState): CameraState {
    const { center, radius } = this.content!.layout;
    const at = (v: Vec3): Vec3 => [center.x + v[0] * radius, center.y + v[1] * radius, center.z + v[2] * radius];
    return { position: at(c.position), target: at(c.target) };
  }

  // ---- fields and colours ----

  fields(): FieldInfo[] {
    return this.content?.samples.fields() ?? [];
  }

  setField(field: FieldName): void {
    this.field = field;
    this.fieldChosen = true;
    this.heldRange = null;
    const c = this.content;
    if (!c) return;
    c.field = field;
    c.samples.update(c.samples.buffers, field);
    c.members.upload();
    this.applyColors(true);
    this.invalidate(true);
    this.describeNow();
  }

  setColors(colors: { map?: ColorMapName; bands?: number }): void {
    this.map = colors.map ?? this.map;
    this.bands = colors.bands ?? this.bands;
    this.applyColors(true);
    this.invalidate();
  }

  setRange(range: [number, number] | null): void {
    this.heldRange = range && range[1] > range[0] ? range : null;
    this.applyColors(true);
    this.invalidate();
  }

  private shownField(): FieldName {
    return this.content?.shownField ?? this.field;
  }

  private applyColors(settle: boolean): void {
    const c = this.content;
    if (!c) return;
    const field = this.shownField();
    const [min, max] = c.samples.range(field);
    const next = scaleFor(field, min, max);
    // While something is dragged the scale stays, so that colours can be seen to change, unless the values leave it.
    if (this.heldRange) this.range = this.heldRange;
    else if (settle || next[1] > this.range[1] || next[1] < 0.35 * this.range[1]) this.range = next;
    const u = c.members.uniforms;
    u.field.value = field === 'none' ? 0 : 1;
    u.range.value.set(this.range[0], this.range[1]);
    const key = `${mapFor(field, this.map)} ${this.bands}`;
    if (c.members.mapKey !== key) c.members.setColors(mapFor(field, this.map), this.bands);
    const legend = this.legend();
    const text = JSON.stringify(legend);
    if (text !== this.lastLegend) {
      this.lastLegend = text;
      this.events.legend?.(legend);
    }
  }

  legend(): Legend {
    const c = this.content;
    const field = this.shownField();
    const table = c?.members.table ?? new Uint8Array(1024);
    const legend = makeLegend(field, this.range, c?.samples.range(field) ?? [0, 0], table, this.bands, c?.snapshot.units ?? 'metric');
    if (c?.samples.hasMode) return { ...legend, label: this.modeLabel, unit: '', ticks: [{ at: 0, si: 0, text: '0' }, { at: 1, si: 1, text: 'max' }] };
    return legend;
  }

  // ---- what is shown ----

  deformation(): Deformation {
    return { ...this.scale.wanted };
  }

  setDeformation(deformation: Partial<Deformation>): void {
    this.scale.wanted = { ...this.scale.wanted, ...deformation };
    this.scale.restart();
    this.scale.aim(this.content?.samples.hasMode ?? false);
    this.invalidate(true);
  }

  /** @internal */
  get factor(): number {
    return this.scale.now;
  }

  setVisible(what: Partial<Visibility>): void {
    const lights = what.lights === true && !this.show.lights;
    this.show = { ...this.show, ...what };
    this.applyVisibility();
    if (this.content) this.placeCamera();
    if (lights) this.controls.view('fit'); // what can be dragged must be in view
    this.invalidate(true);
  }

  visible(): Visibility {
    return { ...this.show };
  }

  private applyVisibility(): void {
    this.ground.mesh.visible = this.show.ground;
    this.lamps.handles.visible = this.show.lights;
    this.lamps.setShadows(this.show.shadows, (this.content?.samples.n ?? 0) <= 3000);
    this.renderer.shadowMap.needsUpdate = true;
    const c = this.content;
    if (!c) return;
    c.joints.group.visible = this.show.joints;
    c.supports.group.visible = this.show.supports;
  }

  section(): SectionPlane | null {
    return this.cutting.wanted;
  }

  lights(): Light[] {
    return structuredClone(this.lamps.list);
  }

  setLights(lights: Light[]): void {
    this.lamps.change(lights);
    if (this.content) {
      this.lamps.place(this.content.layout, this.palette);
      this.placeCamera();
    }
    this.renderer.shadowMap.needsUpdate = true;
    this.invalidate(true);
  }

  setSection(plane: SectionPlane | null): void {
    this.cutting.wanted = plane;
    this.applySection();
    this.invalidate();
  }

  private applySection(): void {
    const c = this.content;
    if (!c) return;
    let half = 0;
    for (const m of c.samples.moments) half = Math.max(half, m.radius);
    const plane = this.cutting.update(c.layout, half);
    c.members.setSection(plane);
    c.joints.setSection(plane);
  }

  /** @internal */
  get cut(): Plane | null {
    return this.cutting.wanted ? this.cutting.plane : null;
  }

  /** @internal */
  refreshShadows(): void {
    this.renderer.shadowMap.needsUpdate = true;
  }

  setTheme(theme: 'light' | 'dark'): void {

    this.palette = palettes[theme];
    this.applyTheme();
    this.invalidate(true);
  }

  private applyTheme(): void {
    const p = this.palette;
    const [top, bottom] = p.sky;
    const host = this.canvas.parentElement;
    if (host) host.style.background = `linear-gradient(${top}, ${bottom})`;
    this.labels.setPalette(p);
    this.ground.setPalette(p);
    this.cutting.frame.material.color.set(p.accent);
    const c = this.content;
    if (!c) return;
    c.members.setTheme(p.accent, p.ghost, p.cap, p.edge);
    c.joints.setColor(p.joint);
    c.supports.setColor(p.support);
    this.lamps.place(c.layout, p);
    this.renderer.shadowMap.needsUpdate = true;
  }

  // ---- selection ----

  select(target: Target | null, options: { focus?: boolean } = {}): void {
    this.selected = target ? this.content?.resolve(target) ?? null : null;
    this.applySelection();
    if (options.focus && this.selected) this.controls.focus(this.selected.point);
    this.describeNow();
    this.invalidate(true);
  }

  hover(target: Target | null): void {
    this.setHovered(target ? this.content?.resolve(target) ?? null : null);
  }

  /** @internal */
  setHovered(pick: Pick | null): void {
    this.hovered = pick;
    this.applySelection();
    this.invalidate();
  }

  private applySelection(): void {
    const m = this.content?.members;
    if (!m) return;
    m.outline(1, this.selected?.kind === 'member' ? this.selected.index : null);
    const h = this.hovered;
    m.outline(0, h?.kind === 'member' && !(this.selected?.kind === 'member' && this.selected.index === h.index) ? h.index : null);
  }

  probe(member: number, s: number, field?: FieldName): Probe | null {
    return this.content?.probe(member, s, field) ?? null;
  }

  describe(): string {
    return this.content?.describe(this.selected, this.scale.goal, this.modeLabel) ?? '';
  }

  private describeNow(): void {
    this.events.description?.(this.describe());
  }

  // ---- camera ----

  setNavigation(mode: Navigation): void {
    this.controls.setMode(mode);
  }

  view(view: ViewName | CameraState): void {
    this.controls.view(view);
  }

  camera(): CameraState {
    return this.controls.state();
  }

  goal(): CameraState {
    return this.controls.state(true);
  }

  avoid(elements: HTMLElement[]): void {
    this.covers = elements;
    this.findCovers();
    this.invalidate();
  }

  private covers: HTMLElement[] = [];

  private findCovers(): void {
    const frame = this.canvas.getBoundingClientRect();
    this.labels.avoid = this.covers.map((e) => e.getBoundingClientRect()).filter((r) => r.width > 0)
      .map((r) => ({ x: r.left - frame.left, y: r.top - frame.top, w: r.width, h: r.height }));
  }

  setInsets(insets: Partial<Insets>): void {
    this.controls.insets = { ...this.controls.insets, ...insets };
    this.controls.resize();
    this.invalidate();
  }

  // ---- drawing ----

  /** @internal */
  invalidate(glyphs = false): void {
    if (glyphs) this.glyphsDirty = true;
    if (this.request || this.disposed || !this.inSight) return;
    this.request = requestAnimationFrame((t) => this.frame(t));
  }

  private resize(): void {
    const host = this.canvas.parentElement;
    if (!host) return;
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    const first = this.size.x === 1;
    const ratio = Math.min(devicePixelRatio || 1, this.maxRatio);
    if (w === this.size.x && h === this.size.y && ratio === this.ratio) return;
    this.size.set(w, h);
    this.ratio = ratio;
    this.setPixels(ratio);
    this.controls.resize();
    this.findCovers();
    if (first && this.content) this.controls.view('home', false);
    this.draw(); // at once: a resized canvas is empty
  }

  private setPixels(ratio: number): void {
    if (ratio === this.renderer.getPixelRatio() && this.canvas.width === Math.floor(this.size.x * ratio)) return;
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(this.size.x, this.size.y, false);
  }

  private frame(time: number): void {
    this.request = 0;
    if (this.last > 0) {
      this.pace.frame((time - this.last) / 1000);
      this.setPixels(this.ratio * this.pace.scale);
    }
    const dt = this.last > 0 ? Math.min(0.1, Math.max(0.001, (time - this.last) / 1000)) : 1 / 60;
    const start = performance.now();
    this.interaction.applyDrag();
    this.interaction.applyHover();
    let more = this.controls.update(dt);
    const before = this.factor;
    more = this.scale.advance(dt, this.content?.samples.hasMode ?? false) || more;
    if (this.factor !== before) {
      this.glyphsDirty = true;
      this.renderer.shadowMap.needsUpdate = true;
    }
    this.draw();
    this.frameMs = performance.now() - start;
    if (more) {
      this.last = time;
      this.invalidate();
      return;
    }
    this.last = 0;
    if (this.pace.rest() && !this.request) this.settle = window.setTimeout(() => this.full(), 120);
  }

  private draw(): void {
    if (this.lost || this.disposed) return;
    const c = this.content;
    const camera = this.controls.camera;
    if (c) {
      c.members.uniforms.deform.value = this.factor;
      c.members.ghost.visible = this.show.ghost && this.scale.goal !== 0 && this.scale.goal * c.samples.largest > 1e-4 * c.layout.radius;
      c.members.uniforms.grow.value.set(2.5, 2 / this.size.x, 2 / this.size.y, 0);
      if (this.glyphsDirty) {
        c.supports.update(this.factor);
        const picked = (kind: Pick['kind']) => (this.selected?.kind === kind ? this.selected.index : -1);
        c.loads.update(this.factor, this.palette, this.show, picked('load'), picked('support'));
        this.glyphsDirty = false;
      }
    }
    this.renderer.info.reset();
    this.renderer.render(this.scene, camera);
    this.frames++;
    if (!c) return;
    const { show, range, factor, selected, hovered } = this;
    const state = { show, orbit: this.controls.mode === 'orbit', range, factor, factorGoal: this.scale.goal, selected, hovered, cut: this.cut };
    this.labels.layout(annotations(c, this.ground, this.lamps, state), camera, this.size.x, this.size.y);
  }

  /** All pixels again, once nothing has moved for a moment. */
  private full(): void {
    if (this.request || this.disposed || this.renderer.getPixelRatio() === this.ratio) return;
    this.setPixels(this.ratio);
    this.draw();
  }

  render(): void {
    if (this.request) cancelAnimationFrame(this.request);
    this.request = 0;
    this.setPixels(this.ratio);
    const more = this.controls.update(0.001);
    this.draw();
    if (more || this.scale.moving) this.invalidate();
  }

  // ---- export ----

  async exportPng(): Promise<Blob> {
    const { x: w, y: h } = this.size;
    const scale = Math.min(2, this.renderer.capabilities.maxTextureSize / Math.max(w, h));
    const at = (ratio: number) => {
      this.setPixels(ratio);
      this.draw();
    };
    try {
      at(scale);
      return await paintPicture(this.canvas, w, h, scale, this.palette, this.labels, this.legend());
    } finally {
      at(this.ratio);
    }
  }

  async exportGltf(): Promise<Blob> {
    const c = this.content;
    if (!c) throw new Error('nothing to export');
    const field = this.shownField();
    return writeGlb(c.samples, c.members, c.snapshot.members.map((m) => m.name), this.factor, this.range, field !== 'none', {
      title: c.snapshot.title, field, range: this.range, unit: field === 'none' ? '' : descriptions[field].unit, deformation: this.factor,
    });
  }

  stats(): SceneStats {
    const { render } = this.renderer.info;
    const camera = this.controls.camera;
    return {
      navigation: this.controls.mode, camera: { ...this.controls.state(), near: camera.near, far: camera.far }, frames: this.frames, drawCalls: render.calls,
      triangles: render.triangles, members: this.content?.samples.n ?? 0, field: this.shownField(), range: [...this.range], deformation: this.factor,
      deformationTarget: this.scale.goal, labels: this.labels.placed.length, animating: this.request !== 0, updateMs: this.updateMs, frameMs: this.frameMs,
      selection: this.selected,
    };
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    cancelAnimationFrame(this.request);
    clearTimeout(this.settle);
    this.abort.abort();
    this.observer.disconnect();
    this.sight.disconnect();
    this.controls.dispose();
    if (this.content) this.drop(this.content);
    this.lamps.dispose();
    this.ground.dispose();
    this.cutting.dispose();
    this.labels.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.canvas.remove();
  }
}
