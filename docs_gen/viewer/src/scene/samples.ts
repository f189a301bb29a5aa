// Members as rows of samples: what the vertex shader, picking, the probe and the glTF export all read.
//
// Notation: s distance along a member [m]; u displacement, r rotation (global axes); the field at a point (y, z) of the section is
// c0 + cy·y + cz·z, so that one texture serves an axial force (cy = cz = 0) and a stress that varies over the depth.
//
// Each sample is three RGBA texels: (s, ux, uy, uz), (rx, ry, rz, c0), (cy, cz, 0, 0). A member's stations, which mark every jump and
// every extreme, are all among its samples; the rest are interpolated between them: u with a cubic through displacement and rotation,
// M with a cubic whose slope is V, which is exact for loads that vary linearly.

import type { Buffers, Snapshot, Vec3 } from '../contract';
import { Component as C } from '../contract';
import { sectionMoments, type SectionMoments } from './sections';
import type { FieldInfo, FieldName } from './types';

export const texelsPerSample = 3;
const floatsPerSample = 4 * texelsPerSample;
const W = C.count;

interface FieldDescription {
  label: string;
  symbol: string;
  unit: string;
  kind: 'sequential' | 'diverging';
  component: number;
}
export const descriptions: Record<Exclude<FieldName, 'none'>, FieldDescription> = {
  N: { label: 'axial force', symbol: 'N', unit: 'N', kind: 'diverging', component: C.N },
  sigma: { label: 'normal stress', symbol: 'σ', unit: 'Pa', kind: 'diverging', component: C.sigmaMax },
  u: { label: 'displacement', symbol: '|u|', unit: 'm', kind: 'sequential', component: C.ux },
  Vz: { label: 'shear force', symbol: 'V', unit: 'N', kind: 'diverging', component: C.Vz },
  My: { label: 'bending moment', symbol: 'M', unit: 'N·m', kind: 'diverging', component: C.My },
  Vy: { label: 'lateral shear force', symbol: 'Vy', unit: 'N', kind: 'diverging', component: C.Vy },
  Mz: { label: 'lateral bending moment', symbol: 'Mz', unit: 'N·m', kind: 'diverging', component: C.Mz },
  T: { label: 'torsional moment', symbol: 'T', unit: 'N·m', kind: 'diverging', component: C.T },
};

/** Much faster than Math.hypot, and displacements neither overflow nor underflow. */
const norm = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);

export interface Extreme {
  member: number;
  s: number;
  value: number;
}

export class Samples {
  readonly n: number;
  readonly moments: SectionMoments[];
  /** First sample of each member; shape (n + 1). */
  readonly first: Int32Array;
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Largest |u| over all samples [m]. */
  largest = 0;
  readonly origin: Float64Array; // (n, 3)
  readonly length: Float64Array; // (n)
  buffers: Buffers;

  private readonly bar: Uint8Array;
  private readonly row = new Float64Array(W);
  private signed = false;
  /** Ranges and extremes of this update, by field. */
  private readonly cache = new Map<string, unknown>();
  private signY = 1; // dMy/ds = signY · Vz
  private signZ = 1; // dMz/ds = signZ · Vy
  private mode: Float64Array | null = null;

  constructor(readonly snapshot: Snapshot, buffers: Buffers) {
    this.buffers = buffers;
    this.n = snapshot.members.length;
    this.bar = Uint8Array.from(snapshot.members, (m) => (m.kind === 'bar' ? 1 : 0));
    this.moments = snapshot.sections.map(sectionMoments);
    this.first = new Int32Array(this.n + 1);
    this.origin = new Float64Array(3 * this.n);
    this.length = new Float64Array(this.n);
    // Rings per member: enough for a smooth line, fewer as there are more members; equal within a section so that they share a solid.
    const frames = this.n > 3000 ? 6 : this.n > 800 ? 11 : this.n > 150 ? 19 : 37;
    const limit = this.n > 3000 ? 8 : this.n > 800 ? 24 : 64;
    const most = new Map<string, number>();
    const key = (m: number) => `${snapshot.members[m]!.section} ${snapshot.members[m]!.kind}`;
    for (let m = 0; m < this.n; m++) {
      const stations = buffers.firstStation[m + 1]! - buffers.firstStation[m]!;
      most.set(key(m), Math.max(most.get(key(m)) ?? 2, stations));
    }
    for (let m = 0; m < this.n; m++) {
      const bar = this.bar[m] === 1;
      const stations = most.get(key(m))!;
      this.first[m + 1] = this.first[m]! + (bar && stations <= 2 ? 2 : Math.min(limit, Math.max(bar ? 5 : frames, stations + (this.n > 800 ? 0 : 4))));
    }
    const texels = Math.max(1, this.first[this.n]!) * texelsPerSample;
    this.width = Math.min(1536, texels); // a multiple of three, so that a sample never wraps
    this.height = Math.ceil(texels / this.width);
    this.data = new Float32Array(this.width * this.height * 4);
  }

