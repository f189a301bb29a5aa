// The colour scale beside the model, from the scene's own colours.

import type { FieldInfo, FieldName, Legend } from '../scene';
import { h, replace } from './dom';
import { superscripts } from './units';

export class LegendView {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;
  private readonly scale = h('div', { class: 'scale', 'aria-hidden': 'true' });
  private readonly summary = h('p', { class: 'vh' });
  private key = '';

  constructor(private readonly onField: (field: FieldName) => void) {
    this.select = h('select', { 'aria-label': 'Colour the members by' });
    this.select.addEventListener('change', () => this.onField(this.select.value as FieldName));
    this.element = h('div', { class: 'legend' }, this.select, this.scale, this.summary);
  }

  fields(fields: FieldInfo[], current: FieldName): void {
    const offered = fields.filter((f) => f.present || f.name === current || f.name === 'none');
    const key = offered.map((f) => f.name).join();
    if (key !== this.key) {
      this.key = key;
      replace(this.select, ...offered.map((f) => h('option', { value: f.name }, f.name === 'none' ? 'material' : f.label)));
    }
    this.select.value = current;
  }

  show(legend: Legend): void {
    this.select.value = legend.field;
    if (legend.field === 'none') {
      replace(this.scale);
      this.summary.textContent = 'The members are shown in the colour of their material.';
      return;
    }
    const stops = legend.colors;
    const paint = legend.bands > 0
      ? stops.flatMap((c, i) => [`${c} ${(100 * i) / stops.length}%`, `${c} ${(100 * (i + 1)) / stops.length}%`])
      : stops;
    const bar = h('div', { class: 'ramp' });
    bar.style.background = `linear-gradient(to top, ${paint.join(', ')})`;
    const ticks = h('div', { class: 'ticks' }, ...legend.ticks.map((t) => {
      const tick = h('span', {}, t.text);
      tick.style.bottom = `${100 * t.at}%`;
      return tick;
    }));
    replace(this.scale, h('span', { class: 'unit' }, superscripts(legend.unit)),
      h('div', { class: 'bar-row' }, bar, ticks),
      legend.highMeaning ? h('span', { class: 'meaning high' }, legend.highMeaning) : null,
      legend.lowMeaning ? h('span', { class: 'meaning low' }, legend.lowMeaning) : null);
    const first = legend.ticks[0]?.text ?? '';
    const last = legend.ticks[legend.ticks.length - 1]?.text ?? '';
    this.summary.textContent = `${legend.label} from ${first} to ${last} ${legend.unit}`;
  }
}
