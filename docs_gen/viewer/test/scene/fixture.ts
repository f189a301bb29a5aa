// Worlds to develop and test the scene with, without the WASM core: a small plane frame solver of its own (stiffness method, dense
// elimination), which doubles as an independent source of numbers for the tests, and a synthetic lattice of many members.

import type { Buffers, LoadGlyph, Member, SectionShape, Snapshot, SupportGlyph, Vec3 } from '../../src/contract';
import { Component as C } from '../../src/contract';

const E = 210e9;

interface PlaneMember {
  a: number;
  b: number;
  kind: 'bar' | 'frame';
  group: string;
  section: number;
  /** Uniform load, global axes [N/m]. */
  q?: [number, number];
}

export interface PlaneFrame {
  title: string;
  nodes: [string, number, number][]; // name, x, z
  members: PlaneMember[];
  sections: SectionShape[];
  material?: string;
  supports: { name: string; node: number; kind: string; fixed: [boolean, boolean, boolean] }[]; // ux, uz, ry
  forces: { node: number; f: [number, number, number]; name: string }[];
}

export function rectangle(name: string, w: number, d: number): SectionShape {
  const outline: [number, number][][] = [[[-w / 2, -d / 2], [w / 2, -d / 2], [w / 2, d / 2], [-w / 2, d / 2]]];
  return { name, outline, area: w * d, Iy: (w * d ** 3) / 12, Iz: (d * w ** 3) / 12 };
}

export function box(name: string, w: number, d: number, t: number): SectionShape {
  const [a, b] = [w / 2, d / 2];
  const [c, e] = [a - t, b - t];
  return {
    name, outline: [[[-a, -b], [a, -b], [a, b], [-a, b]], [[-c, -e], [-c, e], [c, e], [c, -e]]],
    area: w * d - 4 * c * e, Iy: (w * d ** 3 - 16 * c * e ** 3) / 12, Iz: (d * w ** 3 - 16 * e * c ** 3) / 12,
  };
}

export function iSection(name: string, d: number, w: number, tf: number, tw: number): SectionShape {
  const [y, z, t, u] = [w / 2, d / 2, tw / 2, d / 2 - tf];
  const outline: [number, number][][] = [[[-y, -z], [y, -z], [y, -u], [t, -u], [t, u], [y, u], [y, z], [-y, z], [-y, u], [-t, u], [-t, -u], [-y, -u]]];
  return { name, outline, area: 2 * w * tf + tw * 2 * u, Iy: (w * d ** 3 - (w - tw) * (2 * u) ** 3) / 12, Iz: (2 * tf * w ** 3 + 2 * u * tw ** 3) / 12 };
}

export function pipe(name: string, d: number, t: number): SectionShape {
  const ring = (r: number, s: number): [number, number][] => Array.from({ length: 28 }, (_, i) => [r * Math.cos((i * Math.PI) / 14), s * r * Math.sin((i * Math.PI) / 14)]);
  const [R, r] = [d / 2, d / 2 - t];
  return { name, outline: [ring(R, 1), ring(r, -1)], area: Math.PI * (R * R - r * r), Iy: (Math.PI / 4) * (R ** 4 - r ** 4), Iz: (Math.PI / 4) * (R ** 4 - r ** 4) };
}

function eliminate(K: Float64Array[], f: Float64Array): Float64Array {
  const n = f.length;
  for (let i = 0; i < n; i++) {
    let p = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(K[r]![i]!) > Math.abs(K[p]![i]!)) p = r;
    [K[i], K[p]] = [K[p]!, K[i]!];
    [f[i], f[p]] = [f[p]!, f[i]!];
    for (let r = i + 1; r < n; r++) {
      const g = K[r]![i]! / K[i]![i]!;
      if (g === 0) continue;
      for (let c = i; c < n; c++) K[r]![c]! -= g * K[i]![c]!;
      f[r]! -= g * f[i]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let c = i + 1; c < n; c++) f[i]! -= K[i]![c]! * f[c]!;
    f[i]! /= K[i]![i]!;
  }
  return f;
}

export interface World {
  snapshot: Snapshot;
  buffers: Buffers;
}

