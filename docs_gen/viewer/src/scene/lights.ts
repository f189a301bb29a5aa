// Sun, sky and lamps. Shadow maps are fitted to the structure; they are drawn again only when something has moved.

import { Color, DirectionalLight, Group, HemisphereLight, Mesh, MeshBasicMaterial, SphereGeometry, SpotLight, Vector3 } from 'three';
import type { Light, Vec3 } from '../contract';
import type { Layout } from './layout';
import type { Palette } from './palette';

export const defaultLights: Light[] = [
  { name: 'sun', kind: 'sun', position: [-1.1, -1.5, 2.3], color: [1, 0.98, 0.94], intensity: 1 },
  { name: 'lamp', kind: 'lamp', position: [1.1, -1.2, 0.9], color: [1, 0.86, 0.68], intensity: 0.4 },
];
const mostLamps = 4;
const sunReach = 1.9; // of the handle, in radii

export class Lights {
  readonly group = new Group();
  list: Light[] = defaultLights;
  readonly handles = new Group();
  private readonly sky = new HemisphereLight();
  private readonly sun = new DirectionalLight();
  /** Straight down and very soft: the contact shadow. */
  private readonly zenith = new DirectionalLight(0xffffff, 0.25);
  private lamps: { light: SpotLight; index: number }[] = [];
  private sunIndex = -1;
  private readonly ball = new SphereGeometry(1, 24, 16);
  private readonly materials: MeshBasicMaterial[] = [];
  private palette: Palette | null = null;

  constructor() {
    this.sky.position.set(0, 0, 1);
    this.sun.castShadow = this.zenith.castShadow = true;
    this.sun.shadow.mapSize.set(2048, 2048);
    this.sun.shadow.radius = 2.2;
    this.sun.shadow.bias = -4e-4;
    this.zenith.shadow.mapSize.set(256, 256);
    this.zenith.shadow.radius = 5;
    this.zenith.shadow.bias = -2e-3;
    this.group.add(this.sky, this.sun, this.sun.target, this.zenith, this.zenith.target, this.handles);
  }

  private given = '';

  /** The lights of a snapshot. The same ones as before leave what was moved where it is. */
  set(lights: Light[]): void {
    const given = JSON.stringify(lights);
    if (given === this.given) return;
    this.given = given;
    const valid = lights.filter((l) => [...l.position, ...l.color, l.intensity].every(Number.isFinite));
    this.list = (valid.length ? valid : defaultLights).map((l) => ({ ...l, position: [...l.position], color: [...l.color] }));
    for (const { light } of this.lamps) {
      this.group.remove(light, light.target);
      light.shadow.dispose();
      light.dispose();
    }
    this.lamps = [];
    this.handles.clear();
    for (const m of this.materials) m.dispose();
    this.materials.length = 0;
    this.sunIndex = this.list.findIndex((l) => l.kind === 'sun');
    this.list.forEach((l, index) => {
      if (l.kind !== 'sun' && this.lamps.length < mostLamps) {
        const light = new SpotLight(0xffffff, 1, 0, 1.15, 0.7, 2);
        light.castShadow = true;
        light.shadow.mapSize.set(1024, 1024);
        light.shadow.radius = 3;
        light.shadow.bias = -8e-4;
        this.group.add(light, light.target);
        this.lamps.push({ light, index });
      }
      const material = new MeshBasicMaterial({ color: new Color().setRGB(...l.color) });
      this.materials.push(material);
      const handle = new Mesh(this.ball, material);
      handle.userData['light'] = index;
      handle.castShadow = false;
      this.handles.add(handle);
    });
  }

  /** Other positions, colours and intensities for the lights that there are. */
  change(lights: Light[]): void {
    lights.forEach((l, i) => {
      const mine = this.list[i];
      if (mine) Object.assign(mine, { position: [...l.position], color: [...l.color], intensity: l.intensity });
    });
    this.handles.children.forEach((h, i) => (h as Mesh<SphereGeometry, MeshBasicMaterial>).material.color.setRGB(...this.list[i]!.color));
  }

