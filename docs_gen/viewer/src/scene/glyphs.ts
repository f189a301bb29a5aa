// Loads and reactions as textbook glyphs: arrows, arcs, combs, with their values.

import { Color, Group, Vector3 } from 'three';
import type { LoadGlyph, Snapshot, Vec3 } from '../contract';
import { Arrows } from './arrows';
import { formatQuantity } from './format';
import type { Label } from './labels';
import type { Anchor, Layout } from './layout';
import type { Palette } from './palette';
import type { Supports } from './supports';

/** What can be grabbed: a segment on screen that belongs to a load. */
export interface Handle {
  load: number;
  arrow: number;
  tail: Vector3;
  tip: Vector3;
  /** Unit direction from the end that stays to the end that moves. */
  out: Vector3;
  fixed: Vector3;
  /** From `fixed` to the end that moves [m]; a moment's arc has its own radius and starts outside the member. */
  length: number;
  inner: number;
}

/** Arrow length as a fraction of the longest: never so short that it cannot be seen or grabbed. */
const shortest = 0.32;
const maxArrows = 6000;
const manyArrows = 9;

interface LoadState {
  glyph: LoadGlyph;
  anchors: Anchor[];
  value: number; // current magnitude, as a slider or a drag has left it
  kind: 'force' | 'moment' | 'distributed' | 'other';
}

function kindOf(load: LoadGlyph): LoadState['kind'] {
  const k = load.kind.toLowerCase().replace(/[_-]/g, ' ');
  if (k.startsWith('distributed') && !k.includes('moment') && !k.includes('couple')) return 'distributed';
  if (k.includes('moment') || k.includes('couple')) return 'moment';
  if (k.includes('force')) return 'force';
  return 'other';
}

export class LoadGlyphs {
  readonly group = new Group();
  handles: Handle[] = [];
  labels: Label[] = [];
  /** Largest values that the lengths refer to; held while something is dragged. */
  private largest = { force: 1, moment: 1, distributed: 1 };
  /** The same of the reactions, but never less than that of the loads: a reaction is not drawn longer than a load of its size. */
  private largestReaction = { force: 1, moment: 1 };
  private readonly arrows = new Arrows();
  private loads: LoadState[] = [];
  private reactions: Float64Array | null = null;
  private reactionsStale = false;
  private readonly supportAnchors: Anchor[];
  hold = false;

  constructor(private readonly snapshot: Snapshot, private readonly layout: Layout, private readonly supports: Supports) {
    this.group.add(this.arrows.group);
    let budget = maxArrows;
    this.loads = snapshot.loads.map((glyph) => {
      const kind = kindOf(glyph);
      const given = glyph.arrows.filter((a) => [...a.at, ...a.v].every(Number.isFinite)).slice(0, Math.max(0, budget));
      budget -= given.length;
      const load = { ...glyph, arrows: kind === 'distributed' ? this.comb(given) : given };
      return { glyph: load, kind, value: glyph.value, anchors: load.arrows.map((a) => layout.anchor(a.at)) };
    });
    this.supportAnchors = snapshot.supports.map((s, i) => layout.anchor(supports.known(i) ? layout.nodePoint(s.node).toArray() : [0, 0, 0]));
    this.measure();
  }