  rings(m: number): number {
    return this.first[m + 1]! - this.first[m]!;
  }

  /** True when the buffers belong to the same members and stations still fit. */
  fits(buffers: Buffers): boolean {
    return buffers.memberNodes.length === 2 * this.n && buffers.positions.length === this.buffers.positions.length;
  }

  setMode(shape: Float64Array | null): void {
    this.mode = shape;
  }

  get hasMode(): boolean {
    return this.mode !== null;
  }

  /** Fills the texture for a field from the buffers. */
  update(buffers: Buffers, field: FieldName): void {
    this.buffers = buffers;
    const b = buffers;
    for (let m = 0; m < this.n; m++) {
      const a = 3 * b.memberNodes[2 * m]!;
      const e = 3 * b.memberNodes[2 * m + 1]!;
      let l = 0;
      for (let k = 0; k < 3; k++) {
        const x = b.positions[a + k]!;
        this.origin[3 * m + k] = x;
        l += (b.positions[e + k]! - x) ** 2;
      }
      this.length[m] = Math.sqrt(l);
    }
    if (!this.signed) this.findSigns();
    this.cache.clear();
    this.largest = 0;
    for (let m = 0; m < this.n; m++) this.fill(m, field);
  }

  /** Whether M grows or falls with positive V follows from the data, so no convention is doubled here. */
  private findSigns(): void {
    const { firstStation, stationS, stationValues: v } = this.buffers;
    let y = 0;
    let z = 0;
    for (let m = 0; m < this.n; m++) {
      for (let i = firstStation[m]!; i + 1 < firstStation[m + 1]!; i++) {
        const h = stationS[i + 1]! - stationS[i]!;
        if (!(h > 0)) continue;
        const p = i * W;
        const q = p + W;
        y += (v[q + C.My]! - v[p + C.My]!) * (v[p + C.Vz]! + v[q + C.Vz]!) * h;
        z += (v[q + C.Mz]! - v[p + C.Mz]!) * (v[p + C.Vy]! + v[q + C.Vy]!) * h;
      }
    }
    this.signed = y !== 0 || z !== 0;
    this.signY = y < 0 ? -1 : 1;
    this.signZ = z < 0 ? -1 : 1;
  }

  private fill(m: number, field: FieldName): void {
    const { firstStation, stationS } = this.buffers;
    const from = this.first[m]!;
    const count = this.rings(m);
    if (this.mode) return this.fillMode(m, from, count);
    const i0 = firstStation[m]!;
    const stations = firstStation[m + 1]! - i0;
    if (stations <= 0) {
      this.data.fill(0, from * floatsPerSample, (from + count) * floatsPerSample);
      for (let k = 0; k < count; k++) this.data[(from + k) * floatsPerSample] = (this.length[m]! * k) / (count - 1);
      return;
    }
    if (stations >= count) { // more stations than samples (only after an edit): evenly chosen, ends kept
      for (let k = 0; k < count; k++) {
        const i = i0 + (count > 1 ? Math.round((k * (stations - 1)) / (count - 1)) : 0);
        this.at(m, i, i, 0);
        this.write(m, from + k, stationS[i]!, field);
      }
      return;
    }
    const total = Math.max(stationS[i0 + stations - 1]! - stationS[i0]!, 1e-300);
    let extra = count - stations;
    let carry = 0;
    let k = from;
    for (let i = i0; i < i0 + stations; i++) {
      this.at(m, i, i, 0);
      this.write(m, k++, stationS[i]!, field);
      if (i + 1 === i0 + stations) break;
      const h = stationS[i + 1]! - stationS[i]!;
      carry += ((count - stations) * h) / total;
      let add = Math.min(extra, Math.round(carry));
      if (i + 2 === i0 + stations) add = extra;
      carry -= add;
      extra -= add;
      for (let j = 1; j <= add; j++) {
        const t = j / (add + 1);
        this.at(m, i, i + 1, t);
        this.write(m, k++, stationS[i]! + t * h, field);
      }
    }
    while (k < from + count) { // a single station
      this.data.copyWithin(k * floatsPerSample, (k - 1) * floatsPerSample, k * floatsPerSample);
      k++;
    }
  }

