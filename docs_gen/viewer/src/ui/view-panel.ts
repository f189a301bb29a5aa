// How the model is shown: deformation, what is visible, section plane, modes, combinations.

import type { SceneApi, SectionPlane, Visibility } from '../scene';
import type { PageSnapshot } from '../messages';
import { h, replace, setText, uniqueId } from './dom';
import { formatNumber } from './units';

export interface ViewEvents {
  combination(index: number): void;
  moves(on: boolean): void;
}

const switches: [keyof Visibility, string][] = [
  ['loads', 'Loads'], ['supports', 'Supports'], ['reactions', 'Reactions'], ['labels', 'Values'], ['names', 'Names of joints'],
  ['extremes', 'Extremes'], ['joints', 'Joints'], ['ghost', 'Undeformed outline'], ['ground', 'Ground'], ['shadows', 'Shadows'],
  ['lights', 'Handles of the lights'],
];

function segmented<T extends string>(label: string, options: [T, string][], value: T, onChange: (value: T) => void): { element: HTMLElement; set(value: T): void } {
  const name = uniqueId('segment');
  const inputs = options.map(([v, text]) => {
    const id = uniqueId('option');
    const input = h('input', { type: 'radio', name, id, value: v, checked: v === value, onchange: () => onChange(v) });
    return { input, part: [input, h('label', { for: id }, text)] };
  });
  return {
    element: h('div', { class: 'segmented', role: 'radiogroup', 'aria-label': label }, ...inputs.flatMap((i) => i.part)),
    set: (v) => inputs.forEach((i) => (i.input.checked = i.input.value === v)),
  };
}

export class ViewPanel {
  private readonly variants = h('div', { class: 'variants' });
  private readonly scaleText = h('output', { class: 'u' });
  private readonly scale = h('input', { type: 'range', min: 0, max: 1, step: 'any', 'aria-label': 'Scale of the deformation' });
  private readonly segment;
  private variantsKey = '';
  private plane: SectionPlane = { axis: 'x', offset: 0.5, flip: false };
  private auto = 1;
  private readonly animate = h('input', { type: 'checkbox' });
  private readonly cut;
  private readonly offset = h('input', { type: 'range', min: 0, max: 1, step: 0.005, value: 0.5, disabled: true, 'aria-label': 'Position of the section plane' });
  private readonly shown = new Map<keyof Visibility, HTMLInputElement>();

  constructor(parent: HTMLElement, private readonly scene: SceneApi, private readonly events: ViewEvents) {
    const visible = scene.visible();
    this.segment = segmented('Deformation', [['off', 'Off'], ['true', 'True'], ['auto', 'Magnified']], 'auto', (v) => {
      scene.setDeformation({ scale: v });
      this.showScale(v === 'off' ? 0 : v === 'true' ? 1 : this.auto);
    });
    this.scale.addEventListener('input', () => {
      const scale = Number(this.scale.value) * 2 * this.auto;
      scene.setDeformation({ scale });
      setText(this.scaleText, `× ${formatNumber(scale, 3)}`);
    });
    const { animate, offset } = this;
    animate.addEventListener('change', () => {
      scene.setDeformation({ motion: animate.checked ? 'oscillate' : 'still' });
      events.moves(animate.checked);
    });
    const cut = this.cut = segmented('Section plane', [['none', 'None'], ['x', 'x'], ['y', 'y'], ['z', 'z']], 'none', (v) => {
      offset.disabled = v === 'none';
      if (v !== 'none') this.plane.axis = v as SectionPlane['axis'];
      scene.setSection(v === 'none' ? null : this.plane);
    });
    offset.addEventListener('input', () => {
      this.plane.offset = Number(offset.value);
      scene.setSection(this.plane);
    });
    const flip = h('input', { type: 'checkbox', onchange: () => {
      this.plane.flip = flip.checked;
      if (!offset.disabled) scene.setSection(this.plane);
    } });
    const bands = h('input', { type: 'checkbox', onchange: () => scene.setColors({ bands: bands.checked ? 10 : 0 }) });
    replace(parent,
      this.variants,
      h('fieldset', {}, h('legend', {}, 'Deformation ', this.scaleText), this.segment.element, this.scale, h('label', { class: 'check' }, animate, 'Animate')),
      h('fieldset', {}, h('legend', {}, 'Section plane'), cut.element, offset, h('label', { class: 'check' }, flip, 'Show the other half')),
      h('fieldset', { class: 'checks-grid' }, h('legend', {}, 'Show'), ...switches.map(([name, label]) => {
        const input = h('input', { type: 'checkbox', checked: visible[name], onchange: () => scene.setVisible({ [name]: input.checked }) });
        this.shown.set(name, input);
        return h('label', { class: 'check' }, input, label);
      }), h('label', { class: 'check' }, bands, 'Colours in bands')),
      h('p', { class: 'note' }, 'Drag the handle of a light to move it. Or say it above: “move the lamp left”, “dim the light”, “look from the top”, “hide the loads”.'));
  }

  /** The controls as the scene stands, after words have changed it. */
  sync(): void {
    const visible = this.scene.visible();
    for (const [name, input] of this.shown) input.checked = visible[name];
    const { scale, motion } = this.scene.deformation();
    this.segment.set(typeof scale === 'number' ? 'auto' : scale);
    this.animate.checked = motion === 'oscillate';
    const plane = this.scene.section();
    this.cut.set(plane?.axis ?? 'none');
    this.offset.disabled = !plane;
    if (plane) this.plane = plane;
    this.offset.value = String(this.plane.offset);
    this.refreshScale();
  }

  show(snapshot: PageSnapshot): void {
    const key = JSON.stringify(snapshot.combinations);
    if (key !== this.variantsKey) {
      this.variantsKey = key;
      const parts: Node[] = [];
      if (snapshot.combinations.length > 1) {
        const select = h('select', { 'aria-label': 'Combination of loads' }, ...snapshot.combinations.map((name, i) => h('option', { value: i }, name)));
        select.value = String(snapshot.combination);
        select.addEventListener('change', () => this.events.combination(Number(select.value)));
        parts.push(h('fieldset', {}, h('legend', {}, 'Combination'), select));
      }
      replace(this.variants, ...parts);
    }
    this.refreshScale();
  }

  /** The automatic scale is the scene's choice: read it back. */
  refreshScale(): void {
    const target = this.scene.stats().deformationTarget;
    if (target > 0) this.auto = target;
    this.showScale(target);
  }

  private showScale(scale: number): void {
    this.scale.value = String(this.auto > 0 ? scale / (2 * this.auto) : 0);
    setText(this.scaleText, scale === 0 ? 'off' : `× ${formatNumber(scale, 3)}`);
  }
}
