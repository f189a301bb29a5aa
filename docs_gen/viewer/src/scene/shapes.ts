// Small solids for glyphs, and putting several of them into one.

import { BufferGeometry, Float32BufferAttribute, Matrix4, Vector3 } from 'three';

/** One geometry of several; only position, normal and index are kept. The parts are disposed of. */
export function join(parts: { geometry: BufferGeometry; matrix?: Matrix4 }[]): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  for (const { geometry, matrix } of parts) {
    if (matrix) geometry.applyMatrix4(matrix);
    const base = position.length / 3;
    const p = geometry.getAttribute('position');
    const n = geometry.getAttribute('normal');
    for (let i = 0; i < p.count; i++) {
      position.push(p.getX(i), p.getY(i), p.getZ(i));
      normal.push(n.getX(i), n.getY(i), n.getZ(i));
    }
    const list = geometry.getIndex();
    if (list) for (let i = 0; i < list.count; i++) index.push(base + list.getX(i));
    else for (let i = 0; i < p.count; i++) index.push(base + i);
    geometry.dispose();
  }
  const out = new BufferGeometry();
  out.setAttribute('position', new Float32BufferAttribute(position, 3));
  out.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  out.setIndex(index);
  return out;
}

/** A round tube along points. */
export function tube(points: Vector3[], radius: number, sides = 8): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  const t = new Vector3();
  const side = new Vector3();
  const up = new Vector3();
  let last = new Vector3();
  points.forEach((p, i) => {
    t.subVectors(points[Math.min(i + 1, points.length - 1)]!, points[Math.max(i - 1, 0)]!).normalize();
    if (i === 0) last = Math.abs(t.z) < 0.9 ? new Vector3(0, 0, 1) : new Vector3(1, 0, 0);
    side.crossVectors(t, last).normalize();
    up.crossVectors(side, t).normalize();
    last = up.clone();
    for (let k = 0; k < sides; k++) {
      const a = (2 * Math.PI * k) / sides;
      const n = side.clone().multiplyScalar(Math.cos(a)).addScaledVector(up, Math.sin(a));
      normal.push(n.x, n.y, n.z);
      position.push(p.x + radius * n.x, p.y + radius * n.y, p.z + radius * n.z);
    }
    if (i === 0) return;
    for (let k = 0; k < sides; k++) {
      const a = (i - 1) * sides + k;
      const b = (i - 1) * sides + ((k + 1) % sides);
      index.push(a, b, a + sides, b, b + sides, a + sides);
    }
  });
  const out = new BufferGeometry();
  out.setAttribute('position', new Float32BufferAttribute(position, 3));
  out.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  out.setIndex(index);
  return out;
}

/** A prism over a triangle with apex at the origin and base at z = -height: half width w in x, half depth d in y. `taper` < 1 narrows the apex in y. */
export function wedge(w: number, d: number, height: number, taper: number): BufferGeometry {
  const a = [new Vector3(0, -d * taper, 0), new Vector3(-w, -d, -height), new Vector3(w, -d, -height)] as const;
  const b = [new Vector3(0, d * taper, 0), new Vector3(-w, d, -height), new Vector3(w, d, -height)] as const;
  const faces: (readonly Vector3[])[] = [
    [a[0], a[1], a[2]], [b[0], b[2], b[1]], [a[0], b[0], b[1], a[1]], [a[0], a[2], b[2], b[0]], [a[1], b[1], b[2], a[2]],
  ];
  const position: number[] = [];
  const normal: number[] = [];
  for (const f of faces) {
    const n = new Vector3().crossVectors(f[1]!.clone().sub(f[0]!), f[2]!.clone().sub(f[0]!));
    const m = f.length === 4 && n.lengthSq() < 1e-18 ? new Vector3().crossVectors(f[2]!.clone().sub(f[0]!), f[3]!.clone().sub(f[0]!)) : n;
    m.normalize();
    const list = f.length === 4 ? [f[0]!, f[1]!, f[2]!, f[0]!, f[2]!, f[3]!] : f;
    for (const p of list) {
      position.push(p.x, p.y, p.z);
      normal.push(m.x, m.y, m.z);
    }
  }
  const out = new BufferGeometry();
  out.setAttribute('position', new Float32BufferAttribute(position, 3));
  out.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  return out;
}