  /** All components between stations i and j = i + 1 at the fraction t, into `row`. */
  private at(m: number, i: number, j: number, t: number): void {
    const { stationS, stationValues: v } = this.buffers;
    const p = i * W;
    const q = j * W;
    const row = this.row;
    if (t === 0) {
      for (let c = 0; c < W; c++) row[c] = v[p + c]!;
      return;
    }
    for (let c = 0; c < W; c++) row[c] = v[p + c]! + t * (v[q + c]! - v[p + c]!);
    const h = stationS[j]! - stationS[i]!;
    if (!(h > 0)) return;
    const t2 = t * t;
    const t3 = t2 * t;
    const h00 = 2 * t3 - 3 * t2 + 1;
    const h10 = (t3 - 2 * t2 + t) * h;
    const h01 = -2 * t3 + 3 * t2;
    const h11 = (t3 - t2) * h;
    const d00 = (6 * t2 - 6 * t) / h;
    const d10 = 3 * t2 - 4 * t + 1;
    const d11 = 3 * t2 - 2 * t;
    const y = this.signY;
    row[C.My] = h00 * v[p + C.My]! + h01 * v[q + C.My]! + y * (h10 * v[p + C.Vz]! + h11 * v[q + C.Vz]!);
    row[C.Vz] = y * d00 * (v[p + C.My]! - v[q + C.My]!) + d10 * v[p + C.Vz]! + d11 * v[q + C.Vz]!;
    const z = this.signZ;
    row[C.Mz] = h00 * v[p + C.Mz]! + h01 * v[q + C.Mz]! + z * (h10 * v[p + C.Vy]! + h11 * v[q + C.Vy]!);
    row[C.Vy] = z * d00 * (v[p + C.Mz]! - v[q + C.Mz]!) + d10 * v[p + C.Vy]! + d11 * v[q + C.Vy]!;
    if (this.bar[m]) return; // straight
    // Slope of the line: rotation × axis, plus the stretch of the chord along the axis.
    const ax = this.buffers.axes;
    const x0 = ax[9 * m]!;
    const x1 = ax[9 * m + 1]!;
    const x2 = ax[9 * m + 2]!;
    const stretch = ((v[q + C.ux]! - v[p + C.ux]!) * x0 + (v[q + C.uy]! - v[p + C.uy]!) * x1 + (v[q + C.uz]! - v[p + C.uz]!) * x2) / h;
    const [pr, qr] = [p + C.rx, q + C.rx];
    const g = stretch * (h10 + h11);
    row[C.ux] = h00 * v[p + C.ux]! + h01 * v[q + C.ux]! + g * x0 + h10 * (v[pr + 1]! * x2 - v[pr + 2]! * x1) + h11 * (v[qr + 1]! * x2 - v[qr + 2]! * x1);
    row[C.uy] = h00 * v[p + C.uy]! + h01 * v[q + C.uy]! + g * x1 + h10 * (v[pr + 2]! * x0 - v[pr]! * x2) + h11 * (v[qr + 2]! * x0 - v[qr]! * x2);
    row[C.uz] = h00 * v[p + C.uz]! + h01 * v[q + C.uz]! + g * x2 + h10 * (v[pr]! * x1 - v[pr + 1]! * x0) + h11 * (v[qr]! * x1 - v[qr + 1]! * x0);
  }

