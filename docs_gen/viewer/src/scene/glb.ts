// Binary glTF 2.0 of the deformed, coloured structure. Source: Khronos, glTF 2.0 Specification, sections 3.6, 3.7 and 4.4.
// z up becomes y up by a rotation of the root node. Colours are linear RGB, as COLOR_0 asks.

import { linearColor } from './colormap';
import type { MemberMeshes } from './members';
import { texelsPerSample, type Samples } from './samples';

const stride = 4 * texelsPerSample;

interface Chunk {
  position: Float32Array;
  normal: Float32Array;
  color: Uint8Array;
  index: Uint32Array;
}

/** The member's triangles as the vertex shader places them. */
function bake(samples: Samples, meshes: MemberMeshes, m: number, factor: number, range: [number, number], useField: boolean): Chunk {
  const solid = meshes.solidOf(m);
  const mitre = meshes.mitreOf(m);
  const tint = meshes.tintOf(m);
  const { axes } = samples.buffers;
  const A = axes.subarray(9 * m, 9 * m + 9);
  const n = solid.position.length / 3;
  const rings = samples.rings(m);
  const out: Chunk = { position: new Float32Array(3 * n), normal: new Float32Array(3 * n), color: new Uint8Array(4 * n), index: Uint32Array.from(solid.index) };
  const local = [0, 0, 0];
  const turn = (x: number, y: number, z: number, o: number): [number, number, number] => {
    for (let k = 0; k < 3; k++) local[k] = A[k]! * x + A[3 + k]! * y + A[6 + k]! * z;
    const r = [factor * samples.data[o + 4]!, factor * samples.data[o + 5]!, factor * samples.data[o + 6]!] as const;
    const a = Math.hypot(...r);
    const v = local as [number, number, number];
    if (a < 1e-9) return [v[0], v[1], v[2]];
    const k = [r[0] / a, r[1] / a, r[2] / a] as const;
    const c = 1 / Math.sqrt(1 + a * a);
    const s = a * c;
    const d = (k[0] * v[0] + k[1] * v[1] + k[2] * v[2]) * (1 - c);
    return [
      v[0] * c + (k[1] * v[2] - k[2] * v[1]) * s + k[0] * d,
      v[1] * c + (k[2] * v[0] - k[0] * v[2]) * s + k[1] * d,
      v[2] * c + (k[0] * v[1] - k[1] * v[0]) * s + k[2] * d,
    ];
  };
  for (let i = 0; i < n; i++) {
    const ring = solid.position[3 * i]!;
    const y = solid.position[3 * i + 1]!;
    const z = solid.position[3 * i + 2]!;
    const o = (samples.first[m]! + ring) * stride;
    const d = samples.data;
    const shift = ring === 0 ? mitre[0] * y + mitre[1] * z : ring === rings - 1 ? mitre[2] * y + mitre[3] * z : 0;
    const p = turn(shift, y, z, o);
    const q = turn(solid.normal[3 * i]!, solid.normal[3 * i + 1]!, solid.normal[3 * i + 2]!, o);
    const c = useField
      ? linearColor(meshes.table, (d[o + 7]! + d[o + 8]! * y + d[o + 9]! * z - range[0]) / (range[1] - range[0]))
      : tint;
    for (let k = 0; k < 3; k++) {
      out.position[3 * i + k] = samples.origin[3 * m + k]! + A[k]! * d[o]! + factor * d[o + 1 + k]! + p[k]!;
      out.normal[3 * i + k] = q[k]!;
      out.color[4 * i + k] = Math.round(255 * Math.max(0, Math.min(1, c[k]!)));
    }
    out.color[4 * i + 3] = 255;
  }
  return out;
}

export function writeGlb(samples: Samples, meshes: MemberMeshes, names: string[], factor: number, range: [number, number], useField: boolean, extras: Record<string, unknown>): Blob {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const bufferViews: object[] = [];
  const accessors: object[] = [];
  const view = (data: Uint8Array, target: number): number => {
    const pad = (4 - (data.byteLength % 4)) % 4;
    bufferViews.push({ buffer: 0, byteOffset: offset, byteLength: data.byteLength, target });
    parts.push(data);
    if (pad) parts.push(new Uint8Array(pad));
    offset += data.byteLength + pad;
    return bufferViews.length - 1;
  };
  const bytes = (a: Float32Array | Uint32Array | Uint8Array) => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
  const meshList: object[] = [];
  const nodes: object[] = [];
  for (let m = 0; m < samples.n; m++) {
    const c = bake(samples, meshes, m, factor, range, useField);
    const n = c.position.length / 3;
    const min = [Infinity, Infinity, Infinity];
    const max = [-Infinity, -Infinity, -Infinity];
    for (let i = 0; i < c.position.length; i++) {
      min[i % 3] = Math.min(min[i % 3]!, c.position[i]!);
      max[i % 3] = Math.max(max[i % 3]!, c.position[i]!);
    }
    const a = accessors.length;
    accessors.push(
      { bufferView: view(bytes(c.position), 34962), componentType: 5126, count: n, type: 'VEC3', min, max },
      { bufferView: view(bytes(c.normal), 34962), componentType: 5126, count: n, type: 'VEC3' },
      { bufferView: view(bytes(c.color), 34962), componentType: 5121, normalized: true, count: n, type: 'VEC4' },
      { bufferView: view(bytes(c.index), 34963), componentType: 5125, count: c.index.length, type: 'SCALAR' },
    );
    meshList.push({ name: names[m], primitives: [{ attributes: { POSITION: a, NORMAL: a + 1, COLOR_0: a + 2 }, indices: a + 3, material: 0 }] });
    nodes.push({ name: names[m], mesh: m });
  }
  const h = Math.SQRT1_2;
  const json = {
    asset: { version: '2.0', generator: 'Nacre', extras },
    scene: 0,
    scenes: [{ nodes: [nodes.length] }],
    nodes: [...nodes, { name: 'structure', rotation: [-h, 0, 0, h], children: nodes.map((_, i) => i) }],
    meshes: meshList,
    materials: [{ name: useField ? 'field' : 'material', pbrMetallicRoughness: { baseColorFactor: [1, 1, 1, 1], metallicFactor: 0, roughnessFactor: 0.8 } }],
    buffers: [{ byteLength: offset }],
    bufferViews,
    accessors,
  };
  const text = new TextEncoder().encode(JSON.stringify(json));
  const pad = (4 - (text.byteLength % 4)) % 4;
  const head = new DataView(new ArrayBuffer(20));
  const total = 12 + 8 + text.byteLength + pad + 8 + offset;
  head.setUint32(0, 0x46546c67, true);
  head.setUint32(4, 2, true);
  head.setUint32(8, total, true);
  head.setUint32(12, text.byteLength + pad, true);
  head.setUint32(16, 0x4e4f534a, true);
  const binary = new DataView(new ArrayBuffer(8));
  binary.setUint32(0, offset, true);
  binary.setUint32(4, 0x004e4942, true);
  return new Blob([head, text, new Uint8Array(pad).fill(0x20), binary, ...parts] as BlobPart[], { type: 'model/gltf-binary' });
}