/** Solves a plane frame in x–z. Rotations are about +y (z towards x); local z is up for members that run to +x. */
export function solvePlane(p: PlaneFrame, scale = 1): World {
  const n = p.nodes.length;
  const K = Array.from({ length: 3 * n }, () => new Float64Array(3 * n));
  const f = new Float64Array(3 * n);
  const data = p.members.map((m) => {
    const [, xa, za] = p.nodes[m.a]!;
    const [, xb, zb] = p.nodes[m.b]!;
    const L = Math.hypot(xb - xa, zb - za);
    const c = (xb - xa) / L;
    const s = (zb - za) / L;
    const sec = p.sections[m.section]!;
    const EA = E * sec.area;
    const EI = m.kind === 'frame' ? E * sec.Iy! : 0;
    // Local dofs (u along, w along local z, rotation θ = dw/dx); the global rotation about +y is -θ.
    const k = [
      [EA / L, 0, 0, -EA / L, 0, 0],
      [0, (12 * EI) / L ** 3, (6 * EI) / L ** 2, 0, (-12 * EI) / L ** 3, (6 * EI) / L ** 2],
      [0, (6 * EI) / L ** 2, (4 * EI) / L, 0, (-6 * EI) / L ** 2, (2 * EI) / L],
      [-EA / L, 0, 0, EA / L, 0, 0],
      [0, (-12 * EI) / L ** 3, (-6 * EI) / L ** 2, 0, (12 * EI) / L ** 3, (-6 * EI) / L ** 2],
      [0, (6 * EI) / L ** 2, (2 * EI) / L, 0, (-6 * EI) / L ** 2, (4 * EI) / L],
    ];
    const R = [[c, s, 0], [-s, c, 0], [0, 0, -1]];
    const T = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => ((i < 3) === (j < 3) ? R[i % 3]![j % 3]! : 0)));
    const q = m.q ?? [0, 0];
    const qx = (c * q[0] + s * q[1]) * scale;
    const qz = (-s * q[0] + c * q[1]) * scale;
    const fixed = [(qx * L) / 2, (qz * L) / 2, (qz * L * L) / 12, (qx * L) / 2, (qz * L) / 2, (-qz * L * L) / 12];
    const dofs = [0, 1, 2].map((i) => 3 * m.a + i).concat([0, 1, 2].map((i) => 3 * m.b + i));
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        let x = 0;
        for (let a = 0; a < 6; a++) for (let b = 0; b < 6; b++) x += T[a]![i]! * k[a]![b]! * T[b]![j]!;
        K[dofs[i]!]![dofs[j]!]! += x;
      }
      for (let a = 0; a < 6; a++) f[dofs[i]!]! += T[a]![i]! * fixed[a]!;
    }
    return { L, c, s, k, T, dofs, qx, qz, fixed, EI, sec };
  });
  for (const load of p.forces) for (let i = 0; i < 3; i++) f[3 * load.node + i]! += load.f[i]! * scale;
  const applied = f.slice();
  const full = K.map((r) => r.slice());
  for (let i = 0; i < 3 * n; i++) if (K[i]![i] === 0) K[i]![i] = 1; // rotations of pinned joints
  for (const s of p.supports) {
    for (let i = 0; i < 3; i++) {
      if (!s.fixed[i]) continue;
      const d = 3 * s.node + i;
      K[d]!.fill(0);
      for (const r of K) r[d] = 0;
      K[d]![d] = 1;
      f[d] = 0;
    }
  }
  const u = eliminate(K, f);

  const S: number[] = [];
  const V: number[] = [];
  const first = [0];
  const axes: number[] = [];
  p.members.forEach((m, i) => {
    const { L, c, s, k, T, dofs, qx, qz, fixed, EI, sec } = data[i]!;
    const local = Array.from({ length: 6 }, (_, a) => dofs.reduce((x, d, j) => x + T[a]![j]! * u[d]!, 0));
    const end = k.map((row, a) => row.reduce((x, y, j) => x + y * local[j]!, 0) - fixed[a]!);
    const stations = m.kind === 'bar' ? [0, L] : Array.from({ length: 9 }, (_, j) => (j * L) / 8);
    if (m.kind === 'frame' && qz !== 0) {
      const x0 = -end[1]! / qz;
      if (x0 > 1e-9 * L && x0 < L * (1 - 1e-9)) stations.push(x0);
      stations.sort((a, b) => a - b);
    }
    const half = Math.max(...sec.outline[0]!.map((q) => q[1]));
    for (const x of stations) {
      const N = -end[0]! - qx * x;
      const Q = end[1]! + qz * x; // dM/dx
      const M = -end[2]! + end[1]! * x + (qz * x * x) / 2; // sagging positive
      const t = x / L;
      const w = (1 - 3 * t * t + 2 * t ** 3) * local[1]! + L * (t - 2 * t * t + t ** 3) * local[2]! + (3 * t * t - 2 * t ** 3) * local[4]! + L * (t ** 3 - t * t) * local[5]!
        + (EI > 0 ? (qz * x * x * (L - x) ** 2) / (24 * EI) : 0);
      const dw = (EI > 0 ? ((6 * t * t - 6 * t) / L) * local[1]! + (1 - 4 * t + 3 * t * t) * local[2]! + ((6 * t - 6 * t * t) / L) * local[4]! + (3 * t * t - 2 * t) * local[5]!
        + (qz * (2 * x * (L - x) ** 2 - 2 * x * x * (L - x))) / (24 * EI) : 0);
      const linear = m.kind === 'bar' ? local[1]! + t * (local[4]! - local[1]!) : w;
      const along = local[0]! + t * (local[3]! - local[0]!);
      const row = new Array<number>(C.count).fill(0);
      row[C.N] = N;
      row[C.Vz] = Q;
      row[C.My] = m.kind === 'frame' ? M : 0;
      row[C.ux] = c * along - s * linear;
      row[C.uz] = s * along + c * linear;
      row[C.ry] = -dw;
      const bend = m.kind === 'frame' ? (Math.abs(M) * half) / sec.Iy! : 0;
      row[C.sigmaMax] = N / sec.area + bend;
      row[C.sigmaMin] = N / sec.area - bend;
      S.push(x);
      V.push(...row);
    }
    first.push(S.length);
    axes.push(c, 0, s, 0, 1, 0, -s, 0, c);
  });
  const displacements = new Float64Array(6 * n);
  const positions = new Float64Array(3 * n);
  for (let i = 0; i < n; i++) {
    positions[3 * i] = p.nodes[i]![1];
    positions[3 * i + 2] = p.nodes[i]![2];
    displacements[6 * i] = u[3 * i]!;
    displacements[6 * i + 2] = u[3 * i + 1]!;
    displacements[6 * i + 4] = u[3 * i + 2]!;
  }
  const supports: SupportGlyph[] = p.supports.map((s) => {
    const r = [0, 1, 2].map((i) => full[3 * s.node + i]!.reduce((x, k, j) => x + k * u[j]!, 0) - applied[3 * s.node + i]!);
    return { name: s.name, node: s.node, kind: s.kind, fixed: [s.fixed[0], true, s.fixed[1], true, s.fixed[2], true], reaction: [s.fixed[0] ? r[0]! : 0, 0, s.fixed[1] ? r[1]! : 0, 0, s.fixed[2] ? r[2]! : 0, 0] };
  });
  const loads: LoadGlyph[] = p.forces.map((l) => {
    const moment = l.f[0] === 0 && l.f[1] === 0;
    const at: Vec3 = [p.nodes[l.node]![1], 0, p.nodes[l.node]![2]];
    const v: Vec3 = moment ? [0, l.f[2] * scale, 0] : [l.f[0] * scale, 0, l.f[1] * scale];
    return { name: l.name, path: `load.${l.name}.magnitude`, kind: moment ? 'moment' : 'force', value: Math.hypot(...v), unit: moment ? 'N·m' : 'N', arrows: [{ at, v }], case: 'loads' };
  });
  const combs = new Map<string, LoadGlyph>();
  p.members.forEach((m, i) => {
    if (!m.q) return;
    const key = m.q.join();
    const q = m.q;
    const glyph = combs.get(key) ?? { name: `q${combs.size + 1}`, path: `load.q${combs.size + 1}.magnitude`, kind: 'distributed', value: Math.hypot(...q) * scale, unit: 'N/m', arrows: [], case: 'loads' };
    combs.set(key, glyph);
    for (const e of [m.a, m.b]) {
      const at: Vec3 = [p.nodes[e]![1], 0, p.nodes[e]![2]];
      const last = glyph.arrows[glyph.arrows.length - 1];
      if (!last || last.at.some((x, k) => x !== at[k])) glyph.arrows.push({ at, v: [q[0] * scale, 0, q[1] * scale] });
    }
    void i;
  });
  loads.push(...combs.values());
  const groups = [...new Set(p.members.map((m) => m.group))];
  const members: Member[] = p.members.map((m) => ({ name: `${p.nodes[m.a]![0]}-${p.nodes[m.b]![0]}`, group: m.group, section: m.section, material: p.material ?? 'steel', kind: m.kind }));
  return {
    snapshot: snapshotOf(p.title, p.nodes.map((x) => x[0]), members, p.sections, supports, loads, true, groups),
    buffers: {
      positions, displacements, stationS: Float64Array.from(S), stationValues: Float64Array.from(V), axes: Float64Array.from(axes),
      memberNodes: Int32Array.from(p.members.flatMap((m) => [m.a, m.b])), firstStation: Int32Array.from(first),
      sectionOf: Int32Array.from(p.members.map((m) => m.section)), groupOf: Int32Array.from(p.members.map((m) => groups.indexOf(m.group))),
      reactions: Float64Array.from(supports.flatMap((s) => s.reaction!)),
    },
  };
}