  /** Coefficients (c0, cy, cz) of the field in `row`, into `coefficients`. */
  private readonly coefficients = new Float64Array(3);
  private coefficient(m: number, field: FieldName): Float64Array {
    const row = this.row;
    const c = this.coefficients;
    c.fill(0);
    if (field === 'none') return c;
    if (field === 'u') {
      c[0] = norm(row[C.ux]!, row[C.uy]!, row[C.uz]!);
      return c;
    }
    if (field !== 'sigma') {
      c[0] = row[descriptions[field].component]!;
      return c;
    }
    // The linear distribution over the section, stretched so that its extremes are those of the solver (which knows published
    // section properties, fillets and round fibres; the outline here is only what is drawn).
    const sec = this.moments[this.buffers.sectionOf[m]!]!;
    const high = row[C.sigmaMax]!;
    const low = row[C.sigmaMin]!;
    const spread = high - low;
    if (!(spread > 1e-12 * (Math.abs(high) + Math.abs(low)))) {
      c[0] = (high + low) / 2;
      return c;
    }
    // sigma = N/A - z kw - y kv with [Iy Iyz; Iyz Iz] (kw, kv) = (My, Mz).
    const det = sec.Iy * sec.Iz - sec.Iyz * sec.Iyz;
    let cz = det > 0 ? -(sec.Iz * row[C.My]! - sec.Iyz * row[C.Mz]!) / det : 0;
    let cy = det > 0 ? -(sec.Iy * row[C.Mz]! - sec.Iyz * row[C.My]!) / det : 0;
    let max = sec.round ? sec.radius * Math.sqrt(cy * cy + cz * cz) : -Infinity;
    let min = sec.round ? -max : Infinity;
    if (!sec.round) {
      for (const [y, z] of sec.hull) {
        const g = cy * y + cz * z;
        if (g > max) max = g;
        if (g < min) min = g;
      }
    }
    if (max > min) {
      const k = spread / (max - min);
      cy *= k;
      cz *= k;
      c[0] = high - k * max;
    } else {
      cy = cz = 0;
      c[0] = (high + low) / 2;
    }
    c[1] = cy;
    c[2] = cz;
    return c;
  }

  private write(m: number, sample: number, s: number, field: FieldName): void {
    const row = this.row;
    const d = this.data;
    const o = sample * floatsPerSample;
    d[o] = s;
    d[o + 1] = row[C.ux]!;
    d[o + 2] = row[C.uy]!;
    d[o + 3] = row[C.uz]!;
    const size = norm(row[C.ux]!, row[C.uy]!, row[C.uz]!);
    if (size > this.largest) this.largest = size;
    if (this.bar[m]) this.chordRotation(m, d, o + 4);
    else {
      d[o + 4] = row[C.rx]!;
      d[o + 5] = row[C.ry]!;
      d[o + 6] = row[C.rz]!;
    }
    const c = this.coefficient(m, field);
    d[o + 7] = c[0]!;
    d[o + 8] = c[1]!;
    d[o + 9] = c[2]!;
  }

  /** A bar turns with its chord: r = x × (u_b - u_a) / L. */
  private chordRotation(m: number, out: Float32Array, o: number): void {
    const { axes, memberNodes, displacements: u } = this.buffers;
    const a = 6 * memberNodes[2 * m]!;
    const b = 6 * memberNodes[2 * m + 1]!;
    const L = this.length[m]! || 1;
    const dx = (u[b]! - u[a]!) / L;
    const dy = (u[b + 1]! - u[a + 1]!) / L;
    const dz = (u[b + 2]! - u[a + 2]!) / L;
    const x = axes[9 * m]!;
    const y = axes[9 * m + 1]!;
    const z = axes[9 * m + 2]!;
    out[o] = y * dz - z * dy;
    out[o + 1] = z * dx - x * dz;
    out[o + 2] = x * dy - y * dx;
  }

