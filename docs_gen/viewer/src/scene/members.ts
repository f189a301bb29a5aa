// All members, one instanced draw per section: solids placed in the vertex shader from the sample texture.

import {
  Color, DataTexture, FloatType, Group, InstancedBufferAttribute, InstancedBufferGeometry, LineBasicMaterial, LineSegments,
  BufferGeometry, Float32BufferAttribute, Mesh, MeshBasicMaterial, MeshDepthMaterial, MeshStandardMaterial, NearestFilter, RGBAFormat,
  BackSide, DoubleSide, FrontSide, SRGBColorSpace, UnsignedByteType, LinearFilter, type Plane,
} from 'three';
import type { Snapshot } from '../contract';
import { colorTable, resolution, type MapName } from './colormap';
import type { Samples } from './samples';
import { extrude, sharpEdges } from './sections';
import { memberUniforms, patchMembers, type MemberUniforms } from './shaders';

/** Above this many members the edges are left out: they would only be noise. */
const mostOutlined = 1500;

interface Batch {
  members: number[];
  mesh: Mesh<InstancedBufferGeometry, MeshStandardMaterial>;
  edges: LineSegments<InstancedBufferGeometry, LineBasicMaterial> | null;
}

/** Colours of the material view, by the words of the material's name. */
function materialColor(name: string): Color {
  const n = name.toLowerCase();
  if (/alumin|6061|7075|5083/.test(n)) return new Color('#b7c0c8');
  if (/timber|wood|glulam|pine|spruce|oak|gl\d|c24|d30/.test(n)) return new Color('#c8a272');
  if (/concrete|c\d\d\/\d\d/.test(n)) return new Color('#b9b6ae');
  if (/titan/.test(n)) return new Color('#9b9a98');
  if (/copper|brass|bronze/.test(n)) return new Color('#b9834f');
  if (/carbon|cfrp/.test(n)) return new Color('#4a4f55');
  return new Color('#aebbc8');
}

export class MemberMeshes {
  readonly group = new Group();
  readonly uniforms: MemberUniforms = memberUniforms();
  readonly ghost: LineSegments<BufferGeometry, LineBasicMaterial>;
  table: Uint8Array;
  /** Map and bands of the table: to know whether it must change. */
  mapKey = '';

  private readonly batches: Batch[] = [];
  private readonly batchOf: Int32Array;
  private readonly slotOf: Int32Array;
  private readonly solids = new Map<string, BufferGeometry>();
  private readonly material: MeshStandardMaterial;
  private readonly depthMaterial: MeshDepthMaterial;
  private readonly edgeMaterial = new LineBasicMaterial({ transparent: true, opacity: 0.3, depthWrite: false });
  private readonly silhouetteMaterials: MeshBasicMaterial[];
  private readonly silhouettes: (Mesh<InstancedBufferGeometry, MeshBasicMaterial> | null)[] = [null, null];
  private readonly texture: DataTexture;
  private colors: DataTexture;

