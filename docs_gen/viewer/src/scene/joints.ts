// Pinned joints of trusses: small balls that cover where bars meet; deformed in the vertex shader like the members.

import { DoubleSide, FrontSide, Group, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, MeshDepthMaterial, MeshStandardMaterial, SphereGeometry, type IUniform, type Plane, type WebGLProgramParametersWithUniforms } from 'three';
import type { Layout } from './layout';

export class Joints {
  readonly group = new Group();
  readonly nodes: number[] = [];
  private readonly geometry = new InstancedBufferGeometry();
  private readonly material = new MeshStandardMaterial({ roughness: 0.5, metalness: 0.15 });
  private readonly depth = new MeshDepthMaterial();

  constructor(private readonly layout: Layout, deform: IUniform<number>) {
    layout.jointRadius.forEach((r, i) => {
      if (r > 0) this.nodes.push(i);
    });
    const n = this.nodes.length;
    const ball = n > 1000 ? new SphereGeometry(1, 8, 6) : n > 60 ? new SphereGeometry(1, 12, 8) : new SphereGeometry(1, 24, 16);
    this.geometry.setAttribute('position', ball.getAttribute('position'));
    this.geometry.setAttribute('normal', ball.getAttribute('normal'));
    this.geometry.setIndex(ball.getIndex());
    this.geometry.instanceCount = n;
    this.geometry.setAttribute('jointAt', new InstancedBufferAttribute(new Float32Array(4 * n), 4));
    this.geometry.setAttribute('jointMove', new InstancedBufferAttribute(new Float32Array(3 * n), 3));
    const patch = (shader: WebGLProgramParametersWithUniforms) => {
      shader.uniforms['deform'] = deform;
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nattribute vec4 jointAt;\nattribute vec3 jointMove;\nuniform float deform;')
        .replace('#include <begin_vertex>', 'vec3 transformed = jointAt.xyz + deform * jointMove + position * jointAt.w;');
    };
    this.material.onBeforeCompile = patch;
    this.material.customProgramCacheKey = () => 'nacre-joint';
    this.depth.onBeforeCompile = patch;
    this.depth.customProgramCacheKey = () => 'nacre-joint-depth';
    const mesh = new Mesh(this.geometry, this.material);
    mesh.customDepthMaterial = this.depth;
    mesh.frustumCulled = false;
    mesh.castShadow = mesh.receiveShadow = true;
    mesh.visible = n > 0;
    this.group.add(mesh);
    this.update();
  }

  update(): void {
    const at = this.geometry.getAttribute('jointAt');
    const move = this.geometry.getAttribute('jointMove');
    const p = this.layout.samples.buffers.positions;
    const u: [number, number, number] = [0, 0, 0];
    this.nodes.forEach((node, i) => {
      at.setXYZW(i, p[3 * node]!, p[3 * node + 1]!, p[3 * node + 2]!, this.layout.jointRadius[node]!);
      this.layout.samples.nodeDisplacement(node, u);
      move.setXYZ(i, u[0], u[1], u[2]);
    });
    at.needsUpdate = move.needsUpdate = true;
  }

  setColor(color: string): void {
    this.material.color.set(color);
  }

  setSection(plane: Plane | null): void {
    this.material.clippingPlanes = plane ? [plane] : null;
    this.material.side = plane ? DoubleSide : FrontSide;
    this.material.needsUpdate = true;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
    this.depth.dispose();
  }
}