  place(layout: Layout, palette: Palette): void {
    this.palette = palette;
    const { center, radius } = layout;
    const [sky, ground, power] = palette.hemisphere;
    this.sky.color.set(sky);
    this.sky.groundColor.set(ground);
    this.sky.intensity = power;
    const direction = new Vector3();
    const sun = this.list[this.sunIndex];
    direction.fromArray(sun ? sun.position : defaultLights[0]!.position);
    if (direction.lengthSq() < 1e-12) direction.set(0, 0, 1);
    direction.normalize();
    this.sun.visible = sun !== undefined || this.sunIndex < 0;
    if (sun) this.sun.color.setRGB(...sun.color);
    this.sun.intensity = palette.sun * (sun ? sun.intensity : 0);
    // The shadow reaches the ground below, so the box is a little larger than the structure.
    const reach = radius * 1.3;
    for (const [light, d] of [[this.sun, direction], [this.zenith, new Vector3(0, 0, 1)]] as const) {
      light.position.copy(center).addScaledVector(d, 3 * radius);
      light.target.position.copy(center);
      light.target.updateMatrixWorld();
      const c = light.shadow.camera;
      c.left = c.bottom = -reach;
      c.right = c.top = reach;
      c.near = 0.2 * radius;
      c.far = 8 * radius;
      c.updateProjectionMatrix();
      light.shadow.normalBias = (reach * 2.5) / light.shadow.mapSize.x;
    }
    for (const { light, index } of this.lamps) {
      const l = this.list[index]!;
      light.color.setRGB(...l.color);
      light.intensity = palette.lamp * 1.6 * radius * radius * l.intensity;
      light.position.copy(center).addScaledVector(direction.fromArray(l.position), radius);
      light.target.position.copy(center);
      light.target.updateMatrixWorld();
      light.shadow.camera.near = 0.05 * radius;
      light.shadow.camera.far = 12 * radius;
      light.shadow.normalBias = (radius * 2.5) / 1024;
      light.shadow.camera.updateProjectionMatrix();
    }
    for (const h of this.handles.children) {
      const l = this.list[h.userData['light'] as number]!;
      h.position.copy(this.handleAt(h.userData['light'] as number, layout));
      h.scale.setScalar((l.kind === 'sun' ? 0.06 : 0.04) * radius);
    }
  }

  handleAt(index: number, layout: Layout): Vector3 {
    const l = this.list[index]!;
    const v = new Vector3().fromArray(l.position);
    if (l.kind === 'sun') v.setLength(sunReach);
    return v.multiplyScalar(layout.radius).add(layout.center);
  }

  /** Moves a light to a point of the world. The sun keeps its distance: only its direction counts. Not below the ground. */
  moveTo(index: number, point: Vector3, layout: Layout): Vec3 {
    const l = this.list[index]!;
    const v = point.clone();
    v.z = Math.max(v.z, layout.ground + 0.05 * layout.radius);
    v.sub(layout.center).divideScalar(layout.radius);
    if (l.kind === 'sun') v.setLength(Math.hypot(...l.position) || sunReach);
    else if (v.length() > 20) v.setLength(20);
    l.position = v.toArray();
    if (this.palette) this.place(layout, this.palette);
    return l.position;
  }

  /** `lamps` = false spares the passes of the lamps: for structures of very many members. */
  setShadows(on: boolean, lamps = on): void {
    this.sun.castShadow = this.zenith.castShadow = on;
    for (const { light } of this.lamps) light.castShadow = on && lamps;
  }

  dispose(): void {
    this.sun.shadow.dispose();
    this.zenith.shadow.dispose();
    for (const { light } of this.lamps) light.shadow.dispose();
    for (const m of this.materials) m.dispose();
    this.ball.dispose();
  }
}
