// Supports as the textbook draws them, in 3D: a wedge for a pin, with rollers where it may slide, a wall for a clamp, a coil for a spring.

import { BoxGeometry, BufferGeometry, CylinderGeometry, Group, InstancedMesh, Matrix4, MeshStandardMaterial, SphereGeometry, Vector3 } from 'three';
import type { SupportGlyph } from '../contract';
import type { Layout } from './layout';
import { join, tube, wedge } from './shapes';

type Shape = 'pin' | 'roller' | 'ball' | 'wall' | 'guide' | 'spring';

const move = (x: number, y: number, z: number) => new Matrix4().makeTranslation(x, y, z);

/** Oblique strokes behind a base, as in a drawing. */
function hatch(w: number, d: number, z: number): { geometry: BufferGeometry; matrix?: Matrix4 }[] {
  const strokes = [];
  for (let i = 0; i < 6; i++) {
    const x = -w + (2 * w * (i + 0.5)) / 6;
    const m = move(x - 0.06, 0, z - 0.1).multiply(new Matrix4().makeRotationY(Math.PI / 5));
    strokes.push({ geometry: new BoxGeometry(0.035, 2 * d, 0.26) as BufferGeometry, matrix: m });
  }
  return strokes;
}

/** In units of the support's height: the point of support is the origin, the base below it. */
function shape(kind: Shape): BufferGeometry {
  const plate = (w: number, d: number, z: number, t = 0.07) => ({ geometry: new BoxGeometry(2 * w, 2 * d, t) as BufferGeometry, matrix: move(0, 0, z - t / 2) });
  const rod = (r: number, l: number, x: number, z: number) => ({ geometry: new CylinderGeometry(r, r, l, 18) as BufferGeometry, matrix: move(x, 0, z) });
  switch (kind) {
    case 'pin':
      return join([{ geometry: wedge(0.56, 0.24, 0.9, 0.8) }, rod(0.13, 0.56, 0, -0.02), plate(0.78, 0.34, -0.9), ...hatch(0.74, 0.34, -0.97)]);
    case 'roller':
      return join([
        { geometry: wedge(0.56, 0.24, 0.66, 0.8) }, rod(0.13, 0.56, 0, -0.02),
        rod(0.115, 0.52, -0.3, -0.775), rod(0.115, 0.52, 0.3, -0.775), plate(0.78, 0.34, -0.9), ...hatch(0.74, 0.34, -0.97),
      ]);
    case 'ball':
      return join([
        { geometry: wedge(0.5, 0.5, 0.66, 0.1) }, { geometry: new SphereGeometry(0.13, 18, 12) },
        ...[[-0.3, -0.3], [0.3, -0.3], [-0.3, 0.3], [0.3, 0.3]].map(([x, y]) => ({ geometry: new SphereGeometry(0.115, 14, 10) as BufferGeometry, matrix: move(x!, y!, -0.775) })),
        plate(0.66, 0.66, -0.9), ...hatch(0.62, 0.66, -0.97),
      ]);
    case 'wall':
      return join([plate(0.95, 0.7, 0, 0.12), ...hatch(0.9, 0.7, -0.12)]);
    case 'guide':
      return join([plate(0.8, 0.55, 0, 0.08), rod(0.1, 1, -0.4, -0.18), rod(0.1, 1, 0.4, -0.18), plate(0.9, 0.6, -0.28), ...hatch(0.86, 0.6, -0.35)]);
    case 'spring': {
      const turns = 5;
      const points: Vector3[] = [new Vector3(0, 0, 0), new Vector3(0, 0, -0.12)];
      for (let i = 0; i <= turns * 16; i++) {
        const a = (i / 16) * 2 * Math.PI;
        points.push(new Vector3(0.2 * Math.cos(a), 0.2 * Math.sin(a), -0.16 - (0.6 * i) / (turns * 16)));
      }
      points.push(new Vector3(0, 0, -0.8), new Vector3(0, 0, -0.9));
      return join([{ geometry: tube(points, 0.035, 7) }, plate(0.6, 0.45, -0.9), ...hatch(0.56, 0.45, -0.97)]);
    }
  }
}

interface Placed {
  /** False where the support names a node that is not there: nothing is drawn. */
  known: boolean;
  shape: Shape;
  normal: Vector3; // from the base towards the structure
  clear: number;
}

export class Supports {
  readonly group = new Group();
  private readonly material = new MeshStandardMaterial({ roughness: 0.85, metalness: 0 });
  private readonly placed: Placed[];
  private readonly meshes = new Map<Shape, { mesh: InstancedMesh; list: number[] }>();

  constructor(private readonly supports: SupportGlyph[], private readonly layout: Layout, planar: boolean) {
    this.placed = supports.map((s) => (s.node >= 0 && s.node < layout.snapshot.nodes.length ? { known: true, ...this.read(s, planar) } : { known: false, shape: 'pin', normal: new Vector3(0, 0, 1), clear: 0 }));
    this.placed.forEach((p, i) => {
      if (!p.known) return;
      const set = this.meshes.get(p.shape);
      if (set) set.list.push(i);
      else this.meshes.set(p.shape, { mesh: null as unknown as InstancedMesh, list: [i] });
    });
    for (const [kind, set] of this.meshes) {
      set.mesh = new InstancedMesh(shape(kind), this.material, set.list.length);
      set.mesh.castShadow = set.mesh.receiveShadow = true;
      set.mesh.frustumCulled = false;
      this.group.add(set.mesh);
    }
    this.update(0);
  }

  private inward(node: number): Vector3 {
    const v = new Vector3().fromArray(this.layout.inward, 3 * node);
    return v.lengthSq() > 1e-12 ? v.normalize() : v;
  }

