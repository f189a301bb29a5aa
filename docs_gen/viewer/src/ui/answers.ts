// The answers in large type, and the limits.

import type { LimitVerdict, ResultValue } from '../contract';
import type { EmbeddedWorld, LiveFrame, PageSnapshot } from '../messages';
import { h, replace, setText } from './dom';
import { showPopover } from './popover';
import { parts, quantity, type System } from './units';

interface Row {
  number: HTMLElement;
  unit: HTMLElement;
  place: HTMLElement;
  si: string;
}

/** A number, the first of a list (the lowest frequency), or the largest of what is given by support. */
function main(value: ResultValue['value']): number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value[0] ?? NaN;
  return Math.max(...Object.values(value).map(size));
}

const size = (x: number | number[]): number => (Array.isArray(x) ? Math.hypot(...x.slice(0, 3)) : Math.abs(x));

export class Answers {
  private rows = new Map<string, Row>();
  private system: System = 'metric';
  private results: PageSnapshot['results'] = {};
  private lines: HTMLElement[] = [];
  private readonly announcer = h('p', { class: 'vh', role: 'status', 'aria-live': 'polite' });

  /** `open`: shows where an answer is, in the model. */
  constructor(private readonly list: HTMLElement, private readonly limits: HTMLElement, private readonly labels: EmbeddedWorld['labels'], private readonly open: (name: string) => void) {
    list.after(this.announcer);
  }

  label(name: string): string {
    if (name === 'reactions') return 'Largest reaction';
    if (name === 'frequencies') return 'Lowest natural frequency';
    if (name === 'buckling_factors') return 'Lowest buckling factor';
    return this.labels[name] ?? name.replace(/_/g, ' ').replace(/^./, (c) => c.toUpperCase());
  }

  private names(snapshot: PageSnapshot): string[] {
    const asked = (name: string) => snapshot.asks.includes(name) || this.rows.has(name);
    return snapshot.headlines.filter((name) => {
      const value = main(snapshot.results[name]?.value ?? NaN);
      return name !== 'member_forces' && Number.isFinite(value) && (value !== 0 || asked(name)); // what is nothing and was not asked for says nothing
    }).slice(0, 4);
  }

  show(snapshot: PageSnapshot): void {
    this.system = snapshot.units;
    this.results = snapshot.results;
    const names = this.names(snapshot);
    if (names.join() !== [...this.rows.keys()].join()) {
      this.rows.clear();
      replace(this.list, ...names.map((name, i) => {
        const row = { number: h('span', { class: 'n' }), unit: h('span', { class: 'u' }), place: h('small'), si: snapshot.results[name]!.unit };
        this.rows.set(name, row);
        return h('div', { class: i === 0 ? 'answer main' : 'answer', 'data-name': name },
          h('dt', {}, this.origin(name)), h('dd', {}, row.number, '\u00a0', row.unit, row.place));
      }));
    }
    for (const name of names) {
      const result = snapshot.results[name]!;
      this.put(name, result.value);
      const where = this.where(result, snapshot);
      const link = result.member ? h('button', { type: 'button', class: 'where', title: 'Show it in the model', onclick: () => this.open(name) }, where) : where;
      replace(this.rows.get(name)!.place, link);
    }
    this.showLimits(snapshot.limits, snapshot);
    const first = names[0];
    if (first) {
      const p = parts(main(snapshot.results[first]!.value), snapshot.results[first]!.unit, this.system);
      setText(this.announcer, `${this.label(first)}: ${p.number} ${p.unit}`);
    }
  }

  /** The name of an answer, which tells on a click how it was computed. */
  private origin(name: string): HTMLElement {
    const button: HTMLButtonElement = h('button', { type: 'button', class: 'where', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', title: 'How it was computed', onclick: () => {
      const result = this.results[name];
      const at = result?.at?.map((x) => quantity(x, 'm', this.system)).join(', ');
      showPopover(button, this.label(name), h('p', {}, `Computed by ${result?.method || 'the solver'}.`), at ? h('p', { class: 'why' }, `At (${at})${result?.combination ? `, combination ${result.combination}` : ''}.`) : '',
        h('small', {}, `${main(result?.value ?? NaN)} ${result?.unit ?? ''} in SI`));
    } }, this.label(name));
    return button;
  }

  /** "in A-B at 2 m", "then 112.5 Hz, 215.6 Hz", "at B" */
  private where(result: ResultValue, s: PageSnapshot): string {
    const { value, unit } = result;
    const combination = s.combinations.length > 1 && result.combination ? `, ${result.combination}` : '';
    if (Array.isArray(value)) {
      const rest = value.slice(1, 4).map((x) => quantity(x as number, unit, s.units));
      return rest.length ? `then ${rest.join(', ')}` : '';
    }
    if (typeof value === 'object') {
      const most = main(value) * (1 - 1e-9);
      return `at ${Object.keys(value).filter((key) => size((value as Record<string, number | number[]>)[key]!) >= most).join(' and ')}`;
    }
    if (!result.member) return combination.slice(2);
    // Along one straight member its distance from the start says more than its name.
    const alone = s.members.length === 1 && result.at && s.members[0]!.kind === 'frame';
    const at = alone ? Math.hypot(...result.at!.map((x, k) => x - this.start[k]!)) : 0;
    return (alone ? `at ${quantity(at, 'm', s.units)}${at > 0 ? ' from the start' : ''}` : `in ${result.member}`) + combination;
  }

  /** Position of the first joint. */
  start: number[] = [0, 0, 0];

  live(frame: LiveFrame, snapshot: PageSnapshot): void {
    for (const name of this.rows.keys()) if (frame.results[name] !== undefined) this.put(name, frame.results[name]!);
    this.showLimits(frame.limits, snapshot);
  }

  private put(name: string, value: ResultValue['value']): void {
    const row = this.rows.get(name)!;
    const si = main(value);
    const p = parts(si, row.si, this.system);
    setText(row.number, p.number);
    setText(row.unit, p.unit);
    row.number.dataset['si'] = String(si);
  }

  private showLimits(limits: LimitVerdict[], s: PageSnapshot): void {
    if (this.lines.length !== limits.length) {
      this.lines = limits.map(() => h('p', {}, h('b'), ' ', h('span')));
      replace(this.limits, ...this.lines);
    }
    limits.forEach((l, i) => {
      const line = this.lines[i]!;
      const unknown = l.text.endsWith('(not computed for this structure)');
      line.className = `limit ${unknown ? 'unknown' : l.holds ? 'holds' : 'fails'}`;
      setText(line.firstElementChild!, unknown ? 'Not judged' : l.holds ? 'Holds' : 'Broken');
      const unit = Object.values(s.results).find((r) => main(r.value) === l.value)?.unit ?? line.getAttribute('data-unit') ?? '';
      line.setAttribute('data-unit', unit);
      const now = unknown ? '' : `: ${quantity(l.value, unit, s.units)}, ${Math.round((100 * Math.abs(l.value)) / Math.abs(l.limit || 1))}\u00a0% of it`;
      setText(line.lastElementChild!, l.text + now);
    });
  }
}