  constructor(private readonly samples: Samples, private readonly snapshot: Snapshot) {
    this.texture = new DataTexture(samples.data, samples.width, samples.height, RGBAFormat, FloatType);
    this.texture.minFilter = this.texture.magFilter = NearestFilter;
    this.uniforms.samples.value = this.texture;
    this.uniforms.sampleWidth.value = samples.width;
    this.table = colorTable('viridis', 0);
    this.colors = this.makeColors();

    this.material = new MeshStandardMaterial({ roughness: 0.55, metalness: 0.1 });
    this.material.onBeforeCompile = (shader) => patchMembers(shader, this.uniforms);
    this.material.customProgramCacheKey = () => 'nacre-member';
    this.depthMaterial = new MeshDepthMaterial();
    this.depthMaterial.onBeforeCompile = (shader) => patchMembers(shader, this.uniforms);
    this.depthMaterial.customProgramCacheKey = () => 'nacre-member-depth';
    this.silhouetteMaterials = [0.45, 1].map((opacity) => {
      const m = new MeshBasicMaterial({ side: BackSide, transparent: opacity < 1, opacity });
      m.onBeforeCompile = (shader) => patchMembers(shader, this.uniforms, true);
      m.customProgramCacheKey = () => 'nacre-member-silhouette';
      return m;
    });

    this.edgeMaterial.onBeforeCompile = (shader) => patchMembers(shader, this.uniforms, false, 4e-5);
    this.edgeMaterial.customProgramCacheKey = () => 'nacre-member-edge';

    const sets = new Map<string, number[]>();
    for (let m = 0; m < samples.n; m++) {
      const key = `${snapshot.members[m]!.section} ${samples.rings(m)}`;
      const set = sets.get(key);
      if (set) set.push(m);
      else sets.set(key, [m]);
    }
    this.batchOf = new Int32Array(samples.n);
    this.slotOf = new Int32Array(samples.n);
    for (const [key, members] of sets) {
      const solid = extrude(snapshot.sections[snapshot.members[members[0]!]!.section]!, samples.rings(members[0]!), samples.n > 3000 ? 8 : samples.n > 400 ? 14 : 32, samples.n <= 3000);
      this.solids.set(key, solid);
      const geometry = this.instanced(solid, members.length);
      const tint = new Float32Array(3 * members.length);
      members.forEach((m, i) => {
        this.batchOf[m] = this.batches.length;
        this.slotOf[m] = i;
        materialColor(snapshot.members[m]!.material).toArray(tint, 3 * i);
      });
      geometry.setAttribute('tint', new InstancedBufferAttribute(tint, 3));
      const mesh = new Mesh(geometry, this.material);
      mesh.customDepthMaterial = this.depthMaterial;
      mesh.castShadow = mesh.receiveShadow = true;
      mesh.frustumCulled = false;
      this.group.add(mesh);
      const edges = samples.n <= mostOutlined ? this.edges(sharpEdges(snapshot.sections[snapshot.members[members[0]!]!.section]!, samples.rings(members[0]!)), geometry) : null;
      this.batches.push({ members, mesh, edges });
    }
    const line = new BufferGeometry();
    line.setAttribute('position', new Float32BufferAttribute(new Float32Array(6 * samples.n), 3));
    this.ghost = new LineSegments(line, new LineBasicMaterial({ transparent: true, opacity: 0.5, depthWrite: false }));
    this.ghost.frustumCulled = false;
    this.ghost.renderOrder = 2;
    this.place();
  }

  private instanced(solid: BufferGeometry, count: number): InstancedBufferGeometry {
    const geometry = new InstancedBufferGeometry();
    for (const name of ['position', 'normal', 'hull']) geometry.setAttribute(name, solid.getAttribute(name));
    geometry.setIndex(solid.getIndex());
    geometry.instanceCount = count;
    for (const name of ['mOrigin', 'mX', 'mY', 'mZ', 'mEnd']) {
      geometry.setAttribute(name, new InstancedBufferAttribute(new Float32Array(4 * count), 4));
    }
    return geometry;
  }

  private edges(lines: BufferGeometry, faces: InstancedBufferGeometry): LineSegments<InstancedBufferGeometry, LineBasicMaterial> {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('position', lines.getAttribute('position'));
    geometry.instanceCount = faces.instanceCount;
    for (const name of ['mOrigin', 'mX', 'mY', 'mZ', 'mEnd']) geometry.setAttribute(name, faces.getAttribute(name));
    const edges = new LineSegments(geometry, this.edgeMaterial);
    edges.frustumCulled = false;
    edges.renderOrder = 1;
    this.group.add(edges);
    return edges;
  }

  private makeColors(): DataTexture {
    const t = new DataTexture(this.table, resolution, 1, RGBAFormat, UnsignedByteType);
    t.colorSpace = SRGBColorSpace;
    t.minFilter = t.magFilter = LinearFilter;
    t.needsUpdate = true;
    this.uniforms.colors.value = t;
    return t;
  }