  /** A mode shape has values at nodes only: a cubic through displacement and rotation of the ends. */
  private fillMode(m: number, from: number, count: number): void {
    const u = this.mode!;
    const { axes, memberNodes } = this.buffers;
    const a = 6 * memberNodes[2 * m]!;
    const b = 6 * memberNodes[2 * m + 1]!;
    const L = this.length[m]!;
    const bar = this.bar[m] === 1;
    const X = [axes[9 * m]!, axes[9 * m + 1]!, axes[9 * m + 2]!] as const;
    let stretch = 0;
    for (let k = 0; k < 3; k++) stretch += ((u[b + k]! - u[a + k]!) * X[k]!) / (L || 1);
    const slope = (o: number, k: number): number => {
      const i = (k + 1) % 3;
      const j = (k + 2) % 3;
      return u[o + 3 + i]! * X[j]! - u[o + 3 + j]! * X[i]! + stretch * X[k]!;
    };
    const d = this.data;
    for (let k = 0; k < count; k++) {
      const t = k / (count - 1);
      const t2 = t * t;
      const t3 = t2 * t;
      const o = (from + k) * floatsPerSample;
      d[o] = t * L;
      let size = 0;
      for (let c = 0; c < 3; c++) {
        const p = u[a + c]!;
        const q = u[b + c]!;
        const value = bar
          ? p + t * (q - p)
          : (2 * t3 - 3 * t2 + 1) * p + (3 * t2 - 2 * t3) * q + L * ((t3 - 2 * t2 + t) * slope(a, c) + (t3 - t2) * slope(b, c));
        d[o + 1 + c] = value;
        size += value * value;
        d[o + 4 + c] = bar ? 0 : u[a + 3 + c]! + t * (u[b + 3 + c]! - u[a + 3 + c]!);
      }
      size = Math.sqrt(size);
      if (size > this.largest) this.largest = size;
      d[o + 7] = size;
      d[o + 8] = d[o + 9] = 0;
    }
  }

  /** Range of a field over all stations: exact, since the extremes are among the stations. */
  range(field: FieldName): [number, number] {
    return this.remember(`range ${field}`, () => this.findRange(field));
  }

  private remember<T>(key: string, find: () => T): T {
    if (!this.cache.has(key)) this.cache.set(key, find());
    return this.cache.get(key) as T;
  }

  private findRange(field: FieldName): [number, number] {
    if (field === 'none') return [0, 0];
    const { stationValues: v } = this.buffers;
    if (this.mode && field === 'u') return [0, this.largest];
    let min = Infinity;
    let max = -Infinity;
    const rows = v.length / W;
    const c = descriptions[field].component;
    for (let i = 0; i < rows; i++) {
      const o = i * W;
      if (field === 'u') {
        max = Math.max(max, norm(v[o + C.ux]!, v[o + C.uy]!, v[o + C.uz]!));
        continue;
      }
      max = Math.max(max, v[o + c]!);
      min = Math.min(min, v[o + (field === 'sigma' ? C.sigmaMin : c)]!);
    }
    if (field === 'u') min = 0;
    return Number.isFinite(max) && Number.isFinite(min) ? [min, max] : [0, 0];
  }

  fields(): FieldInfo[] {
    const bars = this.snapshot.members.every((m) => m.kind === 'bar');
    return (Object.keys(descriptions) as (keyof typeof descriptions)[]).map((name) => {
      const d = descriptions[name];
      const [min, max] = this.range(name);
      const noise = this.noise(d.unit);
      const present = Math.max(Math.abs(min), Math.abs(max)) > noise && !(bars && (name === 'Vz' || name === 'My' || name === 'Vy' || name === 'Mz' || name === 'T'));
      return { name, label: d.label, symbol: d.symbol, unit: d.unit, kind: d.kind, min, max, present };
    });
  }

  /** What a force or moment of rounding errors amounts to: 1e-9 of the largest of its kind. */
  private noise(unit: string): number {
    let most = 0;
    const v = this.buffers.stationValues;
    const list = unit === 'N' ? [C.N, C.Vy, C.Vz] : unit === 'N·m' ? [C.T, C.My, C.Mz] : [];
    for (let o = 0; o < v.length; o += W) for (const c of list) most = Math.max(most, Math.abs(v[o + c]!));
    return unit === 'Pa' || unit === 'm' ? 0 : Math.max(most * 1e-9, 1e-12);
  }

  /** Where a field is largest (sign = 1) or smallest (-1), over all stations. */
  extreme(field: FieldName, sign: 1 | -1): Extreme | null {
    return this.remember(`extreme ${field} ${sign}`, () => this.findExtreme(field, sign));
  }