  /** Fills a comb that has few arrows: between neighbours on one member, intensity varies linearly. */
  private comb(given: LoadGlyph['arrows']): LoadGlyph['arrows'] {
    const spacing = 0.3 * this.layout.arrow;
    const out: LoadGlyph['arrows'] = [];
    given.forEach((a, i) => {
      out.push(a);
      const b = given[i + 1];
      if (!b) return;
      const d = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1], b.at[2] - a.at[2]);
      const mid: Vec3 = [0.5 * (a.at[0] + b.at[0]), 0.5 * (a.at[1] + b.at[1]), 0.5 * (a.at[2] + b.at[2])];
      const n = Math.min(40, Math.round(d / spacing));
      if (n < 2 || this.layout.anchor(mid).member < 0) return;
      for (let k = 1; k < n; k++) {
        const t = k / n;
        const mix = (p: Vec3, q: Vec3): Vec3 => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]), p[2] + t * (q[2] - p[2])];
        out.push({ at: mix(a.at, b.at), v: mix(a.v, b.v) });
      }
    });
    return out;
  }

  setReactions(reactions: Float64Array | null): void {
    this.reactions = reactions;
    this.reactionsStale = false;
    if (!this.hold) this.measure();
  }

  /** The reactions shown belong to an earlier value: fade them. */
  markStale(): void {
    if (!this.reactions) this.reactionsStale = true;
  }

  /** The largest force (k < 3) or moment in view: what rounding is measured against. */
  reach(k: number): number {
    return k < 3 ? this.largestReaction.force : this.largestReaction.moment;
  }

  /** Component k of the reaction of support i [N], [N m]. */
  reaction(i: number, k: number): number {
    return this.reactions ? this.reactions[6 * i + k] ?? 0 : this.snapshot.supports[i]!.reaction?.[k] ?? 0;
  }

  private measure(): void {
    const l = { force: 0, moment: 0, distributed: 0 };
    for (const load of this.loads) {
      if (load.kind === 'other') continue;
      const s = this.ratio(load);
      for (const a of load.glyph.arrows) l[load.kind] = Math.max(l[load.kind], s * Math.hypot(...a.v));
    }
    const r = { force: l.force, moment: l.moment };
    this.snapshot.supports.forEach((_, i) => {
      for (let k = 0; k < 3; k++) r.force = Math.max(r.force, Math.abs(this.reaction(i, k)));
      for (let k = 3; k < 6; k++) r.moment = Math.max(r.moment, Math.abs(this.reaction(i, k)));
    });
    this.largest = { force: l.force || 1, moment: l.moment || 1, distributed: l.distributed || 1 };
    this.largestReaction = { force: r.force || 1, moment: r.moment || 1 };
  }

  /** Room that the loads on top need above the structure, in lengths of an arrow: with their values. */
  above(): number {
    let most = 0.15;
    const top = this.layout.box.max.z - 0.3 * this.layout.arrow;
    for (const { kind, glyph, anchors } of this.loads) {
      glyph.arrows.forEach(({ at, v }, k) => {
        const size = Math.hypot(...v);
        if (at[2] < top || !(v[2] < -0.3 * size)) return;
        if (kind === 'distributed') most = Math.max(most, 0.5);
        else if (kind === 'force' && this.layout.pushes(anchors[k]!, new Vector3(...v).divideScalar(size))) most = 0.95;
      });
    }
    return most;
  }

  private ratio(load: LoadState): number {
    return load.glyph.value !== 0 ? load.value / load.glyph.value : 1;
  }

  /** After a drag: lengths refer to the values of now. */
  release(): void {
    this.hold = false;
    this.measure();
  }

  value(load: number): number {
    return this.loads[load]?.value ?? 0;
  }

  setValue(load: number, si: number): void {
    const l = this.loads[load];
    if (!l || !Number.isFinite(si)) return;
    l.value = si;
    if (!this.hold) this.measure();
  }

  indexOf(path: string): number {
    return this.loads.findIndex((l) => l.glyph.path === path);
  }

  private length(kind: 'force' | 'moment' | 'distributed', size: number): number {
    const L = this.layout.arrow;
    if (kind === 'distributed') return 0.55 * L * (size / this.largest.distributed);
    return L * (shortest + (1 - shortest) * (size / this.largest[kind]));
  }

  private reactionLength(kind: 'force' | 'moment', size: number): number {
    return this.layout.arrow * (shortest + (1 - shortest) * (size / this.largestReaction[kind]));
  }

  /** The magnitude of a load whose grabbed arrow has been pulled to this length. */
  valueAtLength(handle: Handle, length: number): number {
    const load = this.loads[handle.load]!;
    const v = Math.hypot(...load.glyph.arrows[handle.arrow]!.v); // at the magnitude of the snapshot
    if (v === 0 || load.kind === 'other') return load.value;
    const L = this.layout.arrow;
    const size = load.kind === 'distributed'
      ? (length / (0.55 * L)) * this.largest.distributed
      : (((load.kind === 'moment' ? (length - handle.inner) / 0.42 : length) / L - shortest) / (1 - shortest)) * this.largest[load.kind];
    return (Math.max(0, size) / v) * load.glyph.value;
  }

  update(factor: number, palette: Palette, show: { loads: boolean; reactions: boolean; labels: boolean }, selected: number, support = -1): void {
    const g = this.arrows;
    g.begin();
    this.handles = [];
    this.labels = [];
    const color = new Color();
    if (show.loads) this.loads.forEach((load, i) => {
      color.set(i === selected ? palette.accent : palette.load);
      if (load.kind === 'distributed') this.drawComb(load, i, factor, color);
      else if (load.kind === 'other') this.drawNote(load, i, factor);
      else this.drawAll(load, i, factor, color);
    });
    if (show.reactions) {
      color.set(palette.reaction);
      this.drawReactions(factor, color, support);
    }
    if (!show.labels) this.labels = [];
    g.finish();
  }

  private text(si: number, unit: string): string {
    return formatQuantity(Math.abs(si), unit, this.snapshot.units, 4);
  }

  /** Many equal arrows get one label for all. */
  private drawAll(load: LoadState, i: number, factor: number, color: Color): void {
    const from = this.labels.length;
    load.glyph.arrows.forEach((_, k) => this.drawSingle(load, i, k, factor, color));
    const mine = this.labels.splice(from);
    const equal = mine.length > manyArrows && mine.every((l) => l.text === mine[0]!.text);
    if (equal) this.labels.push({ ...mine[0]!, text: `${mine.length} × ${mine[0]!.text}` });
    else this.labels.push(...mine);
  }

  private drawSingle(load: LoadState, i: number, k: number, factor: number, color: Color): void {
    const arrow = load.glyph.arrows[k]!;
    const anchor = load.anchors[k]!;
    const s = this.ratio(load);
    const v = new Vector3().fromArray(arrow.v).multiplyScalar(s);
    const size = v.length();
    if (size < 1e-9 * this.largest[load.kind as 'force' | 'moment'] && load.value === 0 && load.glyph.value === 0) return;
    const d = size > 0 ? v.clone().divideScalar(size) : new Vector3().fromArray(arrow.v).normalize();
    if (d.lengthSq() === 0) return;
    const P = this.layout.place(anchor, factor, new Vector3());
    const L = this.layout.arrow;
    if (load.kind === 'moment') {
      const r = this.length('moment', size) * 0.42 + anchor.clear;
      this.arrows.turn(P, d, r, color);
      const side = Math.abs(d.y) > 0.9 ? new Vector3(1, 0, 1) : new Vector3(0, 0, 1);
      side.addScaledVector(d, -side.dot(d)).normalize();
      const rim = P.clone().addScaledVector(side, r);
      this.handles.push({ load: i, arrow: k, tail: P.clone(), tip: rim, out: side, fixed: P.clone(), length: r, inner: anchor.clear });
      this.labels.push({ key: `load ${i} ${k}`, kind: 'load', text: this.text(size, load.glyph.unit), at: rim, dx: 1, dy: -1, priority: 90 - k * 0.01 });
      return;
    }
    const length = this.length('force', size);
    const push = this.layout.pushes(anchor, d);
    const near = P.clone().addScaledVector(d, (push ? -1 : 1) * (anchor.clear + 0.015 * L));
    const far = near.clone().addScaledVector(d, (push ? -1 : 1) * length);
    this.arrows.arrow(push ? far : near, push ? near : far, 0.021 * L, color);
    const out = d.clone().multiplyScalar(push ? -1 : 1);
    this.handles.push({ load: i, arrow: k, tail: push ? far : near, tip: push ? near : far, out, fixed: near.clone(), length, inner: 0 });
    this.labels.push({
      key: `load ${i} ${k}`, kind: 'load', text: this.text(size, load.glyph.unit), at: far,
      dx: Math.abs(out.z) > 0.7 ? 0 : out.x, dy: -out.z, priority: 90 + size / this.largest.force - k * 1e-4,
    });
  }

  private drawComb(load: LoadState, i: number, factor: number, color: Color): void {
    const { arrows } = load.glyph;
    const L = this.layout.arrow;
    const s = this.ratio(load);
    let last: { near: Vector3; far: Vector3; at: Vec3; member: number } | null = null;
    let best = { size: -1, far: new Vector3(), out: new Vector3() };
    const far: Vector3[] = [];
    const sizes: number[] = [];
    arrows.forEach((a, k) => {
      const anchor = load.anchors[k]!;
      const v = new Vector3().fromArray(a.v).multiplyScalar(s);
      const size = v.length();
      const d = size > 0 ? v.clone().divideScalar(size) : new Vector3(0, 0, -1);
      const P = this.layout.place(anchor, factor, new Vector3());
      const n = P.clone().addScaledVector(d, -(anchor.clear + 0.01 * L));
      const f = n.clone().addScaledVector(d, -this.length('distributed', size));
      if (size > 0.02 * this.largest.distributed) {
        this.arrows.arrow(f, n, 0.011 * L, color);
        this.handles.push({ load: i, arrow: k, tail: f, tip: n, out: d.clone().negate(), fixed: n.clone(), length: this.length('distributed', size), inner: 0 });
      }
      if (last) {
        const gap = Math.hypot(a.at[0] - last.at[0], a.at[1] - last.at[1], a.at[2] - last.at[2]);
        if (gap < 0.75 * L || anchor.member === last.member) {
          this.arrows.rod(last.far, f, 0.011 * L, color);
          this.arrows.sheet(last.near, last.far, f, n, color);
        }
      }
      if (size > best.size * 1.0001) best = { size, far: f, out: d.clone().negate() };
      far.push(f);
      sizes.push(size);
      last = { near: n, far: f, at: a.at, member: anchor.member };
    });
    if (arrows.length === 0) return;
    const even = sizes.every((x) => Math.abs(x - best.size) < 1e-6 * best.size);
    const at = even ? far[arrows.length >> 1]! : best.far;
    this.labels.push({
      key: `load ${i}`, kind: 'load', text: this.text(best.size, load.glyph.unit), at, dx: Math.abs(best.out.z) > 0.7 ? 0 : best.out.x,
      dy: best.out.z === 0 ? 0 : -best.out.z, priority: 91,
    });
    const least = Math.min(...sizes);
    if (!even && least > 0.02 * best.size) {
      const k = sizes.indexOf(least);
      this.labels.push({ key: `load ${i} low`, kind: 'load', text: this.text(least, load.glyph.unit), at: far[k]!, dx: 0, dy: -best.out.z, priority: 89 });
    }
  }

  /** Temperature and the like: words where it acts. */
  private drawNote(load: LoadState, i: number, factor: number): void {
    const k = load.glyph.arrows.length >> 1;
    const anchor = load.anchors[k];
    const at = anchor ? this.layout.place(anchor, factor, new Vector3()) : this.layout.center.clone();
    const value = formatQuantity(load.value, load.glyph.unit, this.snapshot.units, 4);
    this.labels.push({ key: `load ${i}`, kind: 'load', text: `${load.glyph.name} ${value}`, at, dx: 0, dy: -1, priority: 80 });
  }

  private drawReactions(factor: number, color: Color, selected: number): void {
    const L = this.layout.arrow;
    const d = new Vector3();
    // Where many components crowd, each support keeps the value of its largest force; the others appear when it is selected.
    const crowded = !this.snapshot.planar && this.snapshot.supports.length > 2;
    this.snapshot.supports.forEach((_, i) => {
      if (!this.supports.known(i)) return;
      const anchor = this.supportAnchors[i]!;
      const P = this.layout.place(anchor, factor, new Vector3());
      const most = Math.max(...[0, 1, 2].map((k) => Math.abs(this.reaction(i, k))));
      const told = (value: number) => !crowded || i === selected || Math.abs(value) === most;
      for (let k = 0; k < 3; k++) {
        const value = this.reaction(i, k);
        if (!(Math.abs(value) > 1e-5 * this.largestReaction.force)) continue;
        d.set(0, 0, 0).setComponent(k, Math.sign(value));
        const length = this.reactionLength('force', Math.abs(value)) * 0.85;
        // Along the support's own direction the arrow stands at its base; across it, outside the structure.
        const along = d.dot(this.supports.normal(i));
        const push = Math.abs(along) > 0.7 ? along > 0 : this.layout.pushes(anchor, d);
        const gap = this.supports.reach(i, d, push);
        const near = P.clone().addScaledVector(d, (push ? -1 : 1) * gap);
        const far = near.clone().addScaledVector(d, (push ? -1 : 1) * length);
        this.arrows.arrow(push ? far : near, push ? near : far, 0.017 * L, color);
        const out = push ? -1 : 1;
        if (told(value)) this.labels.push({
          key: `reaction ${i} ${k}`, kind: 'reaction', text: this.text(value, 'N'), at: far, dx: Math.abs(d.z) > 0.7 ? 0 : d.x * out,
          dy: -d.z * out, priority: 70 + Math.abs(value) / this.largestReaction.force, faded: this.reactionsStale,
        });
      }
      for (let k = 3; k < 6; k++) {
        const value = this.reaction(i, k);
        if (!(Math.abs(value) > 1e-5 * this.largestReaction.moment)) continue;
        d.set(0, 0, 0).setComponent(k - 3, Math.sign(value));
        const r = this.reactionLength('moment', Math.abs(value)) * 0.36 + anchor.clear;
        this.arrows.turn(P, d, r, color);
        if (!crowded || i === selected) this.labels.push({
          key: `reaction ${i} ${k}`, kind: 'reaction', text: this.text(value, 'N·m'), at: P.clone().add(new Vector3(0, 0, r)), dx: -0.5, dy: -1,
          priority: 69, faded: this.reactionsStale,
        });
      }
    });
  }

  dispose(): void {
    this.arrows.dispose();
  }
}