function snapshotOf(title: string, nodes: string[], members: Member[], sections: SectionShape[], supports: SupportGlyph[], loads: LoadGlyph[], planar: boolean, groups: string[]): Snapshot {
  return {
    ok: true, revision: 1, seconds: 0, title, planar, units: 'metric', nodes, members, groups, lines: [], sections, supports, loads,
    values: loads.map((l) => ({ path: l.path, label: l.name, group: 'loads', si: l.value, unit: l.unit, factor: 1, offset: 0, text: '', min: 0, max: 20 * l.value, step: 0, integer: false, origin: { kind: 'prompt' } })),
    combinations: ['loads'], modes: { vibration: [], buckling: [] }, assumptions: [], results: {}, checks: [], limits: [], asks: [], lights: [], cameras: [], journal: [], position: 0,
  };
}

export function pratt(scale = 1): World {
  const panels = 6;
  const [span, height] = [6, 1];
  const nodes: PlaneFrame['nodes'] = [];
  for (let i = 0; i <= panels; i++) nodes.push([`B${i}`, (i * span) / panels, 0]);
  for (let i = 1; i < panels; i++) nodes.push([`T${i}`, (i * span) / panels, height]);
  const B = (i: number) => i;
  const T = (i: number) => panels + i;
  const members: PlaneMember[] = [];
  const bar = (a: number, b: number, group: string, section: number) => members.push({ a, b, kind: 'bar', group, section });
  for (let i = 0; i < panels; i++) bar(B(i), B(i + 1), 'bottom chord', 0);
  for (let i = 1; i < panels - 1; i++) bar(T(i), T(i + 1), 'top chord', 0);
  bar(B(0), T(1), 'end posts', 0);
  bar(T(panels - 1), B(panels), 'end posts', 0);
  for (let i = 1; i < panels; i++) bar(B(i), T(i), 'verticals', 1);
  for (let i = 1; i < panels / 2; i++) bar(T(i), B(i + 1), 'diagonals', 1);
  for (let i = panels / 2; i < panels - 1; i++) bar(B(i), T(i + 1), 'diagonals', 1);
  return solvePlane({
    title: 'Pratt truss', nodes, members, sections: [box('SHS 80 × 5', 0.08, 0.08, 0.005), box('SHS 50 × 4', 0.05, 0.05, 0.004)],
    supports: [{ name: 'A', node: 0, kind: 'pinned', fixed: [true, true, false] }, { name: 'B', node: panels, kind: 'roller', fixed: [false, true, false] }],
    forces: [{ node: B(panels / 2), f: [0, -500, 0], name: 'P' }],
  }, scale);
}

