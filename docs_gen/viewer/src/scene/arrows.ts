// Instanced pieces of which load and reaction glyphs are made: rods, cones, arcs, and the veil of a distributed load.

import {
  BufferGeometry, Color, ConeGeometry, CylinderGeometry, DoubleSide, DynamicDrawUsage, Float32BufferAttribute, Group, InstancedMesh,
  Matrix4, Mesh, MeshBasicMaterial, MeshStandardMaterial, Quaternion, Vector3,
} from 'three';
import { tube } from './shapes';

const up = new Vector3(0, 1, 0);
const zAxis = new Vector3(0, 0, 1);

/** An instanced mesh that grows. */
class Pool {
  mesh: InstancedMesh<BufferGeometry, MeshStandardMaterial>;
  count = 0;
  constructor(private readonly geometry: BufferGeometry, private readonly material: MeshStandardMaterial, private readonly group: Group) {
    this.mesh = this.make(64);
  }
  private make(capacity: number): InstancedMesh<BufferGeometry, MeshStandardMaterial> {
    const mesh = new InstancedMesh(this.geometry, this.material, capacity);
    mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    mesh.frustumCulled = false;
    mesh.setColorAt(0, new Color());
    this.group.add(mesh);
    return mesh;
  }
  add(matrix: Matrix4, color: Color): void {
    if (this.count >= this.mesh.instanceMatrix.count) {
      const old = this.mesh;
      this.mesh = this.make(old.instanceMatrix.count * 4);
      (this.mesh.instanceMatrix.array as Float32Array).set(old.instanceMatrix.array);
      (this.mesh.instanceColor!.array as Float32Array).set(old.instanceColor!.array);
      this.group.remove(old);
      old.dispose();
    }
    this.mesh.setMatrixAt(this.count, matrix);
    this.mesh.setColorAt(this.count, color);
    this.count++;
  }
  finish(): void {
    this.mesh.count = this.count;
    this.mesh.visible = this.count > 0;
    this.mesh.instanceMatrix.needsUpdate = true;
    if (this.mesh.instanceColor) this.mesh.instanceColor.needsUpdate = true;
  }
  dispose(): void {
    this.mesh.dispose();
    this.geometry.dispose();
  }
}

export class Arrows {
  readonly group = new Group();
  private readonly material = new MeshStandardMaterial({ roughness: 0.7, metalness: 0 });
  private readonly rods: Pool;
  private readonly cones: Pool;
  private readonly arcs: Pool;
  private readonly veil: Mesh<BufferGeometry, MeshBasicMaterial>;
  private veilPoints: number[] = [];
  private veilColors: number[] = [];
  private readonly matrix = new Matrix4();
  private readonly q = new Quaternion();
  private readonly scale = new Vector3();
  private readonly at = new Vector3();
  private readonly dir = new Vector3();

  constructor() {
    // Glyphs are symbols: mostly their own colour, only a little modelled by light.
    this.material.onBeforeCompile = (shader) => {
      shader.fragmentShader = shader.fragmentShader.replace('#include <opaque_fragment>',
        'outgoingLight = mix(outgoingLight, diffuseColor.rgb, 0.65);\n#include <opaque_fragment>');
    };
    this.material.customProgramCacheKey = () => 'nacre-glyph';
    this.rods = new Pool(new CylinderGeometry(1, 1, 1, 14).translate(0, 0.5, 0), this.material, this.group);
    this.cones = new Pool(new ConeGeometry(1, 1, 20).translate(0, -0.5, 0), this.material, this.group); // the tip is the origin
    const points = Array.from({ length: 41 }, (_, i) => {
      const a = (i / 40) * 1.5 * Math.PI;
      return new Vector3(Math.cos(a), Math.sin(a), 0);
    });
    this.arcs = new Pool(tube(points, 0.045, 8), this.material, this.group);
    this.veil = new Mesh(new BufferGeometry(), new MeshBasicMaterial({ transparent: true, opacity: 0.16, side: DoubleSide, depthWrite: false, vertexColors: true }));
    this.veil.frustumCulled = false;
    this.veil.renderOrder = 3;
    this.group.add(this.veil);
  }

  begin(): void {
    this.rods.count = this.cones.count = this.arcs.count = 0;
    this.veilPoints = [];
    this.veilColors = [];
  }

  rod(from: Vector3, to: Vector3, radius: number, color: Color): void {
    this.dir.subVectors(to, from);
    const length = this.dir.length();
    if (!(length > 0)) return;
    this.q.setFromUnitVectors(up, this.dir.divideScalar(length));
    this.rods.add(this.matrix.compose(from, this.q, this.scale.set(radius, length, radius)), color);
  }

  cone(tip: Vector3, direction: Vector3, length: number, radius: number, color: Color): void {
    this.q.setFromUnitVectors(up, direction);
    this.cones.add(this.matrix.compose(tip, this.q, this.scale.set(radius, length, radius)), color);
  }

  /** From tail to tip; `width` is the radius of the shaft. */
  arrow(tail: Vector3, tip: Vector3, width: number, color: Color): void {
    const d = new Vector3().subVectors(tip, tail);
    const length = d.length();
    if (!(length > 1e-12)) return;
    d.divideScalar(length);
    const head = Math.min(width * 6.5, length * 0.6);
    this.rod(tail, this.at.copy(tip).addScaledVector(d, -head * 0.95), width, color);
    this.cone(tip, d, head, head * 0.38, color);
  }

  /** An arc of 270° about `axis` that turns by the right-hand rule. Its gap faces `away`. */
  turn(center: Vector3, axis: Vector3, radius: number, color: Color): void {
    this.q.setFromUnitVectors(zAxis, axis);
    this.arcs.add(this.matrix.compose(center, this.q, this.scale.set(radius, radius, radius)), color);
    // The end of the arc is at -y of the arc's plane, where it runs towards +x.
    const end = new Vector3(0, -1, 0).applyQuaternion(this.q);
    const along = new Vector3(1, 0, 0).applyQuaternion(this.q);
    const tip = center.clone().addScaledVector(end, radius).addScaledVector(along, radius * 0.34);
    this.cone(tip, along, radius * 0.36, radius * 0.15, color);
  }

  /** A translucent quadrilateral between two arrows of a comb. */
  sheet(a: Vector3, b: Vector3, c: Vector3, d: Vector3, color: Color): void {
    for (const p of [a, b, c, a, c, d]) {
      this.veilPoints.push(p.x, p.y, p.z);
      this.veilColors.push(color.r, color.g, color.b);
    }
  }

  finish(): void {
    this.rods.finish();
    this.cones.finish();
    this.arcs.finish();
    const old = this.veil.geometry.getAttribute('position');
    if (old && old.count * 3 === this.veilPoints.length) {
      (old.array as Float32Array).set(this.veilPoints);
      old.needsUpdate = true;
      const colors = this.veil.geometry.getAttribute('color');
      (colors.array as Float32Array).set(this.veilColors);
      colors.needsUpdate = true;
    } else {
      this.veil.geometry.dispose();
      this.veil.geometry = new BufferGeometry();
      this.veil.geometry.setAttribute('position', new Float32BufferAttribute(this.veilPoints, 3));
      this.veil.geometry.setAttribute('color', new Float32BufferAttribute(this.veilColors, 3));
    }
    this.veil.visible = this.veilPoints.length > 0;
  }

  dispose(): void {
    this.rods.dispose();
    this.cones.dispose();
    this.arcs.dispose();
    this.veil.geometry.dispose();
    this.veil.material.dispose();
    this.material.dispose();
  }
}
