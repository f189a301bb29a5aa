// A slider for every number of the setup, with its unit and where it came from.

import type { Catalogue, FullOrigin, PageSnapshot, PageValue } from '../messages';
import { Chooser } from './chooser';
import { h, replace, setText, uniqueId } from './dom';
import { showPopover } from './popover';
import { formatNumber, parseNumber, superscripts } from './units';

export interface InputEvents {
  drag(slot: PageValue, si: number): void;
  set(slot: PageValue, si: number): void;
  command(text: string): void;
  catalogue(): Promise<Catalogue>;
}

const titles: Record<string, string> = {
  loads: 'Loads', geometry: 'Geometry', section: 'Section', material: 'Material', supports: 'Supports', other: 'Limits and analysis',
};

const originWords: Record<string, string> = {
  prompt: 'said', command: 'edit', catalogue: 'catalogue', file: 'file', assumption: 'assumed', derived: 'derived',
};

export function originCard(origin: FullOrigin): (Node | string)[] {
  switch (origin.kind) {
    case 'prompt': return [h('p', {}, origin.text ? `The sentence says “${origin.text}”.` : 'Taken from the sentence.')];
    case 'command': return [h('p', {}, origin.text ? `Edit ${origin.turn ?? ''}: “${origin.text}”.` : 'Set by an edit.')];
    case 'catalogue': return [h('p', {}, origin.source || origin.text || 'From the catalogue.')];
    case 'file': return [h('p', {}, origin.source || 'From a file.')];
    case 'derived': return [h('p', {}, `Follows from the others: ${origin.why || origin.text || ''}`)];
    default: return [h('p', {}, 'Nothing was said about it, so this was assumed:'), h('p', { class: 'why' }, origin.why || origin.text || '')];
  }
}

export function badge(origin: FullOrigin, label: string): HTMLButtonElement {
  const word = originWords[origin.kind] ?? origin.kind;
  const button: HTMLButtonElement = h('button', {
    class: `badge ${origin.kind}`, type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
    'aria-label': `${label}: origin, ${word}`,
    onclick: () => showPopover(button, label, ...originCard(origin)),
  }, word);
  return button;
}

class Row {
  readonly element: HTMLElement;
  private readonly range: HTMLInputElement;
  private readonly number: HTMLInputElement;
  private readonly unit = h('span', { class: 'u' });
  private readonly label: HTMLLabelElement;
  private readonly origin = h('span', { class: 'origin' });
  private dragging = false;
  private originKey = '';

  constructor(public slot: PageValue, private readonly events: InputEvents) {
    const id = uniqueId('value');
    this.label = h('label', { for: id }, slot.label);
    this.number = h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false', class: 'num', 'data-path': slot.path });
    this.range = h('input', { type: 'range', 'aria-label': `${slot.label}, slider`, step: 'any', 'data-path': slot.path });
    this.element = h('div', { class: 'row', 'data-path': slot.path },
      h('div', { class: 'row-top' }, this.label, this.origin, h('span', { class: 'field' }, this.number, this.unit)), this.range);
    this.range.addEventListener('input', () => {
      this.dragging = true;
      const shown = this.snap(Number(this.range.value));
      this.number.value = this.text(shown);
      this.fill();
      this.events.drag(this.slot, this.si(shown));
    });
    this.range.addEventListener('change', () => {
      this.dragging = false;
      this.events.set(this.slot, this.si(this.snap(Number(this.range.value))));
    });
    this.number.addEventListener('change', () => this.typed());
    this.number.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.typed();
      if (event.key === 'Escape') this.update(this.slot);
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        const { stops } = this.slot;
        if (stops) {
          const at = stops.findIndex((stop) => stop >= this.slot.si - 1e-9);
          const to = stops[at + (event.key === 'ArrowUp' ? 1 : -1)];
          if (to !== undefined) this.events.set(this.slot, to);
          return;
        }
        const step = (this.slot.step || 1) / this.slot.factor * (event.shiftKey ? 10 : 1) * (event.key === 'ArrowUp' ? 1 : -1);
        this.events.set(this.slot, this.si(this.shown(this.slot.si) + step));
      }
    });
    this.update(slot);
  }

  /** A new value from the core; what the reader is typing or dragging is left alone. */
  update(slot: PageValue, label = slot.label): void {
    this.slot = slot;
    setText(this.label, label);
    if (this.dragging) return;
    setText(this.unit, superscripts(slot.unit));
    this.range.min = String(this.shown(slot.min));
    this.range.max = String(this.shown(slot.max));
    this.range.value = String(this.shown(slot.si));
    this.number.value = this.text(this.shown(slot.si));
    this.number.removeAttribute('aria-invalid');
    this.range.setAttribute('aria-valuetext', `${this.number.value} ${slot.unit}`);
    this.fill();
    const key = JSON.stringify(slot.origin);
    if (key !== this.originKey) {
      this.originKey = key;
      replace(this.origin, badge(slot.origin, slot.label));
    }
  }

  focus(): void {
    this.element.scrollIntoView({ block: 'nearest' });
    this.number.focus();
    this.number.select();
    this.element.classList.remove('flash');
    void this.element.offsetWidth;
    this.element.classList.add('flash');
  }

  private typed(): void {
    const shown = parseNumber(this.number.value);
    if (shown === null) {
      this.number.setAttribute('aria-invalid', 'true');
      return;
    }
    const si = this.si(this.slot.integer ? Math.round(shown) : shown);
    if (Math.abs(si - this.slot.si) > 1e-12 * Math.abs(this.slot.si)) this.events.set(this.slot, si);
    else this.update(this.slot);
  }

  private shown(si: number): number {
    return (si - this.slot.offset) / this.slot.factor;
  }
  private si(shown: number): number {
    return shown * this.slot.factor + this.slot.offset;
  }
  private text(shown: number): string {
    return formatNumber(shown, 6);
  }
  private snap(shown: number): number {
    const { stops } = this.slot;
    if (stops) {
      const near = stops.map((stop) => this.shown(stop)).reduce((best, stop) => (Math.abs(stop - shown) < Math.abs(best - shown) ? stop : best));
      return Number(near.toPrecision(15));
    }
    const step = this.slot.integer ? 1 : this.slot.step / this.slot.factor;
    const snapped = step > 0 ? Math.round(shown / step) * step : shown;
    return Math.min(Math.max(Number(snapped.toPrecision(12)), Number(this.range.min)), Number(this.range.max));
  }
  private fill(): void {
    const span = Number(this.range.max) - Number(this.range.min);
    this.range.style.setProperty('--fill', `${span > 0 ? (100 * (Number(this.range.value) - Number(this.range.min))) / span : 0}%`);
  }
}