  setColors(map: MapName, bands: number): void {
    this.colors.dispose();
    this.mapKey = `${map} ${bands}`;
    this.table = colorTable(map, bands);
    this.colors = this.makeColors();
    // Bands must not be blurred at their edges.
    if (bands > 0) this.colors.minFilter = this.colors.magFilter = NearestFilter;
  }

  /** Uploads the samples. */
  upload(): void {
    this.texture.needsUpdate = true;
  }

  /** Writes where the members are: after the geometry of the structure has changed. */
  place(): void {
    const { samples, snapshot } = this;
    const { axes, memberNodes, positions } = samples.buffers;
    const mitres = this.mitres();
    const line = this.ghost.geometry.getAttribute('position');
    for (let m = 0; m < samples.n; m++) {
      const g = this.batches[this.batchOf[m]!]!.mesh.geometry;
      const i = this.slotOf[m]!;
      const o = 3 * m;
      const a = 9 * m;
      const rank = ((m * 0.618034) % 1) * 6 + (snapshot.members[m]!.kind === 'bar' ? 1 : 0);
      g.getAttribute('mOrigin').setXYZW(i, samples.origin[o]!, samples.origin[o + 1]!, samples.origin[o + 2]!, samples.rings(m));
      g.getAttribute('mX').setXYZW(i, axes[a]!, axes[a + 1]!, axes[a + 2]!, samples.first[m]!);
      g.getAttribute('mY').setXYZW(i, axes[a + 3]!, axes[a + 4]!, axes[a + 5]!, mitres[4 * m]!);
      g.getAttribute('mZ').setXYZW(i, axes[a + 6]!, axes[a + 7]!, axes[a + 8]!, mitres[4 * m + 1]!);
      g.getAttribute('mEnd').setXYZW(i, mitres[4 * m + 2]!, mitres[4 * m + 3]!, rank, 0);
      for (let e = 0; e < 2; e++) {
        const n = 3 * memberNodes[2 * m + e]!;
        line.setXYZ(2 * m + e, positions[n]!, positions[n + 1]!, positions[n + 2]!);
      }
    }
    for (const b of this.batches) {
      for (const name of ['mOrigin', 'mX', 'mY', 'mZ', 'mEnd']) b.mesh.geometry.getAttribute(name).needsUpdate = true;
    }
    line.needsUpdate = true;
  }

  /**
   * Where exactly two frame members of one section meet at an angle, both end in the plane that halves it, so that a corner of a
   * portal is whole. Per member: shift of the end along x per y and per z, at the start and at the end.
   */
  private mitres(): Float32Array {
    const { samples, snapshot } = this;
    const { axes, memberNodes, positions } = samples.buffers;
    const out = new Float32Array(4 * samples.n);
    const at: number[][] = Array.from({ length: positions.length / 3 }, () => []);
    for (let m = 0; m < samples.n; m++) {
      if (snapshot.members[m]!.kind !== 'frame') continue;
      at[memberNodes[2 * m]!]?.push(2 * m);
      at[memberNodes[2 * m + 1]!]?.push(2 * m + 1);
    }
    for (const ends of at) {
      if (ends.length !== 2) continue;
      const direction = (end: number): [number, number, number] => {
        const a = 9 * (end >> 1);
        const s = end & 1 ? -1 : 1;
        return [s * axes[a]!, s * axes[a + 1]!, s * axes[a + 2]!];
      };
      const p = direction(ends[0]!);
      const q = direction(ends[1]!);
      const cos = p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
      if (cos > 0.8 || cos < -0.99999) continue;
      for (const [end, t, other] of [[ends[0]!, p, q], [ends[1]!, q, p]] as const) {
        const n = [t[0] - other[0], t[1] - other[1], t[2] - other[2]] as const;
        const tn = t[0] * n[0] + t[1] * n[1] + t[2] * n[2];
        const m = end >> 1;
        const s = end & 1 ? -1 : 1;
        for (let k = 0; k < 2; k++) {
          const a = 9 * m + 3 + 3 * k;
          out[4 * m + 2 * (end & 1) + k] = (-s * (axes[a]! * n[0] + axes[a + 1]! * n[1] + axes[a + 2]! * n[2])) / tn;
        }
      }
    }
    return out;
  }