  private read(s: SupportGlyph, planar: boolean): Omit<Placed, 'known'> {
    const inward = this.inward(s.node);
    const axis = (k: number) => (s.axes && s.axes.length >= 9 ? new Vector3().fromArray(s.axes, 3 * k) : new Vector3().setComponent(k, 1)).normalize();
    const down = new Vector3(0, 0, -1);
    const clear = this.layout.clearance(s.node);
    const kind = s.kind.toLowerCase();
    const turns = s.fixed.slice(3).some(Boolean) && (planar ? s.fixed[4] === true : s.fixed.slice(3).every(Boolean));
    const slides = [0, 1, 2].filter((k) => !s.fixed[k] && !(planar && k === 1));

    if (kind === 'fixed' || (turns && slides.length === 0)) {
      // The wall stands across the structure: the axis closest to where the members go.
      const axes = [0, 1, 2].flatMap((k) => [axis(k), axis(k).negate()]);
      const n = axes.reduce((a, b) => (b.dot(inward) > a.dot(inward) + 1e-6 ? b : a), axis(2));
      return { shape: 'wall', normal: this.layout.valence[s.node] === 1 ? inward.clone() : n, clear: 0 };
    }
    const base = (candidates: Vector3[], below = 2): Vector3 => {
      // The base lies below, unless the structure hangs from it: then away from the structure (a bracket on a wall).
      let best = down;
      let score = -Infinity;
      for (const c of candidates) {
        const x = -c.dot(inward) + (c.dot(down) > 0.5 ? below : 0);
        if (x > score) {
          score = x;
          best = c;
        }
      }
      return best.clone();
    };
    const sides = (k: number) => [axis(k), axis(k).negate()];
    if (kind === 'spring') {
      const k = [0, 1, 2].find((j) => !s.fixed[j]) ?? 2;
      return { shape: 'spring', normal: base(k === 1 && planar ? sides(2) : sides(k === 0 && s.fixed[2] ? 0 : 2)).negate(), clear };
    }
    // A column stands on its support; a beam rests on it with its lower edge.
    const seated = (n: Vector3) => (this.layout.jointRadius[s.node]! === 0 && Math.abs(n.dot(inward)) > 0.9 ? 0 : clear);
    const held = [0, 1, 2].filter((k) => s.fixed[k] && !(planar && k === 1));
    if (kind === 'guided' || turns) {
      const k = held.length ? held[held.length - 1]! : 2;
      return { shape: 'guide', normal: base(sides(k)).negate(), clear };
    }
    if (slides.length > 0 && held.length > 0) {
      const k = held.includes(2) ? 2 : held[held.length - 1]!;
      const n = base(sides(k)).negate();
      return { shape: slides.length > 1 ? 'ball' : 'roller', normal: n, clear: seated(n) };
    }
    const n = (planar ? base([...sides(0), ...sides(2)], 1.02) : base(sides(2))).negate();
    return { shape: 'pin', normal: n, clear: seated(n) };
  }

  /** Height of the structure's lowest base [m]; the ground lies there. */
  lowest(): number {
    let z = Infinity;
    const p = new Vector3();
    const s = this.layout.support;
    this.placed.forEach((g, i) => {
      if (!g.known || g.normal.z < 0.5) return;
      this.layout.nodePoint(this.supports[i]!.node, p);
      z = Math.min(z, p.z - g.clear - (g.shape === 'wall' ? 0.32 : 1.17) * s);
    });
    return z;
  }

  known(i: number): boolean {
    return this.placed[i]!.known;
  }

  /** From the base towards the structure. */
  normal(i: number): Vector3 {
    return this.placed[i]!.normal;
  }

  /** How far from the node an arrow of a reaction keeps, so as not to run through the glyph. */
  reach(i: number, direction: Vector3, push: boolean): number {
    const g = this.placed[i]!;
    const s = this.layout.support;
    const along = direction.dot(g.normal) * (push ? 1 : -1);
    if (along > 0.7) return g.clear + (g.shape === 'wall' ? 0.42 : 1.25) * s;
    return g.shape === 'wall' ? g.clear + 0.2 * s : Math.max(g.clear, 0.2 * s) + 0.15 * s;
  }

  update(factor: number): void {
    const p = new Vector3();
    const x = new Vector3();
    const y = new Vector3();
    const matrix = new Matrix4();
    const u: [number, number, number] = [0, 0, 0];
    const s = this.layout.support;
    for (const { mesh, list } of this.meshes.values()) {
      list.forEach((i, slot) => {
        const g = this.placed[i]!;
        const node = this.supports[i]!.node;
        this.layout.nodePoint(node, p);
        this.layout.samples.nodeDisplacement(node, u);
        p.set(p.x + factor * u[0], p.y + factor * u[1], p.z + factor * u[2]).addScaledVector(g.normal, -g.clear);
        // The glyph's y is horizontal and across the structure.
        y.set(0, 1, 0);
        if (Math.abs(g.normal.y) > 0.9) y.set(1, 0, 0);
        x.crossVectors(y, g.normal).normalize();
        y.crossVectors(g.normal, x);
        matrix.makeBasis(x, y, g.normal).scale(new Vector3(s, s, s)).setPosition(p);
        mesh.setMatrixAt(slot, matrix);
      });
      mesh.instanceMatrix.needsUpdate = true;
    }
  }

  setColor(color: string): void {
    this.material.color.set(color);
  }

  dispose(): void {
    for (const { mesh } of this.meshes.values()) {
      mesh.geometry.dispose();
      mesh.dispose();
    }
    this.material.dispose();
  }
}