export class Inputs {
  private rows = new Map<string, Row>();
  private key = '';
  private readonly section: Chooser;
  private readonly material: Chooser;

  constructor(private readonly parent: HTMLElement, private readonly events: InputEvents) {
    const use = (name: string) => events.command(`use ${name}`);
    this.section = new Chooser('Section', async () => (await events.catalogue()).sections.map((s) => s.names), use);
    this.material = new Chooser('Material', async () => [(await events.catalogue()).materials], use);
  }

  show(snapshot: PageSnapshot): void {
    const key = snapshot.values.map((v) => `${v.group}:${v.path}`).join('|');
    const same = key === this.key;
    this.key = key;
    if (!same) this.rows = new Map(snapshot.values.map((slot) => [slot.path, this.rows.get(slot.path) ?? new Row(slot, this.events)]));
    const groups = new Map<string, PageValue[]>();
    for (const name of Object.keys(titles)) groups.set(name, []);
    for (const slot of snapshot.values) (groups.get(slot.group) ?? groups.get('other')!).push(slot);
    // "depth of the section" under "Section" is its depth.
    for (const slots of groups.values()) {
      const of = / of (the )?[^ ]+$/.exec(slots[0]?.label ?? '')?.[0];
      const short = of !== undefined && slots.length > 1 && slots.every((slot) => slot.label.endsWith(of));
      for (const slot of slots) this.rows.get(slot.path)!.update(slot, short ? slot.label.slice(0, -of.length) : slot.label);
    }
    const only = (list: string[]) => (new Set(list).size === 1 ? list[0]! : '');
    this.section.show(only(snapshot.sections.map((s) => (/[0-9]/.test(s.name) ? s.name : ''))));
    this.material.show(only(snapshot.members.map((m) => m.material)));
    if (same) return;
    // A load's magnitude stands before its place.
    const rank = (slot: PageValue) => (/\.magnitude(_end)?$/.test(slot.path) ? 0 : 1);
    groups.get('loads')!.sort((a, b) => a.path.split('.')[1]!.localeCompare(b.path.split('.')[1]!, 'en', { numeric: true }) || rank(a) - rank(b));
    const open = new Map([...this.parent.querySelectorAll('details')].map((d) => [d.dataset['group'], d.open]));
    replace(this.parent, ...[...groups].filter(([name, slots]) => slots.length > 0 || name === 'section' || name === 'material').map(([name, slots]) =>
      h('details', { class: 'group', 'data-group': name, open: open.get(name) ?? (slots.length < 13 && name !== 'other') },
        h('summary', {}, titles[name] ?? name, h('span', { class: 'count' }, slots.length ? String(slots.length) : '')),
        name === 'section' ? this.section.element : name === 'material' ? this.material.element : null,
        ...slots.map((slot) => this.rows.get(slot.path)!.element))));
  }

  focus(path: string): boolean {
    const row = this.rows.get(path);
    if (!row) return false;
    const details = row.element.closest('details');
    if (details) details.open = true;
    row.focus();
    return true;
  }
}