export function beam(scale = 1): World {
  return solvePlane({
    title: 'Simple beam', nodes: [['left end', 0, 0], ['support', 6, 0], ['right end', 8, 0]], sections: [iSection('IPE 300', 0.3, 0.15, 0.0107, 0.0071)],
    members: [{ a: 0, b: 1, kind: 'frame', group: 'beam', section: 0, q: [0, -5000] }, { a: 1, b: 2, kind: 'frame', group: 'beam', section: 0, q: [0, -5000] }],
    supports: [{ name: 'A', node: 0, kind: 'pinned', fixed: [true, true, false] }, { name: 'B', node: 1, kind: 'roller', fixed: [false, true, false] }],
    forces: [{ node: 2, f: [0, -8000, 0], name: 'P' }, { node: 0, f: [0, 0, 12000], name: 'M' }],
  }, scale);
}

export function cantilever(scale = 1): World {
  return solvePlane({
    title: 'Cantilever', nodes: [['root', 0, 0], ['tip', 0.4, 0]], sections: [rectangle('20 × 30', 0.02, 0.03)], material: '6061-T6 aluminium',
    members: [{ a: 0, b: 1, kind: 'frame', group: 'beam', section: 0 }], supports: [{ name: 'wall', node: 0, kind: 'fixed', fixed: [true, true, true] }],
    forces: [{ node: 1, f: [0, -120, 0], name: 'P' }],
  }, scale);
}

