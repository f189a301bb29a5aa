// Where glyphs stand on the structure: sizes, anchors, the outward side of a joint, the ground.

import { Box3, Vector3 } from 'three';
import type { Snapshot, Vec3 } from '../contract';
import type { Samples } from './samples';

export interface Anchor {
  node: number;    // -1: on a member
  member: number;  // -1: none
  ratio: number;   // of the member's length
  point: Vec3;     // as given
  clear: number;   // half size of what is there [m]
}

export class Layout {
  readonly box = new Box3();
  readonly center = new Vector3();
  radius = 1;
  size = 1;
  /** Length of the longest arrow and height of a support [m]. */
  arrow = 1;
  support = 1;
  ground = 0;
  readonly jointRadius: Float32Array;  // 0 where no bar ends
  private readonly nodeDepth: Float32Array;
  /** Mean direction from each node to its neighbours, not normalised; shape (n_nodes, 3). */
  readonly inward: Float32Array;
  readonly valence: Int32Array;

  constructor(readonly snapshot: Snapshot, readonly samples: Samples) {
    const n = snapshot.nodes.length;
    this.jointRadius = new Float32Array(n);
    this.nodeDepth = new Float32Array(n);
    this.inward = new Float32Array(3 * n);
    this.valence = new Int32Array(n);
    this.update();
  }

  update(): void {
    const { positions, memberNodes, sectionOf } = this.samples.buffers;
    const n = this.snapshot.nodes.length;
    this.box.makeEmpty();
    const v = new Vector3();
    for (let i = 0; i < n; i++) this.box.expandByPoint(v.set(positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!));
    if (this.box.isEmpty()) this.box.set(new Vector3(-1, -1, -1), new Vector3(1, 1, 1));
    const edges = this.box.getSize(new Vector3());
    this.size = Math.max(edges.x, edges.y, edges.z, 1e-6);
    this.box.getCenter(this.center);
    this.radius = Math.max(edges.length() / 2, 1e-6);
    this.inward.fill(0);
    this.valence.fill(0);
    this.jointRadius.fill(0);
    this.nodeDepth.fill(0);
    let deepest = 0;
    const lengths = Array.from(this.samples.length).sort((a, b) => a - b);
    const median = lengths[lengths.length >> 1] ?? 1;
    for (let m = 0; m < this.samples.n; m++) {
      const a = memberNodes[2 * m]!;
      const b = memberNodes[2 * m + 1]!;
      const L = this.samples.length[m]! || 1;
      for (let k = 0; k < 3; k++) {
        const d = (positions[3 * b + k]! - positions[3 * a + k]!) / L;
        this.inward[3 * a + k]! += d;
        this.inward[3 * b + k]! -= d;
      }
      this.valence[a]!++;
      this.valence[b]!++;
      const s = this.samples.moments[sectionOf[m]!]!;
      const half = Math.max(s.depth, s.width);
      deepest = Math.max(deepest, half);
      for (const e of [a, b]) {
        this.nodeDepth[e] = Math.max(this.nodeDepth[e]!, s.depth);
        if (this.snapshot.members[m]!.kind === 'bar') this.jointRadius[e] = Math.max(this.jointRadius[e]!, Math.min(1.2 * half, 0.14 * median));
      }
    }
    this.arrow = Math.max(0.2 * this.radius, 2.2 * deepest);
    this.support = Math.max(0.075 * this.radius, Math.min(1.6 * deepest, 0.12 * this.radius));
  }

  /** Half depth of the structure at a node, from its members. */
  clearance(node: number): number {
    return this.jointRadius[node]! > 0 ? this.jointRadius[node]! : this.nodeDepth[node]!;
  }

  nodePoint(node: number, out = new Vector3()): Vector3 {
    const p = this.samples.buffers.positions;
    return out.set(p[3 * node]!, p[3 * node + 1]!, p[3 * node + 2]!);
  }

