// The answers in large type. Nodes are made once and only their text changes while something is dragged.

import type { LimitVerdict } from '../contract';
import type { EmbeddedWorld, LiveFrame, PageSnapshot } from '../messages';
import { h, replace, setText } from './dom';
import { parts, type System } from './units';

export class Answers {
  private rows = new Map<string, { number: HTMLElement; unit: HTMLElement; place: HTMLElement; si: string }>();
  private system: System = 'metric';
  private readonly announcer = h('p', { class: 'vh', role: 'status', 'aria-live': 'polite' });

  constructor(private readonly list: HTMLElement, private readonly limits: HTMLElement, private readonly labels: EmbeddedWorld['labels']) {
    list.after(this.announcer);
  }

  label(name: string): string {
    return this.labels[name] ?? name.replace(/_/g, ' ').replace(/^./, (c) => c.toUpperCase());
  }

  private names(snapshot: PageSnapshot): string[] {
    return snapshot.headlines.filter((name) => typeof snapshot.results[name]?.value === 'number').slice(0, 4);
  }

  show(snapshot: PageSnapshot): void {
    this.system = snapshot.units;
    const names = this.names(snapshot);
    if (names.join() !== [...this.rows.keys()].join()) {
      this.rows.clear();
      replace(this.list, ...names.map((name, i) => {
        const row = { number: h('span', { class: 'n' }), unit: h('span', { class: 'u' }), place: h('small'), si: snapshot.results[name]!.unit };
        this.rows.set(name, row);
        return h('div', { class: i === 0 ? 'answer main' : 'answer', 'data-name': name },
          h('dt', {}, this.label(name)), h('dd', {}, row.number, '\u00a0', row.unit, row.place));
      }));
    }
    for (const name of names) {
      const result = snapshot.results[name]!;
      this.put(name, result.value as number);
      const where = [result.member ? `in ${result.member}` : '', snapshot.combinations.length > 1 ? result.combination : ''];
      setText(this.rows.get(name)!.place, where.filter(Boolean).join(', '));
    }
    this.showLimits(snapshot.limits);
    const first = names[0];
    if (first) {
      const p = parts(snapshot.results[first]!.value as number, snapshot.results[first]!.unit, this.system);
      setText(this.announcer, `${this.label(first)}: ${p.number} ${p.unit}`);
    }
  }

  live(frame: LiveFrame): void {
    for (const name of this.rows.keys()) if (frame.results[name] !== undefined) this.put(name, frame.results[name]!);
    this.showLimits(frame.limits);
  }

  private put(name: string, si: number): void {
    const row = this.rows.get(name)!;
    const p = parts(si, row.si, this.system);
    setText(row.number, p.number);
    setText(row.unit, p.unit);
    row.number.dataset['si'] = String(si);
  }

  private showLimits(limits: LimitVerdict[]): void {
    const key = limits.map((l) => `${l.text}${l.holds}`).join('|');
    if (this.limits.dataset['key'] === key) return;
    this.limits.dataset['key'] = key;
    replace(this.limits, ...limits.map((l) =>
      h('p', { class: `limit ${l.holds ? 'holds' : 'fails'}` }, h('b', {}, l.holds ? 'Holds' : 'Broken'), ' ', l.text)));
  }
}