  /** A line around a member: `which` 0 = pointed at, 1 = selected. */
  outline(which: 0 | 1, member: number | null): void {
    const old = this.silhouettes[which];
    if (old) {
      this.group.remove(old);
      old.geometry.dispose();
      this.silhouettes[which] = null;
    }
    if (member === null || member < 0 || member >= this.samples.n) return;
    const batch = this.batches[this.batchOf[member]!]!;
    const slot = this.slotOf[member]!;
    const geometry = this.instanced(batch.mesh.geometry, 1);
    for (const name of ['mOrigin', 'mX', 'mY', 'mZ', 'mEnd']) {
      const from = batch.mesh.geometry.getAttribute(name);
      geometry.getAttribute(name).setXYZW(0, from.getX(slot), from.getY(slot), from.getZ(slot), from.getW(slot));
    }
    const mesh = new Mesh(geometry, this.silhouetteMaterials[which]);
    mesh.frustumCulled = false;
    mesh.renderOrder = 1;
    this.group.add(mesh);
    this.silhouettes[which] = mesh;
  }

  setTheme(accent: string, ghost: string, cap: string, edge: string): void {
    this.edgeMaterial.color.set(edge);
    for (const m of this.silhouetteMaterials) m.color.set(accent);
    this.ghost.material.color.set(ghost);
    this.uniforms.capColor.value.set(cap);
  }

  setSection(plane: Plane | null): void {
    const planes = plane ? [plane] : null;
    const had = this.material.clippingPlanes !== null;
    for (const m of [this.material, ...this.silhouetteMaterials, this.ghost.material, this.edgeMaterial]) m.clippingPlanes = planes;
    if (had === (plane !== null)) return;
    this.material.side = plane ? DoubleSide : FrontSide;
    this.material.shadowSide = DoubleSide;
    this.material.defines = { ...this.material.defines };
    if (plane) this.material.defines['NACRE_SECTION'] = '';
    else delete this.material.defines['NACRE_SECTION'];
    this.material.needsUpdate = true;
  }

  /** The triangles of one member on the CPU, with the deformation factor applied: for the glTF export. Rings as the shader has them. */
  solidOf(member: number): { position: Float32Array; normal: Float32Array; index: ArrayLike<number> } {
    const geometry = this.batches[this.batchOf[member]!]!.mesh.geometry;
    return {
      position: geometry.getAttribute('position').array as Float32Array,
      normal: geometry.getAttribute('normal').array as Float32Array,
      index: geometry.getIndex()!.array,
    };
  }

  mitreOf(member: number): [number, number, number, number] {
    const g = this.batches[this.batchOf[member]!]!.mesh.geometry;
    const i = this.slotOf[member]!;
    return [g.getAttribute('mY').getW(i), g.getAttribute('mZ').getW(i), g.getAttribute('mEnd').getX(i), g.getAttribute('mEnd').getY(i)];
  }

  tintOf(member: number): [number, number, number] {
    const c = materialColor(this.snapshot.members[member]!.material);
    return [c.r, c.g, c.b];
  }

  dispose(): void {
    this.outline(0, null);
    this.outline(1, null);
    for (const b of this.batches) {
      b.mesh.geometry.dispose();
      b.edges?.geometry.dispose();
    }
    this.edgeMaterial.dispose();
    for (const s of this.solids.values()) s.dispose();
    this.texture.dispose();
    this.colors.dispose();
    this.material.dispose();
    this.depthMaterial.dispose();
    for (const m of this.silhouetteMaterials) m.dispose();
    this.ghost.geometry.dispose();
    this.ghost.material.dispose();
  }
}
