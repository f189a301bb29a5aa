// The section plane: which half remains, and a thin frame that shows where it is.

import { BufferGeometry, Float32BufferAttribute, LineBasicMaterial, LineLoop, Plane, Vector3 } from 'three';
import type { Layout } from './layout';
import type { SectionPlane } from './types';

export class Cut {
  readonly plane = new Plane(new Vector3(0, 0, -1), 0);
  readonly frame: LineLoop<BufferGeometry, LineBasicMaterial>;
  wanted: SectionPlane | null = null;

  constructor() {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(new Float32Array(12), 3));
    this.frame = new LineLoop(geometry, new LineBasicMaterial({ transparent: true, opacity: 0.55, depthWrite: false }));
    this.frame.frustumCulled = false;
    this.frame.visible = false;
  }

  /** Null where nothing is cut. `half`: largest half depth of the sections [m]. */
  update(layout: Layout, half: number): Plane | null {
    const s = this.wanted;
    this.frame.visible = s !== null;
    if (!s) return null;
    const k = s.axis === 'x' ? 0 : s.axis === 'y' ? 1 : 2;
    const lo = layout.box.min.clone().subScalar(half);
    const hi = layout.box.max.clone().addScalar(half);
    const a = lo.getComponent(k);
    const at = a + (hi.getComponent(k) - a) * Math.max(0, Math.min(1, s.offset));
    this.plane.normal.set(0, 0, 0).setComponent(k, s.flip ? 1 : -1);
    this.plane.constant = s.flip ? -at : at;
    const margin = 0.06 * layout.radius;
    const [u, v] = [(k + 1) % 3, (k + 2) % 3];
    const p = this.frame.geometry.getAttribute('position');
    [[0, 0], [1, 0], [1, 1], [0, 1]].forEach(([i, j], n) => {
      const c = new Vector3().setComponent(k, at);
      c.setComponent(u, i ? hi.getComponent(u) + margin : lo.getComponent(u) - margin);
      c.setComponent(v, j ? hi.getComponent(v) + margin : lo.getComponent(v) - margin);
      p.setXYZ(n, c.x, c.y, c.z);
    });
    p.needsUpdate = true;
    return this.plane;
  }

  dispose(): void {
    this.frame.geometry.dispose();
    this.frame.material.dispose();
  }
}
