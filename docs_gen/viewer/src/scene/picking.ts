// What is under the pointer, on the deformed structure: a ray against the members' centre lines with their half depth, on the CPU.

import type { PerspectiveCamera } from 'three';
import { Vector3 } from 'three';
import type { Layout } from './layout';
import { texelsPerSample, type Samples } from './samples';

export interface MemberHit {
  member: number;
  s: number;
  /** Along the ray [m]. */
  depth: number;
}

const stride = 4 * texelsPerSample;

/**
 * The nearest member that the ray passes within its half depth, or `slack` (tangent of an angle) of the line of sight for thin ones.
 * Each straight piece between samples is a segment; the distance between ray and segment is in closed form.
 * Source: Ericson, Real-Time Collision Detection, 5.1.9.
 */
export function pickMember(samples: Samples, factor: number, origin: Vector3, direction: Vector3, slack: number, cut: ((x: number, y: number, z: number) => boolean) | null): MemberHit | null {
  const d = samples.data;
  const { axes, sectionOf } = samples.buffers;
  let best: MemberHit | null = null;
  let bestScore = Infinity;
  const [ox, oy, oz] = [origin.x, origin.y, origin.z];
  const [rx, ry, rz] = [direction.x, direction.y, direction.z];
  for (let m = 0; m < samples.n; m++) {
    const o = 3 * m;
    const x0 = samples.origin[o]!;
    const y0 = samples.origin[o + 1]!;
    const z0 = samples.origin[o + 2]!;
    const ax = axes[9 * m]!;
    const ay = axes[9 * m + 1]!;
    const az = axes[9 * m + 2]!;
    const L = samples.length[m]!;
    const section = samples.moments[sectionOf[m]!]!;
    const half = 0.5 * (section.depth + section.width);
    // A sphere about the whole member first.
    const reach = L / 2 + half + Math.abs(factor) * samples.largest;
    const cx = x0 + (ax * L) / 2 - ox;
    const cy = y0 + (ay * L) / 2 - oy;
    const cz = z0 + (az * L) / 2 - oz;
    const along = cx * rx + cy * ry + cz * rz;
    const off = cx * cx + cy * cy + cz * cz - along * along;
    const wide = reach + slack * Math.max(0, along + reach);
    if (along < -reach || off > wide * wide) continue;

    const first = samples.first[m]!;
    const last = samples.first[m + 1]! - 1;
    let i = first * stride;
    let px = x0 + ax * d[i]! + factor * d[i + 1]! - ox;
    let py = y0 + ay * d[i]! + factor * d[i + 2]! - oy;
    let pz = z0 + az * d[i]! + factor * d[i + 3]! - oz;
    for (let k = first; k < last; k++) {
      const j = i + stride;
      const qx = x0 + ax * d[j]! + factor * d[j + 1]! - ox;
      const qy = y0 + ay * d[j]! + factor * d[j + 2]! - oy;
      const qz = z0 + az * d[j]! + factor * d[j + 3]! - oz;
      const ux = qx - px;
      const uy = qy - py;
      const uz = qz - pz;
      const uu = ux * ux + uy * uy + uz * uz;
      const ur = ux * rx + uy * ry + uz * rz;
      const up = ux * px + uy * py + uz * pz;
      const pr = px * rx + py * ry + pz * rz;
      const det = uu - ur * ur;
      let t = det > 1e-12 * uu && uu > 0 ? (ur * pr - up) / det : 0;
      t = t < 0 ? 0 : t > 1 ? 1 : t;
      const wx = px + t * ux;
      const wy = py + t * uy;
      const wz = pz + t * uz;
      const depth = wx * rx + wy * ry + wz * rz;
      if (depth > 0) {
        const distance = Math.sqrt(Math.max(0, wx * wx + wy * wy + wz * wz - depth * depth));
        const limit = Math.max(half, slack * depth);
        if (distance < limit && !(cut && cut(wx + ox, wy + oy, wz + oz))) {
          // Nearest first; of two at the same depth (a joint), the one whose axis is nearer.
          const score = depth - half + distance * 0.5;
          if (score < bestScore) {
            bestScore = score;
            best = { member: m, s: d[i]! + t * (d[j]! - d[i]!), depth };
          }
        }
      }
      i = j;
      px = qx;
      py = qy;
      pz = qz;
    }
  }
  return best;
}

/** The node nearest to a pixel, within `pixels` or its joint's radius on screen, and its depth; null where there is none. */
export function pickJoint(layout: Layout, factor: number, camera: PerspectiveCamera, x: number, y: number, w: number, h: number, pixels: number): { node: number; depth: number } | null {
  const { positions, displacements } = layout.samples.buffers;
  const v = new Vector3();
  const scale = h / (2 * Math.tan((camera.fov * Math.PI) / 360));
  const u: [number, number, number] = [0, 0, 0];
  let best: { node: number; depth: number } | null = null;
  let bestD = Infinity;
  for (let n = 0; n < positions.length / 3; n++) {
    if (displacements.length > 0) layout.samples.nodeDisplacement(n, u);
    v.set(positions[3 * n]! + factor * u[0], positions[3 * n + 1]! + factor * u[1], positions[3 * n + 2]! + factor * u[2]);
    const depth = v.distanceTo(camera.position);
    v.project(camera);
    if (v.z < -1 || v.z > 1) continue;
    const d = Math.hypot(((v.x + 1) / 2) * w - x, ((1 - v.y) / 2) * h - y);
    const limit = Math.max(pixels, (layout.jointRadius[n]! * scale) / depth);
    if (d < limit && d + depth * 1e-3 < bestD) {
      bestD = d + depth * 1e-3;
      best = { node: n, depth };
    }
  }
  return best;
}

/** Distance in pixels from a point to a segment given in the world. */
export function pixelsToSegment(a: Vector3, b: Vector3, camera: PerspectiveCamera, x: number, y: number, w: number, h: number): number {
  const p = a.clone().project(camera);
  const q = b.clone().project(camera);
  if (p.z > 1 || q.z > 1) return Infinity;
  const ax = ((p.x + 1) / 2) * w;
  const ay = ((1 - p.y) / 2) * h;
  const dx = ((q.x + 1) / 2) * w - ax;
  const dy = ((1 - q.y) / 2) * h - ay;
  const l = dx * dx + dy * dy;
  const t = l > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / l)) : 0;
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}
