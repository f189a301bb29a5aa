// The scene: owns the renderer, puts the parts together, and draws when something has changed.

import { Group, NoToneMapping, PCFShadowMap, Plane, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import type { Buffers, Snapshot, Vec3 } from '../contract';
import { Controls } from './controls';
import { displayUnit, formatQuantity } from './format';
import { writeGlb } from './glb';
import { LoadGlyphs, type Handle } from './glyphs';
import { Ground } from './ground';
import { Joints } from './joints';
import { Labels, type Label } from './labels';
import { Layout } from './layout';
import { makeLegend, mapFor, paintLegend, scaleFor } from './legend';
import { Lights } from './lights';
import { MemberMeshes } from './members';
import { palettes, type Palette } from './palette';
import { pickJoint, pickMember, pixelsToSegment } from './picking';
import { descriptions, Samples } from './samples';
import { Supports } from './supports';
import {
  WebGLUnavailable, type CameraState, type ColorMapName, type Deformation, type FieldInfo, type FieldName, type Legend, type Navigation, type Pick,
  type SceneApi, type SceneEvents, type SceneOptions, type SceneStats, type SectionPlane, type Target, type ViewName, type Visibility,
} from './types';

/** Everything that belongs to one snapshot. */
interface Content {
  snapshot: Snapshot;
  samples: Samples;
  layout: Layout;
  members: MemberMeshes;
  joints: Joints;
  supports: Supports;
  loads: LoadGlyphs;
}

/** Fraction of the structure's size that the largest displacement takes on screen with scale 'auto'. */
const autoReach = 0.07;

export class Scene3D implements SceneApi {
  readonly canvas: HTMLCanvasElement;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly root = new Group();
  private readonly controls: Controls;
  private readonly labels: Labels;
  private readonly lights = new Lights();
  private readonly ground = new Ground();
  private readonly observer: ResizeObserver;
  private readonly abort = new AbortController();
  private readonly events: Partial<SceneEvents>;
  private readonly reduced: boolean;
  private readonly maxRatio: number;
  private palette: Palette;

  private content: Content | null = null;
  private readonly size = new Vector2(1, 1);

  private field: FieldName = 'none';
  private fieldChosen = false;
  private map: ColorMapName = 'auto';
  private bands = 0;
  private heldRange: [number, number] | null = null;
  private range: [number, number] = [0, 1];
  private lastLegend = '';
  private deformation: Deformation = { scale: 'auto', motion: 'still' };
  private autoFactor = 1;
  private factor = 0;
  private factorFrom = 0;
  private factorGoal = 0;
  private factorT = 1;
  private phase = 0;
  private modeLabel = '';
  private show: Visibility = { ghost: true, joints: true, loads: true, supports: true, reactions: true, labels: true, names: false, extremes: true, ground: true, shadows: true, lights: false };
  private section: SectionPlane | null = null;
  private readonly plane = new Plane(new Vector3(0, 0, -1), 0);

  private selected: Pick | null = null;
  private hovered: Pick | null = null;
  private pointer: PointerEvent | null = null;
  private drag: { kind: 'load'; handle: Handle; path: string; start: number; si: number; moved: boolean; event: PointerEvent | null; x: number; y: number } | { kind: 'light'; index: number; event: PointerEvent | null } | null = null;

  private request = 0;
  private last = 0;
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
    this.scene.add(this.root, this.lights.group, this.ground.mesh);
    this.scene.matrixWorldAutoUpdate = true;
    this.controls = new Controls(this.canvas, this.labels.root, this.reduced, {
      invalidate: () => this.invalidate(),
      take: (e) => this.takePointer(e),
      dragged: (e) => this.dragTo(e),
      released: (e) => this.endDrag(e),
      clicked: (e) => this.click(e),
      hovered: (e) => {
        this.pointer = e;
        if (e) this.invalidate();
        else this.setHover(null);
      },
      modeChanged: () => this.events.navigation?.({ mode: this.controls.mode, hint: this.controls.hint(), locked: this.controls.locked }),
      depthAt: (e) => this.depthAt(e),
    });
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
    this.lights.set([]);
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(options.host);
    this.applyTheme();
    this.resize();
  }

  // ---- the world ----

  setWorld(snapshot: Snapshot, buffers: Buffers, options: { fit?: boolean } = {}): void {
    const start = performance.now();
    const before = this.content;
    const oldRadius = before?.layout.radius ?? 0;
    if (before) this.drop(before);
    const samples = new Samples(snapshot, buffers);
    if (!this.fieldChosen) this.field = snapshot.asks[0]?.includes('displacement') ? 'u' : snapshot.members.every((m) => m.kind === 'bar') ? 'N' : 'sigma';
    samples.update(buffers, this.field);
    const layout = new Layout(snapshot, samples);
    const members = new MemberMeshes(samples, snapshot);
    const joints = new Joints(layout, members.uniforms.deform);
    const supports = new Supports(snapshot.supports, layout, snapshot.planar);
    const loads = new LoadGlyphs(snapshot, layout, supports);
    const content: Content = { snapshot, samples, layout, members, joints, supports, loads };
    this.content = content;
    loads.setReactions(buffers.reactions ?? null);
    this.root.add(members.group, members.ghost, joints.group, supports.group, loads.group);
    this.findGround();
    this.lights.set(snapshot.lights);
    this.applyTheme();
    this.applyVisibility();
    this.applySection();
    const jumped = oldRadius === 0 || layout.radius > 1.6 * oldRadius || layout.radius < oldRadius / 1.6;
    this.placeCamera();
    this.modeLabel = '';
    this.refresh(true);
    if (options.fit || !before) this.controls.view(snapshot.cameras[0] && !before ? this.cameraOf(snapshot.cameras[0]) : 'home', before !== null);
    else if (jumped) this.controls.view('fit');
    this.selected = this.selected ? this.resolve(this.selected) : null;
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
    c.samples.setMode(null);
    c.samples.update(buffers, this.field);
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
    if (shape && shape.length !== 2 * c.samples.buffers.positions.length) return;
    c.samples.setMode(shape);
    this.modeLabel = shape ? label || 'mode shape' : '';
    c.samples.update(c.samples.buffers, shape ? 'u' : this.field);
    this.refresh(true);
    this.describeNow();
  }

  /** After the samples have changed: textures, colours, glyphs, deformation. `settle`: scales may change. */
  private refresh(settle: boolean): void {
    const c = this.content;
    if (!c) return;
    c.members.upload();
    c.joints.update();
    this.applyColors(settle);
    const largest = c.samples.largest;
    const wanted = largest > 0 ? (autoReach * 2 * c.layout.radius) / largest : 1;
    const shown = this.autoFactor / wanted; // 1: as large as wanted
    if (settle ? !(shown > 0.5 && shown < 1.9) : !(shown < 5)) {
      const p = 10 ** Math.floor(Math.log10(wanted));
      this.autoFactor = (wanted / p >= 5 ? 5 : wanted / p >= 2 ? 2 : 1) * p;
    }
    this.setFactorGoal();
    this.renderer.shadowMap.needsUpdate = true;
    this.invalidate(true);
  }

  private drop(c: Content): void {
    this.root.clear();
    c.members.dispose();
    c.joints.dispose();
    c.supports.dispose();
    c.loads.dispose();
  }

  private findGround(): void {
    const c = this.content!;
    c.layout.ground = Math.min(c.layout.box.min.z - 0.35 * c.layout.support, c.supports.lowest());
    this.ground.update(c.layout, c.snapshot.units);
  }

  private placeCamera(): void {
    const { layout, snapshot } = this.content!;
    this.controls.setModel(layout.center.toArray(), layout.radius, layout.size, layout.ground, snapshot.planar);
    const b = layout.box.clone().expandByScalar(0.35 * layout.arrow);
    b.min.z = Math.min(b.min.z, layout.ground - (this.show.reactions ? 0.75 : 0.1) * layout.arrow);
    b.max.z += 0.6 * layout.arrow;
    const flat = 0.5 * layout.support;
    if (snapshot.planar) {
      b.min.y = layout.box.min.y - flat;
      b.max.y = layout.box.max.y + flat;
    }
    this.controls.corners = [b.min.x, b.max.x].flatMap((x) => [b.min.y, b.max.y].flatMap((y) => [b.min.z, b.max.z].map((z) => new Vector3(x, y, z))));
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
    return this.content?.samples.hasMode ? 'u' : this.field;
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

  setDeformation(deformation: Partial<Deformation>): void {
    this.deformation = { ...this.deformation, ...deformation };
    if (this.reduced && deformation.motion === 'oscillate') this.deformation.motion = 'oscillate'; // asked for in so many words
    this.phase = 0;
    this.setFactorGoal();
    this.invalidate(true);
  }

  private setFactorGoal(): void {
    const s = this.deformation.scale;
    const mode = this.content?.samples.hasMode ?? false;
    const goal = s === 'auto' || mode ? this.autoFactor : s === 'off' ? 0 : s === 'true' ? 1 : Number.isFinite(s) ? s : 0;
    if (goal === this.factorGoal) return;
    this.factorFrom = this.factor;
    this.factorGoal = goal;
    this.factorT = this.reduced ? 1 : 0;
    if (this.reduced) this.factor = goal;
  }

  setVisible(what: Partial<Visibility>): void {
    this.show = { ...this.show, ...what };
    this.applyVisibility();
    this.invalidate(true);
  }

  visible(): Visibility {
    return { ...this.show };
  }

  private applyVisibility(): void {
    this.ground.mesh.visible = this.show.ground;
    this.lights.handles.visible = this.show.lights;
    this.lights.setShadows(this.show.shadows, (this.content?.samples.n ?? 0) <= 3000);
    this.renderer.shadowMap.needsUpdate = true;
    const c = this.content;
    if (!c) return;
    c.joints.group.visible = this.show.joints;
    c.supports.group.visible = this.show.supports;
  }

  setSection(plane: SectionPlane | null): void {
    this.section = plane;
    this.applySection();
    this.invalidate();
  }

  private applySection(): void {
    const c = this.content;
    if (!c) return;
    const s = this.section;
    if (s) {
      const k = s.axis === 'x' ? 0 : s.axis === 'y' ? 1 : 2;
      let half = 0;
      for (const m of c.samples.moments) half = Math.max(half, m.radius);
      const lo = c.layout.box.min.getComponent(k) - half;
      const hi = c.layout.box.max.getComponent(k) + half;
      const at = lo + (hi - lo) * Math.max(0, Math.min(1, s.offset));
      this.plane.normal.set(0, 0, 0).setComponent(k, s.flip ? 1 : -1);
      this.plane.constant = s.flip ? -at : at;
    }
    c.members.setSection(s ? this.plane : null);
    c.joints.setSection(s ? this.plane : null);
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
    const c = this.content;
    if (!c) return;
    c.members.setTheme(p.accent, p.ghost, p.cap, p.edge);
    c.joints.setColor(p.joint);
    c.supports.setColor(p.support);
    this.lights.place(c.layout, p);
    this.renderer.shadowMap.needsUpdate = true;
  }

  // ---- selection ----

  select(target: Target | null, options: { focus?: boolean } = {}): void {
    this.selected = target ? this.resolve(target) : null;
    this.applySelection();
    if (options.focus && this.selected) this.controls.focus(this.selected.point);
    this.describeNow();
    this.invalidate(true);
  }

  hover(target: Target | null): void {
    this.hovered = target ? this.resolve(target) : null;
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

  /** Completes a target with its name, place and value; null where it does not exist (any more). */
  private resolve(t: Target): Pick | null {
    const c = this.content;
    if (!c || !Number.isInteger(t.index) || t.index < 0) return null;
    const { snapshot, layout, samples } = c;
    if (t.kind === 'member') {
      const member = snapshot.members[t.index];
      if (!member) return null;
      const s = Math.min('s' in t && t.s !== undefined ? t.s : this.tellingPlace(t.index), samples.length[t.index]!);
      const probe = this.probe(t.index, s);
      const pick: Pick = { kind: 'member', index: t.index, name: member.name, point: samples.point(t.index, s, [0, 0, 0]), s };
      if (probe && this.shownField() !== 'none') Object.assign(pick, { value: probe.value, text: probe.text });
      return pick;
    }
    if (t.kind === 'joint') {
      const name = snapshot.nodes[t.index];
      return name === undefined ? null : { kind: 'joint', index: t.index, name, point: layout.nodePoint(t.index).toArray() };
    }
    if (t.kind === 'support') {
      const s = snapshot.supports[t.index];
      return s ? { kind: 'support', index: t.index, name: s.name, point: layout.nodePoint(s.node).toArray() } : null;
    }
    if (t.kind === 'load') {
      const l = snapshot.loads[t.index];
      if (!l) return null;
      const value = c.loads.value(t.index);
      return { kind: 'load', index: t.index, name: l.name, point: l.arrows[0]?.at ?? layout.center.toArray(), value, text: formatQuantity(value, l.unit, snapshot.units, 4) };
    }
    const light = this.lights.list[t.index];
    return light ? { kind: 'light', index: t.index, name: light.name, point: this.lights.handleAt(t.index, layout).toArray() } : null;
  }

  /** Where a member's field is largest: the place to show when it is selected from a table. */
  private tellingPlace(m: number): number {
    const { samples } = this.content!;
    const { firstStation, stationS } = samples.buffers;
    let best = samples.length[m]! / 2;
    let most = -1;
    for (let i = firstStation[m]!; i < firstStation[m + 1]!; i++) {
      const v = Math.abs(samples.probe(m, stationS[i]!, this.field));
      if (v > most * (1 + 1e-9)) {
        most = v;
        best = stationS[i]!;
      }
    }
    const low = Math.abs(samples.probe(m, samples.length[m]! / 2, this.field));
    return low >= most * (1 - 1e-9) ? samples.length[m]! / 2 : best;
  }

  probe(member: number, s: number, field: FieldName = this.shownField()): { value: number; unit: string; text: string; point: Vec3; displaced: Vec3 } | null {
    const c = this.content;
    if (!c || !(member >= 0 && member < c.samples.n) || !Number.isFinite(s)) return null;
    const at = Math.max(0, Math.min(c.samples.length[member]!, s));
    const value = c.samples.probe(member, at, field);
    const unit = field === 'none' ? '' : descriptions[field].unit;
    const point = c.samples.point(member, at, [0, 0, 0]);
    const u = c.samples.displacement(member, at, [0, 0, 0]);
    return { value, unit, text: Number.isFinite(value) ? formatQuantity(value, unit, c.snapshot.units) : '', point, displaced: [point[0] + u[0], point[1] + u[1], point[2] + u[2]] };
  }

  describe(): string {
    const c = this.content;
    if (!c) return '';
    const p = this.selected ? this.resolve(this.selected) : null;
    const units = c.snapshot.units;
    if (p?.kind === 'member') {
      const m = c.snapshot.members[p.index]!;
      const d = this.field === 'none' ? null : descriptions[this.field];
      const value = d && p.text ? `: ${d.label} ${p.text} at ${formatQuantity(p.s ?? 0, 'm', units)} from its start` : '';
      return `Member ${m.name}, ${m.group}, ${c.snapshot.sections[m.section]?.name ?? ''}, length ${formatQuantity(c.samples.length[p.index]!, 'm', units)}${value}.`;
    }
    if (p?.kind === 'joint') {
      const u = c.samples.nodeDisplacement(p.index, [0, 0, 0]);
      return `Joint ${p.name}: moves ${formatQuantity(Math.hypot(...u), 'm', units)} (${u.map((x, i) => `${'xyz'[i]} ${formatQuantity(x, 'm', units)}`).join(', ')}).`;
    }
    if (p?.kind === 'load') return `Load ${p.name}: ${p.text ?? ''}. Drag its arrow to change it.`;
    if (p?.kind === 'support') return `Support ${p.name}, ${c.snapshot.supports[p.index]!.kind}.`;
    if (p?.kind === 'light') return `Light ${p.name}. Drag it to move it.`;
    const scale = this.factorGoal === 0 ? 'undeformed' : this.factorGoal === 1 ? 'deformed, true to scale' : `deformation enlarged ${formatQuantity(this.factorGoal, '')} times`;
    const what = this.modeLabel || (this.field === 'none' ? 'materials' : descriptions[this.field].label);
    return `${c.snapshot.title || 'Structure'}: ${c.samples.n} members, ${what}, ${scale}.`;
  }

  private describeNow(): void {
    this.events.description?.(this.describe());
  }

  // ---- the pointer ----

  private local(e: { clientX: number; clientY: number }): [number, number] {
    const r = this.canvas.getBoundingClientRect();
    return [e.clientX - r.left, e.clientY - r.top];
  }

  private ray(e: { clientX: number; clientY: number }): { origin: Vector3; direction: Vector3 } {
    const [x, y] = this.local(e);
    const camera = this.controls.camera;
    const v = new Vector3((x / this.size.x) * 2 - 1, 1 - (y / this.size.y) * 2, 0.5).unproject(camera);
    return { origin: camera.position.clone(), direction: v.sub(camera.position).normalize() };
  }

  private hitMember(e: { clientX: number; clientY: number }, pixels: number) {
    const c = this.content;
    if (!c) return null;
    const { origin, direction } = this.ray(e);
    const slack = (pixels * 2 * Math.tan((this.controls.camera.fov * Math.PI) / 360)) / this.size.y;
    const n = this.plane.normal;
    const cut = this.section ? (x: number, y: number, z: number) => n.x * x + n.y * y + n.z * z + this.plane.constant < 0 : null;
    return pickMember(c.samples, this.factor, origin, direction, slack, cut);
  }

  private depthAt(e: { clientX: number; clientY: number }): number | null {
    const hit = this.hitMember(e, 20);
    const c = this.content;
    if (hit) return hit.depth * this.ray(e).direction.dot(this.controls.camera.getWorldDirection(new Vector3()));
    if (!c) return null;
    const { direction } = this.ray(e);
    const forward = this.controls.camera.getWorldDirection(new Vector3());
    const center = c.layout.center.clone().sub(this.controls.camera.position).dot(forward);
    return center > 0.1 * c.layout.radius ? Math.min(center, 3 * c.layout.radius + center * 0) || direction.length() : null;
  }

  private pick(e: PointerEvent): { pick: Pick; handle: Handle | null } | null {
    const c = this.content;
    if (!c) return null;
    const [x, y] = this.local(e);
    const near = e.pointerType === 'touch' ? 18 : 8;
    const camera = this.controls.camera;
    const { x: w, y: h } = this.size;
    if (this.show.lights) {
      for (let i = 0; i < this.lights.list.length; i++) {
        const at = this.lights.handleAt(i, c.layout);
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
    const joint = pickJoint(c.layout, this.factor, camera, x, y, w, h, 5);
    if (joint && (!member || joint.depth < member.depth + 3 * (c.layout.jointRadius[joint.node]! + 0.02 * c.layout.radius))) return this.wrap({ kind: 'joint', index: joint.node }, null);
    if (!member) return null;
    const pick = this.resolve({ kind: 'member', index: member.member, name: '', point: [0, 0, 0], s: member.s });
    return pick ? { pick, handle: null } : null;
  }

  private wrap(t: Target, handle: Handle | null): { pick: Pick; handle: Handle | null } | null {
    const pick = this.resolve(t);
    return pick ? { pick, handle } : null;
  }

  private setHover(pick: Pick | null): void {
    const before = this.hovered;
    const same = before?.kind === pick?.kind && before?.index === pick?.index;
    this.hovered = pick;
    if (!same) {
      this.applySelection();
      const draggable = pick?.kind === 'light' || (pick?.kind === 'load' && (this.content?.snapshot.loads[pick.index]?.path ?? '') !== '');
      this.canvas.style.cursor = draggable ? 'grab' : pick ? 'pointer' : '';
    }
    if (!same || pick?.s !== before?.s) {
      this.events.hover?.(pick);
      this.invalidate();
    }
  }

  private click(e: PointerEvent): void {
    const hit = this.pick(e);
    this.select(hit?.pick ?? null);
    this.events.select?.(this.selected);
  }

  private takePointer(e: PointerEvent): boolean {
    if (this.controls.locked) return false;
    const hit = this.pick(e);
    if (hit?.pick.kind === 'light') {
      this.drag = { kind: 'light', index: hit.pick.index, event: null };
      return true;
    }
    const load = hit?.pick.kind === 'load' ? this.content?.snapshot.loads[hit.pick.index] : undefined;
    if (!hit?.handle || !load || load.path === '') return false;
    const start = this.content!.loads.value(hit.pick.index);
    this.drag = { kind: 'load', handle: hit.handle, path: load.path, start, si: start, moved: false, event: null, x: e.clientX, y: e.clientY };
    return true;
  }

  private dragTo(e: PointerEvent): void {
    if (!this.drag) return;
    this.drag.event = e; // applied once per frame
    this.invalidate();
  }

  private applyDrag(): void {
    const c = this.content;
    const d = this.drag;
    const e = d?.event;
    if (!c || !d || !e) return;
    d.event = null;
    const { origin, direction } = this.ray(e);
    this.canvas.style.cursor = 'grabbing';
    if (d.kind === 'light') {
      // In the plane through the light that faces the camera.
      const at = this.lights.handleAt(d.index, c.layout);
      const n = this.controls.camera.getWorldDirection(new Vector3());
      const t = at.clone().sub(origin).dot(n) / direction.dot(n);
      const position = this.lights.moveTo(d.index, origin.addScaledVector(direction, t), c.layout);
      this.renderer.shadowMap.needsUpdate = true;
      this.events.light?.({ index: d.index, position, live: true });
      this.invalidate(true);
      return;
    }
    if (!d.moved && Math.hypot(e.clientX - d.x, e.clientY - d.y) < 4) return;
    if (!d.moved) {
      d.moved = true;
      c.loads.hold = true;
    }
    // The point of the arrow's axis that is nearest to the line of sight.
    const w = d.handle.fixed.clone().sub(origin);
    const b = d.handle.out.dot(direction);
    const det = 1 - b * b;
    let length = det > 0.01 ? (b * w.dot(direction) - w.dot(d.handle.out)) / det : 0;
    if (d.handle.moment) length *= 1 / 0.42;
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
    this.events.drag?.({ path: d.path, index: d.handle.load, si, live: true });
    this.invalidate(true);
  }

  private endDrag(e: PointerEvent): void {
    const d = this.drag;
    if (!d) return;
    d.event = e;
    this.applyDrag();
    this.drag = null;
    this.canvas.style.cursor = '';
    const c = this.content;
    if (d.kind === 'light') {
      const l = this.lights.list[d.index]!;
      this.events.light?.({ index: d.index, position: [...l.position], live: false });
    } else if (d.moved) {
      if (c) c.loads.hold = false;
      this.events.drag?.({ path: d.path, index: d.handle.load, si: d.si, live: false });
    } else this.click(e);
    this.invalidate(true);
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

  // ---- drawing ----

  private invalidate(glyphs = false): void {
    if (glyphs) this.glyphsDirty = true;
    if (this.request || this.disposed) return;
    this.request = requestAnimationFrame((t) => this.frame(t));
  }

  private resize(): void {
    const host = this.canvas.parentElement;
    if (!host) return;
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    const first = this.size.x === 1;
    const ratio = Math.min(devicePixelRatio || 1, this.maxRatio);
    if (w === this.size.x && h === this.size.y && ratio === this.renderer.getPixelRatio()) return;
    this.size.set(w, h);
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(w, h, false);
    this.controls.resize(w / h);
    if (first && this.content) this.controls.view('home', false);
    this.draw(); // at once: a resized canvas is empty
  }

  private frame(time: number): void {
    this.request = 0;
    const dt = this.last > 0 ? Math.min(0.05, Math.max(0.001, (time - this.last) / 1000)) : 1 / 60;
    const start = performance.now();
    this.applyDrag();
    if (this.pointer && !this.drag) {
      const e = this.pointer;
      this.pointer = null;
      this.setHover(this.pick(e)?.pick ?? null);
    }
    let more = this.controls.update(dt);
    more = this.advance(dt) || more;
    this.draw();
    this.frameMs = performance.now() - start;
    this.last = more ? time : 0;
    if (more) this.invalidate();
  }

  /** Moves the deformation on; true while it moves. */
  private advance(dt: number): boolean {
    const before = this.factor;
    let moving = false;
    if (this.factorT < 1) {
      this.factorT = Math.min(1, this.factorT + dt / 0.45);
      moving = true;
    }
    const e = 1 - (1 - this.factorT) ** 3;
    let f = this.factorFrom + (this.factorGoal - this.factorFrom) * e;
    if (this.deformation.motion === 'oscillate' && this.factorGoal !== 0) {
      this.phase += (dt * 2 * Math.PI) / 2.6;
      f *= this.content?.samples.hasMode ? Math.sin(this.phase) : 0.5 - 0.5 * Math.cos(this.phase);
      moving = true;
    }
    this.factor = f;
    if (f !== before) {
      this.glyphsDirty = true;
      this.renderer.shadowMap.needsUpdate = true;
    }
    return moving;
  }

  private allLabels(): Label[] {
    const c = this.content!;
    const out: Label[] = this.show.loads || this.show.reactions ? [...c.loads.labels] : [];
    if (this.show.ground && this.controls.mode === 'orbit') out.push(...this.ground.labels(c.layout));
    const field = this.shownField();
    const place = (member: number, s: number): Vector3 => {
      const p = c.samples.point(member, s, [0, 0, 0]);
      const u = c.samples.displacement(member, s, [0, 0, 0]);
      return new Vector3(p[0] + this.factor * u[0], p[1] + this.factor * u[1], p[2] + this.factor * u[2]);
    };
    if (this.show.extremes && !c.samples.hasMode) {
      const mark = (name: FieldName, sign: 1 | -1, words: string) => {
        const x = c.samples.extreme(name, sign);
        if (!x || name === 'none' || !(sign * x.value > 1e-9 * Math.max(Math.abs(this.range[0]), Math.abs(this.range[1])))) return;
        out.push({ key: `extreme ${name} ${sign}`, kind: 'extreme', text: `${words} ${formatQuantity(x.value, descriptions[name].unit, c.snapshot.units)}`, at: place(x.member, this.centered(x.member, x.s, name)), dx: 0.5, dy: -1, priority: 60, dot: true });
      };
      if (field === 'N' || field === 'sigma') {
        mark(field, 1, 'max tension');
        mark(field, -1, 'max compression');
      } else if (field !== 'none' && field !== 'u') {
        const [lo, hi] = c.samples.range(field);
        mark(field, -lo > hi ? -1 : 1, `max ${descriptions[field].label}`);
      }
      if (field === 'u' || this.factorGoal !== 0) mark('u', 1, 'max displacement');
    }
    if (this.show.names) {
      const v = new Vector3();
      c.snapshot.nodes.slice(0, 400).forEach((text, i) => {
        c.layout.place({ node: i, member: -1, ratio: 0, point: [0, 0, 0], clear: 0 }, this.factor, v);
        out.push({ key: `name ${i}`, kind: 'name', text, at: v.clone(), dx: -0.7, dy: -1, priority: 20 });
      });
    }
    for (const [key, p] of [['selected', this.selected], ['hovered', this.hovered]] as const) {
      if (!p || (key === 'hovered' && this.selected?.kind === p.kind && this.selected.index === p.index && p.kind !== 'member')) continue;
      if (p.kind === 'load' || (key === 'selected' && this.hovered?.kind === 'member' && p.kind === 'member' && this.hovered.index === p.index)) continue;
      const at = p.kind === 'member' ? place(p.index, p.s ?? 0)
        : p.kind === 'joint' ? c.layout.place({ node: p.index, member: -1, ratio: 0, point: p.point, clear: 0 }, this.factor, new Vector3()) : new Vector3().fromArray(p.point);
      const text = p.kind === 'member' && p.s !== undefined ? this.probe(p.index, p.s)?.text ?? '' : p.kind === 'joint' ? this.moves(p.index) : '';
      out.push({ key, kind: 'probe', text: text ? `${p.name}  ${text}` : p.name, at, dx: 0, dy: -1, priority: 100, dot: true });
    }
    return out;
  }

  private moves(node: number): string {
    const u = this.content!.samples.nodeDisplacement(node, [0, 0, 0]);
    return formatQuantity(Math.hypot(...u), 'm', this.content!.snapshot.units);
  }

  /** The middle of a bar stands for a value that is the same along it. */
  private centered(m: number, s: number, field: FieldName): number {
    const { samples } = this.content!;
    const half = samples.length[m]! / 2;
    const a = samples.probe(m, half, field);
    const b = samples.probe(m, s, field);
    return Math.abs(a - b) <= 1e-9 * Math.abs(b) ? half : s;
  }

  private draw(): void {
    if (this.lost || this.disposed) return;
    const c = this.content;
    const camera = this.controls.camera;
    if (c) {
      c.members.uniforms.deform.value = this.factor;
      c.members.ghost.visible = this.show.ghost && this.factorGoal !== 0 && this.factorGoal * c.samples.largest > 1e-4 * c.layout.radius;
      c.members.uniforms.grow.value.set(2.5, 2 / this.size.x, 2 / this.size.y, 0);
      if (this.glyphsDirty) {
        c.supports.update(this.factor);
        c.loads.update(this.factor, this.palette, this.show, this.selected?.kind === 'load' ? this.selected.index : -1);
        this.glyphsDirty = false;
      }
    }
    this.renderer.info.reset();
    this.renderer.render(this.scene, camera);
    this.frames++;
    if (c) this.labels.layout(this.allLabels(), camera, this.size.x, this.size.y);
  }

  render(): void {
    if (this.request) cancelAnimationFrame(this.request);
    this.request = 0;
    const more = this.controls.update(0.001);
    this.draw();
    if (more || this.factorT < 1 || this.deformation.motion === 'oscillate') this.invalidate();
  }

  // ---- export ----

  async exportPng(): Promise<Blob> {
    const { x: w, y: h } = this.size;
    const limit = this.renderer.capabilities.maxTextureSize;
    const scale = Math.min(2, limit / w, limit / h);
    const before = this.renderer.getPixelRatio();
    const picture = document.createElement('canvas');
    picture.width = Math.round(w * scale);
    picture.height = Math.round(h * scale);
    const context = picture.getContext('2d');
    if (!context) throw new Error('no 2D canvas to draw the picture on');
    const sky = context.createLinearGradient(0, 0, 0, picture.height);
    this.palette.sky.forEach((color, i) => sky.addColorStop(i, color));
    context.fillStyle = sky;
    context.fillRect(0, 0, picture.width, picture.height);
    try {
      this.renderer.setPixelRatio(scale);
      this.renderer.setSize(w, h, false);
      this.draw();
      context.drawImage(this.canvas, 0, 0, picture.width, picture.height); // in the same task: the buffer is not kept
    } finally {
      this.renderer.setPixelRatio(before);
      this.renderer.setSize(w, h, false);
      this.draw();
    }
    this.labels.paint(context, scale);
    paintLegend(context, this.legend(), 20 * scale, picture.height - 24 * scale, Math.min(220 * scale, picture.height * 0.4), scale, this.palette.text);
    return new Promise((resolve, reject) => picture.toBlob((b) => (b ? resolve(b) : reject(new Error('the picture could not be encoded'))), 'image/png'));
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
      deformationTarget: this.factorGoal, labels: this.labels.placed.length, animating: this.request !== 0, updateMs: this.updateMs, frameMs: this.frameMs,
      selection: this.selected,
    };
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    cancelAnimationFrame(this.request);
    this.abort.abort();
    this.observer.disconnect();
    this.controls.dispose();
    if (this.content) this.drop(this.content);
    this.lights.dispose();
    this.ground.dispose();
    this.labels.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.canvas.remove();
  }
}
