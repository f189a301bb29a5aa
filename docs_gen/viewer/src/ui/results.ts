// The table of all results, the values with their origins, the assumptions and the checks, kept up to date.

import type { Assumption } from '../contract';
import type { EmbeddedWorld, LiveFrame, PageSnapshot } from '../messages';
import { byId, h, replace, setText } from './dom';
import { badge } from './inputs';
import { formatNumber, quantity, seconds, superscripts, tiny } from './units';

export interface Verification {
  milliseconds: number | null;
  difference: number;
  where: string;
}

export class Results {
  private verification: Verification | null = null;
  private solving = 0;
  private readonly numbers = new Map<string, { cell: HTMLElement; unit: string }>();
  private readonly text = (value: number | number[], unit: string): string => [value].flat().map((x) => quantity(x, unit, this.snapshot!.units)).join(', ');
  private readonly checkCells = new Map<string, HTMLElement>();
  private snapshot: PageSnapshot | null = null;

  constructor(private readonly labels: EmbeddedWorld['labels'], private readonly change: (assumption: Assumption) => void) {}

  show(s: PageSnapshot): void {
    this.snapshot = s;
    this.showResults(s);
    this.showInputs(s);
    this.showAssumptions(s);
    this.showChecks();
  }

  live(frame: LiveFrame): void {
    if (!this.snapshot) return;
    for (const [name, row] of this.numbers)
      if (frame.results[name] !== undefined) setText(row.cell, this.text(frame.results[name]!, row.unit));
    for (const check of frame.checks) {
      const cell = this.checkCells.get(check.name);
      if (cell) setText(cell, tiny(check.value));
    }
  }

  /** What was found when this page solved the world again on opening. */
  verified(verification: Verification): void {
    this.verification = verification;
    this.showChecks();
  }

  solvedIn(s: number): void {
    this.solving = s;
  }

  private showResults(s: PageSnapshot): void {
    const content = byId('results-content');
    if (!content) return;
    this.numbers.clear();
    const rows: Node[] = [];
    for (const [name, result] of Object.entries(s.results)) {
      if (typeof result.value !== 'number' && !Array.isArray(result.value)) continue;
      const cell = h('td', { class: 'num' }, this.text(result.value, result.unit));
      this.numbers.set(name, { cell, unit: result.unit });
      const where = [result.member ? `in ${result.member}` : '', s.combinations.length > 1 ? result.combination : ''].filter(Boolean).join(', ');
      const bound = typeof result.bound === 'number' ? ` ± ${quantity(result.bound, result.unit, s.units, 2)}` : '';
      rows.push(h('tr', {}, h('th', { scope: 'row' }, this.labels[name] ?? name.replace(/_/g, ' ')), cell, h('td', {}, where), h('td', {}, (result.method ?? '') + bound)));
    }
    replace(content, h('div', { class: 'scroll' }, h('table', { id: 'results-table' }, h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, 'Result'), h('th', { scope: 'col', class: 'num' }, 'Value'), h('th', { scope: 'col' }, 'Where'), h('th', { scope: 'col' }, 'How'))),
    h('tbody', {}, ...rows))));
  }

  private showInputs(s: PageSnapshot): void {
    const content = byId('inputs-content');
    if (!content) return;
    replace(content, h('div', { class: 'scroll' }, h('table', { id: 'inputs-table' }, h('thead', {}, h('tr', {},
      h('th', { scope: 'col' }, 'Quantity'), h('th', { scope: 'col', class: 'num' }, 'Value'), h('th', { scope: 'col' }, 'Origin'), h('th', { scope: 'col' }, 'From'))),
    h('tbody', {}, ...s.values.slice(0, 400).map((v) => h('tr', {},
      h('th', { scope: 'row' }, v.label), h('td', { class: 'num' }, superscripts(v.text) || formatNumber(v.si)), h('td', {}, badge(v.origin, v.label)),
      h('td', {}, v.origin.why || (v.origin.kind === 'prompt' || v.origin.kind === 'command' ? (v.origin.text ? `“${v.origin.text}”` : '') : (v.origin.source || v.origin.text || '')))))))));
  }

  private showAssumptions(s: PageSnapshot): void {
    const content = byId('assumptions-content');
    if (!content) return;
    if (s.assumptions.length === 0) {
      replace(content, h('p', { class: 'note' }, 'Nothing was assumed.'));
      return;
    }
    replace(content, h('ul', { class: 'assumptions' }, ...s.assumptions.map((a) => h('li', {},
      h('b', {}, a.what), ' ', h('span', { class: 'n' }, superscripts(a.value)), ' ', h('span', { class: 'why' }, a.why), ' ',
      h('button', { type: 'button', class: 'link', 'aria-label': `Change ${a.what}`, onclick: () => this.change(a) }, 'change')))));
  }

  private showChecks(): void {
    const content = byId('checks-content');
    const s = this.snapshot;
    if (!content || !s) return;
    this.checkCells.clear();
    const v = this.verification;
    const agrees = v && v.difference <= 1e-9;
    const verdict = !v ? null : h('p', { class: `verdict ${agrees ? 'holds' : 'fails'}`, id: 'verdict' },
      agrees
        ? `Solved again in this page${v.milliseconds === null ? '' : ` in ${seconds(v.milliseconds / 1000)}`}; agrees with the file to ${v.difference === 0 ? 'the last bit' : tiny(v.difference)}.`
        : `Solved again in this page, and the result does not agree with the file: ${this.labels[v.where] ?? v.where} differs by ${tiny(v.difference)} (relative).`);
    replace(content, verdict, h('dl', { class: 'checks' }, ...s.checks.map((c) => {
      const cell = h('dd', {}, tiny(c.value));
      this.checkCells.set(c.name, cell);
      return h('div', {}, h('dt', {}, c.name), cell);
    })), this.solving > 0 ? h('p', { class: 'note', id: 'last-solution' }, `Last change solved in ${seconds(this.solving)} (${updateWords[s.update] ?? s.update}).`) : null);
  }
}

const updateWords: Record<string, string> = {
  kept: 'the factor was kept', 'low-rank': 'low-rank update of the factor', refactored: 'factored again', analysed: 'analysed and factored',
};
