// Section outlines: second moments for the stress field, and the solid that is drawn once per section and placed per member.

import { BufferGeometry, Float32BufferAttribute, ShapeUtils, Vector2 } from 'three';
import type { SectionShape } from '../contract';

export interface SectionMoments {
  A: number;
  Iy: number;
  Iz: number;
  Iyz: number;
  /** Half extents and the farthest point of the outline [m]. */
  depth: number;
  width: number;
  radius: number;
  round: boolean;
  /** Points of the outer loop (y, z), where the extremes of a linear stress lie. */
  hull: [number, number][];
}

function isFinitePair(p: readonly number[]): boolean {
  return Number.isFinite(p[0]) && Number.isFinite(p[1]);
}

/** Loops that can be drawn: closed, finite, with an area. A section without one gets a round outline of its area. */
function cleanLoops(section: SectionShape): [number, number][][] {
  const loops: [number, number][][] = [];
  for (const loop of section.outline ?? []) {
    const points: [number, number][] = [];
    for (const p of loop) {
      const last = points[points.length - 1];
      if (isFinitePair(p) && !(last && last[0] === p[0] && last[1] === p[1])) points.push([p[0], p[1]]);
    }
    const first = points[0];
    const last = points[points.length - 1];
    if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
    if (points.length >= 3 && signedArea(points) !== 0) loops.push(points);
  }
  if (loops.length === 0) {
    const r = Math.sqrt((section.area > 0 ? section.area : 1e-4) / Math.PI);
    loops.push(Array.from({ length: 24 }, (_, i) => [r * Math.cos((i * Math.PI) / 12), r * Math.sin((i * Math.PI) / 12)]));
  }
  return loops.map((loop, i) => ((signedArea(loop) > 0) === (i === 0) ? loop : loop.slice().reverse()));
}

function signedArea(loop: [number, number][]): number {
  let a = 0;
  for (let i = 0; i < loop.length; i++) {
    const p = loop[i]!;
    const q = loop[(i + 1) % loop.length]!;
    a += (p[0] * q[1] - q[0] * p[1]) / 2;
  }
  return a;
}

/** A round loop with at most so many sides; loops with corners stay as they are. */
function coarser(loop: [number, number][], sides: number): [number, number][] {
  if (loop.length <= sides) return loop;
  const r = loop.map((p) => Math.hypot(p[0], p[1]));
  if (Math.min(...r) < 0.98 * Math.max(...r)) return loop;
  return Array.from({ length: sides }, (_, i) => loop[Math.floor((i * loop.length) / sides)]!);
}

/** Area and second moments of the polygon. Source: Green's theorem; e.g. Steger, On the calculation of moments of polygons (1996). */
export function sectionMoments(section: SectionShape): SectionMoments {
  const loops = cleanLoops(section);
  let A = 0;
  let Iy = 0;
  let Iz = 0;
  let Iyz = 0;
  let depth = 0;
  let width = 0;
  let radius = 0;
  for (const loop of loops) {
    for (let i = 0; i < loop.length; i++) {
      const [y0, z0] = loop[i]!;
      const [y1, z1] = loop[(i + 1) % loop.length]!;
      const cross = y0 * z1 - y1 * z0;
      A += cross / 2;
      Iy += (cross * (z0 * z0 + z0 * z1 + z1 * z1)) / 12;
      Iz += (cross * (y0 * y0 + y0 * y1 + y1 * y1)) / 12;
      Iyz += (cross * (y0 * z1 + 2 * y0 * z0 + 2 * y1 * z1 + y1 * z0)) / 24;
      depth = Math.max(depth, Math.abs(z0));
      width = Math.max(width, Math.abs(y0));
      radius = Math.max(radius, Math.hypot(y0, z0));
    }
  }
  return {
    A: section.area > 0 ? section.area : A,
    Iy: section.Iy && section.Iy > 0 ? section.Iy : Iy,
    Iz: section.Iz && section.Iz > 0 ? section.Iz : Iz,
    Iyz: section.Iyz ?? Iyz,
    round: loops[0]!.length > 12 && loops[0]!.every((p) => Math.hypot(p[0], p[1]) > 0.98 * radius),
    depth, width, radius, hull: loops[0]!,
  };
}

