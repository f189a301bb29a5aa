// The colour scale beside the model, from the scene's own colours; and the choice of what is shown: a field, or a mode shape.

import type { FieldInfo, FieldName, Legend } from '../scene';
import type { PageSnapshot } from '../messages';
import { h, replace } from './dom';
import { formatNumber, quantity, superscripts } from './units';

export interface ModeChoice {
  family: 'vibration' | 'buckling';
  index: number;
}

const key = (mode: ModeChoice) => `${mode.family}:${mode.index}`;

/** "vibration 1 · 28.13 Hz", "buckling 1 · factor 1.33" */
export function modeLabel({ family, index }: ModeChoice, s: PageSnapshot): string {
  const value = s.modes[family][index] ?? 0;
  return `${family} ${index + 1} · ${family === 'vibration' ? quantity(value, 'Hz', s.units) : `factor\u00a0${formatNumber(value, 4)}`}`;
}

export class LegendView {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;
  private readonly scale = h('div', { class: 'scale', 'aria-hidden': 'true' });
  private readonly summary = h('p', { class: 'vh' });
  private offered = '';
  private mode = '';

  constructor(onField: (field: FieldName) => void, onMode: (mode: ModeChoice) => void) {
    this.select = h('select', { 'aria-label': 'Colour the members by' });
    this.select.addEventListener('change', () => {
      const [family, index] = this.select.value.split(':');
      if (index === undefined) onField(family as FieldName);
      else onMode({ family: family as ModeChoice['family'], index: Number(index) });
    });
    this.element = h('div', { class: 'legend' }, this.select, this.scale, this.summary);
  }

  fields(fields: FieldInfo[], current: FieldName, snapshot: PageSnapshot, mode: ModeChoice | null): void {
    const offered = fields.filter((f) => f.present || f.name === current).map((f): [string, string] => [f.name, f.label]);
    offered.push(['none', 'material']);
    const modes = (['vibration', 'buckling'] as const).flatMap((family) =>
      snapshot.modes[family].map((_, index): [string, string] => [key({ family, index }), modeLabel({ family, index }, snapshot)]));
    this.mode = mode ? key(mode) : '';
    const text = JSON.stringify([offered, modes]);
    if (text !== this.offered) {
      this.offered = text;
      const options = (list: [string, string][]) => list.map(([value, label]) => h('option', { value }, label));
      replace(this.select, ...options(offered), modes.length ? h('optgroup', { label: 'Mode shapes' }, ...options(modes)) : null);
    }
    this.select.value = this.mode || current;
  }

  show(legend: Legend): void {
    this.select.value = this.mode || legend.field;
    const { ticks } = legend;
    if (legend.field === 'none' || (legend.valueMin === 0 && legend.valueMax === 0)) {
      replace(this.scale);
      this.summary.textContent = legend.field === 'none' ? 'The members are shown in the colour of their material.' : `${legend.label}: zero everywhere`;
      if (legend.field !== 'none') replace(this.scale, h('span', { class: 'unit' }, 'zero everywhere'));
      return;
    }
    const stops = legend.colors;
    const paint = legend.bands > 0
      ? stops.flatMap((c, i) => [`${c} ${(100 * i) / stops.length}%`, `${c} ${(100 * (i + 1)) / stops.length}%`])
      : stops;
    const bar = h('div', { class: 'ramp' });
    bar.style.background = `linear-gradient(to top, ${paint.join(', ')})`;
    const marks = h('div', { class: 'ticks' }, ...ticks.map((t) => {
      const tick = h('span', {}, t.text);
      tick.style.bottom = `${100 * t.at}%`;
      return tick;
    }));
    const end = (words: string) => (words ? h('span', { class: 'meaning' }, words) : null);
    replace(this.scale, h('span', { class: 'unit' }, superscripts(legend.unit)), end(legend.highMeaning), h('div', { class: 'bar-row' }, bar, marks), end(legend.lowMeaning));
    this.summary.textContent = `${legend.label} from ${ticks[0]?.text ?? ''} to ${ticks[ticks.length - 1]?.text ?? ''} ${legend.unit}`;
  }
}