  private findExtreme(field: FieldName, sign: 1 | -1): Extreme | null {
    if (field === 'none') return null;
    const { firstStation, stationS, stationValues: v } = this.buffers;
    const c = field === 'sigma' && sign < 0 ? C.sigmaMin : descriptions[field].component;
    let member = -1;
    let station = 0;
    let most = -Infinity;
    for (let m = 0; m < this.n; m++) {
      for (let i = firstStation[m]!; i < firstStation[m + 1]!; i++) {
        const o = i * W;
        const value = sign * (field === 'u' ? norm(v[o + C.ux]!, v[o + C.uy]!, v[o + C.uz]!) : v[o + c]!);
        if (value > most) {
          most = value;
          member = m;
          station = i;
        }
      }
    }
    return member < 0 ? null : { member, s: stationS[station]!, value: sign * most };
  }

  /** The field on the axis at s; for the stress the fibre of larger magnitude. */
  probe(m: number, s: number, field: FieldName): number {
    const { firstStation, stationS } = this.buffers;
    const i0 = firstStation[m]!;
    const i1 = firstStation[m + 1]! - 1;
    if (field === 'none' || i1 < i0) return NaN;
    let i = i0;
    while (i < i1 - 1 && stationS[i + 1]! < s) i++;
    const j = Math.min(i + 1, i1);
    const h = stationS[j]! - stationS[i]!;
    this.at(m, i, j, h > 0 ? Math.max(0, Math.min(1, (s - stationS[i]!) / h)) : 0);
    const row = this.row;
    if (field === 'sigma') return Math.abs(row[C.sigmaMin]!) > Math.abs(row[C.sigmaMax]!) ? row[C.sigmaMin]! : row[C.sigmaMax]!;
    if (field === 'u') return norm(row[C.ux]!, row[C.uy]!, row[C.uz]!);
    return row[descriptions[field].component]!;
  }

  /** Where the stress at s is largest (sign = 1) or smallest (-1): the fibre, from the axis [m], in global axes; null where it is even. */
  fibre(m: number, s: number, sign: 1 | -1): Vec3 | null {
    this.probe(m, s, 'sigma');
    const [, cy, cz] = this.coefficient(m, 'sigma') as unknown as [number, number, number];
    if (cy === 0 && cz === 0) return null;
    const { hull } = this.moments[this.buffers.sectionOf[m]!]!;
    let best = -Infinity;
    let [y, z, n] = [0, 0, 0];
    for (const [py, pz] of hull) {
      const g = sign * (cy * py + cz * pz);
      const same = Math.abs(g - best) <= 1e-6 * Math.abs(g); // the middle of an edge that is stressed alike
      if (!same && g < best) continue;
      [y, z, n] = same ? [y + py, z + pz, n + 1] : [py, pz, 1];
      if (!same) best = g;
    }
    const a = this.buffers.axes;
    return [0, 1, 2].map((k) => (y * a[9 * m + 3 + k]! + z * a[9 * m + 6 + k]!) / n) as Vec3;
  }

  /** Displacement of the axis at s [m], from the samples (so that a mode shape is included). */
  displacement(m: number, s: number, out: Vec3): Vec3 {
    const d = this.data;
    const last = this.first[m + 1]! - 1;
    let i = this.first[m]!;
    while (i < last - 1 && d[(i + 1) * floatsPerSample]! < s) i++;
    const a = i * floatsPerSample;
    const b = Math.min(i + 1, last) * floatsPerSample;
    const h = d[b]! - d[a]!;
    const t = h > 0 ? Math.max(0, Math.min(1, (s - d[a]!) / h)) : 0;
    for (let k = 0; k < 3; k++) out[k] = d[a + 1 + k]! + t * (d[b + 1 + k]! - d[a + 1 + k]!);
    return out;
  }

  nodeDisplacement(node: number, out: Vec3): Vec3 {
    const u = this.mode ?? this.buffers.displacements;
    for (let k = 0; k < 3; k++) out[k] = u[6 * node + k] ?? 0;
    return out;
  }

  point(m: number, s: number, out: Vec3): Vec3 {
    for (let k = 0; k < 3; k++) out[k] = this.origin[3 * m + k]! + this.buffers.axes[9 * m + k]! * s;
    return out;
  }
}