  /** True when the structure lies ahead of `direction` at a node, so that an arrow must push from outside. */
  pushes(anchor: Anchor, direction: Vector3): boolean {
    if (anchor.node < 0) return true;
    const o = 3 * anchor.node;
    const dot = this.inward[o]! * direction.x + this.inward[o + 1]! * direction.y + this.inward[o + 2]! * direction.z;
    const size = Math.hypot(this.inward[o]!, this.inward[o + 1]!, this.inward[o + 2]!);
    return size < 1e-9 || dot > -0.3 * size;
  }

  /** The nearest node or place on a member to a point of the undeformed structure. */
  anchor(point: Vec3): Anchor {
    const { positions, memberNodes, sectionOf, axes } = this.samples.buffers;
    const near = 1e-5 * this.radius;
    let bestD = Infinity;
    let member = -1;
    let ratio = 0;
    for (let m = 0; m < this.samples.n; m++) {
      const L = this.samples.length[m]!;
      const o = 3 * m;
      const dx = point[0] - this.samples.origin[o]!;
      const dy = point[1] - this.samples.origin[o + 1]!;
      const dz = point[2] - this.samples.origin[o + 2]!;
      const s = Math.max(0, Math.min(L, dx * axes[9 * m]! + dy * axes[9 * m + 1]! + dz * axes[9 * m + 2]!));
      const d = (dx - s * axes[9 * m]!) ** 2 + (dy - s * axes[9 * m + 1]!) ** 2 + (dz - s * axes[9 * m + 2]!) ** 2;
      if (d < bestD) {
        bestD = d;
        member = m;
        ratio = L > 0 ? s / L : 0;
      }
    }
    let node = -1;
    if (member >= 0) {
      for (const e of [0, 1]) {
        const i = memberNodes[2 * member + e]!;
        const d = Math.hypot(point[0] - positions[3 * i]!, point[1] - positions[3 * i + 1]!, point[2] - positions[3 * i + 2]!);
        if (d < near) node = i;
      }
    }
    if (Math.sqrt(bestD) > 0.02 * this.radius) return { node: -1, member: -1, ratio: 0, point, clear: 0 };
    const s = member >= 0 ? this.samples.moments[sectionOf[member]!]! : null;
    return { node, member, ratio, point, clear: node >= 0 ? this.clearance(node) : s ? s.depth : 0 };
  }

  /** The anchor's place on the deformed structure. */
  place(anchor: Anchor, factor: number, out: Vector3): Vector3 {
    const u: Vec3 = [0, 0, 0];
    if (anchor.node >= 0) {
      this.nodePoint(anchor.node, out);
      this.samples.nodeDisplacement(anchor.node, u);
    } else if (anchor.member >= 0) {
      const s = anchor.ratio * this.samples.length[anchor.member]!;
      const p: Vec3 = [0, 0, 0];
      out.fromArray(this.samples.point(anchor.member, s, p));
      this.samples.displacement(anchor.member, s, u);
    } else out.fromArray(anchor.point);
    return out.set(out.x + factor * u[0], out.y + factor * u[1], out.z + factor * u[2]);
  }

  /** Corners of a box that holds the structure and its glyphs: what the camera frames. */
  corners(planar: boolean, reactions: boolean, above: number): Vector3[] {
    const b = this.box.clone().expandByScalar(0.35 * this.arrow);
    b.min.z = Math.min(b.min.z, this.ground - (reactions ? 0.75 : 0.1) * this.arrow);
    b.max.z += above * this.arrow;
    if (planar) {
      b.min.y = this.box.min.y - 0.5 * this.support;
      b.max.y = this.box.max.y + 0.5 * this.support;
    }
    return [b.min.x, b.max.x].flatMap((x) => [b.min.y, b.max.y].flatMap((y) => [b.min.z, b.max.z].map((z) => new Vector3(x, y, z))));
  }
}