export function portal(scale = 1): World {
  return solvePlane({
    title: 'Gable frame', nodes: [['L0', 0, 0], ['L1', 0, 4], ['ridge', 5, 5.5], ['R1', 10, 4], ['R0', 10, 0]], sections: [iSection('HEA 300', 0.29, 0.3, 0.014, 0.0085)],
    members: [
      { a: 0, b: 1, kind: 'frame', group: 'columns', section: 0 }, { a: 1, b: 2, kind: 'frame', group: 'rafters', section: 0, q: [0, -9000] },
      { a: 2, b: 3, kind: 'frame', group: 'rafters', section: 0, q: [0, -9000] }, { a: 3, b: 4, kind: 'frame', group: 'columns', section: 0 },
    ],
    supports: [{ name: 'A', node: 0, kind: 'fixed', fixed: [true, true, true] }, { name: 'B', node: 4, kind: 'pinned', fixed: [true, true, false] }],
    forces: [{ node: 1, f: [15000, 0, 0], name: 'wind' }],
  }, scale);
}

/** A lattice tower with as many members as wanted; its fields are smooth functions of place, not a solution: for looks and speed only. */
export function tower(wanted: number, kind: 'bar' | 'frame' = 'bar', scale = 1): World {
  const side = wanted > 3000 ? 6 : wanted > 400 ? 3 : 1;
  const perLevel = (side + 1) ** 2 + 2 * side * (side + 1) + 4 * side;
  const levels = Math.max(2, Math.round(wanted / perLevel));
  const width = 2 * side;
  const height = levels * 2;
  const nodes: string[] = [];
  const x: number[] = [];
  const id = (i: number, j: number, l: number) => (l * (side + 1) + j) * (side + 1) + i;
  for (let l = 0; l <= levels; l++) for (let j = 0; j <= side; j++) for (let i = 0; i <= side; i++) {
    const w = width * (1 - (0.5 * l) / levels);
    nodes.push(`N${l}.${i}.${j}`);
    x.push((i / side - 0.5) * w, (j / side - 0.5) * w, l * 2);
  }
  const pairs: [number, number, string][] = [];
  for (let l = 0; l < levels; l++) {
    for (let j = 0; j <= side; j++) for (let i = 0; i <= side; i++) pairs.push([id(i, j, l), id(i, j, l + 1), 'legs']);
    for (let j = 0; j <= side; j++) for (let i = 0; i < side; i++) {
      pairs.push([id(i, j, l + 1), id(i + 1, j, l + 1), 'struts'], [id(j, i, l + 1), id(j, i + 1, l + 1), 'struts']);
    }
    for (let i = 0; i < side; i++) {
      const [a, b] = l % 2 ? [i, i + 1] : [i + 1, i];
      pairs.push([id(a, 0, l), id(b, 0, l + 1), 'bracing'], [id(a, side, l), id(b, side, l + 1), 'bracing'], [id(0, a, l), id(0, b, l + 1), 'bracing'], [id(side, a, l), id(side, b, l + 1), 'bracing']);
    }
  }
  const u = (p: number): Vec3 => {
    const t = x[p + 2]! / height;
    return [0.12 * scale * t * t * height * 0.02, 0.03 * scale * t * t * height * 0.02, -0.004 * scale * t];
  };
  const displacements = new Float64Array(2 * x.length);
  for (let i = 0; i < nodes.length; i++) displacements.set(u(3 * i), 6 * i);
  const S: number[] = [];
  const V: number[] = [];
  const axes: number[] = [];
  const first = [0];
  for (const [a, b, group] of pairs) {
    const d = [0, 1, 2].map((k) => x[3 * b + k]! - x[3 * a + k]!) as Vec3;
    const L = Math.hypot(...d);
    const X = d.map((c) => c / L) as Vec3;
    const h = Math.hypot(X[0], X[1]);
    const Y: Vec3 = h > 1e-6 ? [-X[1] / h, X[0] / h, 0] : [0, 1, 0];
    const Z: Vec3 = [X[1] * Y[2] - X[2] * Y[1], X[2] * Y[0] - X[0] * Y[2], X[0] * Y[1] - X[1] * Y[0]];
    axes.push(...X, ...Y, ...Z);
    const N = scale * (group === 'legs' ? -4e4 * (1 - x[3 * a + 2]! / height) * (1 + x[3 * a]! / width * 3) : group === 'bracing' ? 1.5e4 * Math.sin(a) : 2e3 * Math.cos(a));
    for (let i = 0; i < (kind === 'bar' ? 2 : 5); i++) {
      const t = kind === 'bar' ? i : i / 4;
      const row = new Array<number>(C.count).fill(0);
      row[C.N] = N;
      row[C.sigmaMax] = row[C.sigmaMin] = N / 2.3e-3;
      const [p, q] = [u(3 * a), u(3 * b)];
      for (let k = 0; k < 3; k++) row[C.ux + k] = p[k]! + t * (q[k]! - p[k]!);
      S.push(t * L);
      V.push(...row);
    }
    first.push(S.length);
  }
  const groups = ['legs', 'struts', 'bracing'];
  const sections = [pipe('CHS 139.7 × 8', 0.1397, 0.008), pipe('CHS 76.1 × 5', 0.0761, 0.005)];
  const feet = [[0, 0], [side, 0], [0, side], [side, side]].map(([i, j]) => id(i!, j!, 0));
  const supports: SupportGlyph[] = feet.map((node, i) => ({ name: `S${i}`, node, kind: 'pinned', fixed: [true, true, true, false, false, false], reaction: [0, 0, scale * (i % 2 ? 9e4 : 3e4), 0, 0, 0] }));
  const top = id(0, 0, levels);
  const loads: LoadGlyph[] = [{ name: 'wind', path: 'load.wind.magnitude', kind: 'force', value: 2e4 * scale, unit: 'N', case: 'loads', arrows: [{ at: [x[3 * top]!, x[3 * top + 1]!, x[3 * top + 2]!], v: [2e4 * scale, 0, 0] }] }];
  const members: Member[] = pairs.map(([a, b, group]) => ({ name: `${nodes[a]}-${nodes[b]}`, group, section: group === 'legs' ? 0 : 1, material: 'S355', kind }));
  return {
    snapshot: snapshotOf('Lattice tower', nodes, members, sections, supports, loads, false, groups),
    buffers: {
      positions: Float64Array.from(x), displacements, stationS: Float64Array.from(S), stationValues: Float64Array.from(V), axes: Float64Array.from(axes),
      memberNodes: Int32Array.from(pairs.flatMap(([a, b]) => [a, b])), firstStation: Int32Array.from(first),
      sectionOf: Int32Array.from(pairs.map(([, , g]) => (g === 'legs' ? 0 : 1))), groupOf: Int32Array.from(pairs.map(([, , g]) => groups.indexOf(g))),
      reactions: Float64Array.from(supports.flatMap((s) => s.reaction!)),
    },
  };
}