/**
 * The solid of a section with `n` rings. `position` holds (ring, y, z): where the ring lies comes from the member's samples in the
 * vertex shader. `hull` is the direction in which a silhouette grows: (x, y, z) in member axes.
 */
export function extrude(section: SectionShape, n: number, sides = 64, holes = true): BufferGeometry {
  const loops = cleanLoops(section).slice(0, holes ? undefined : 1).map((loop) => coarser(loop, sides));
  const position: number[] = [];
  const normal: number[] = [];
  const hull: number[] = [];
  const index: number[] = [];
  const smooth = Math.cos((38 * Math.PI) / 180);

  for (const loop of loops) {
    const m = loop.length;
    const edge = (i: number): [number, number] => {
      const p = loop[((i % m) + m) % m]!;
      const q = loop[(((i + 1) % m) + m) % m]!;
      const l = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
      return [(q[1] - p[1]) / l, -(q[0] - p[0]) / l]; // outward: loops are counter-clockwise, holes clockwise
    };
    const corner = (i: number): [number, number] => {
      const [a, b] = [edge(i - 1), edge(i)];
      const s: [number, number] = [a[0] + b[0], a[1] + b[1]];
      const l = Math.hypot(s[0], s[1]);
      return l > 1e-6 ? [s[0] / l, s[1] / l] : b;
    };
    for (let i = 0; i < m; i++) {
      const e = edge(i);
      for (const [k, other] of [[i, edge(i - 1)], [i + 1, edge(i + 1)]] as const) {
        const p = loop[k % m]!;
        const c = corner(k);
        const nrm = e[0] * other[0] + e[1] * other[1] > smooth ? c : e;
        for (let ring = 0; ring < n; ring++) {
          position.push(ring, p[0], p[1]);
          normal.push(0, nrm[0], nrm[1]);
          hull.push(0, c[0], c[1]);
        }
      }
      const base = position.length / 3 - 2 * n;
      for (let ring = 0; ring + 1 < n; ring++) {
        const a = base + ring;
        const b = base + n + ring;
        index.push(a, b, b + 1, a, b + 1, a + 1);
      }
    }
  }
  // Ends.
  const flat = loops.flat();
  const corners: [number, number][] = loops.flatMap((loop) => loop.map((_, i) => {
    const q = loop[(i + loop.length - 1) % loop.length]!;
    const r = loop[(i + 1) % loop.length]!;
    const t = [r[0] - q[0], r[1] - q[1]] as const;
    const l = Math.hypot(t[0], t[1]) || 1;
    return [t[1] / l, -t[0] / l] as [number, number];
  }));
  const faces = ShapeUtils.triangulateShape(
    loops[0]!.map((p) => new Vector2(p[0], p[1])),
    loops.slice(1).map((l) => l.map((p) => new Vector2(p[0], p[1]))),
  );
  for (const end of [0, n - 1]) {
    const base = position.length / 3;
    const out = end === 0 ? -1 : 1;
    flat.forEach((p, i) => {
      position.push(end, p[0], p[1]);
      normal.push(out, 0, 0);
      hull.push(0.7 * out, corners[i]![0], corners[i]![1]);
    });
    for (const f of faces) {
      const [a, b, c] = f as [number, number, number];
      if (end === 0) index.push(base + a, base + c, base + b);
      else index.push(base + a, base + b, base + c);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setAttribute('hull', new Float32BufferAttribute(hull, 3));
  geometry.setIndex(index);
  return geometry;
}

/** The sharp edges of the same solid, as line segments: they make a section legible where its faces have one colour. */
export function sharpEdges(section: SectionShape, n: number): BufferGeometry {
  const position: number[] = [];
  const smooth = Math.cos((38 * Math.PI) / 180);
  for (const loop of cleanLoops(section)) {
    const m = loop.length;
    for (let i = 0; i < m; i++) {
      const p = loop[(i + m - 1) % m]!;
      const q = loop[i]!;
      const r = loop[(i + 1) % m]!;
      const a = [q[0] - p[0], q[1] - p[1]] as const;
      const b = [r[0] - q[0], r[1] - q[1]] as const;
      const cos = (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b) || 1);
      if (cos < smooth) for (let ring = 0; ring + 1 < n; ring++) position.push(ring, q[0], q[1], ring + 1, q[0], q[1]);
      for (const end of [0, n - 1]) position.push(end, q[0], q[1], end, r[0], r[1]);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  return geometry;
}
