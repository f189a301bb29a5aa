// A sortable table, linked to the selection. Above 500 rows only those in sight exist.

import { h, replace, setText } from './dom';
import { displayUnit, formatNumber, type System } from './units';

export interface Column {
  title: string;
  /** SI symbol; '' for a pure number; absent for text. */
  unit?: string;
  text?(row: number): string;
  number?(row: number): number;
}

const virtualFrom = 500;
const rowHeight = 30;

export class DataTable {
  readonly element: HTMLElement;
  private readonly table: HTMLTableElement;
  private readonly head = h('thead');
  private readonly body = h('tbody');
  private readonly above = h('tr', { class: 'gap', 'aria-hidden': 'true' });
  private readonly below = h('tr', { class: 'gap', 'aria-hidden': 'true' });
  private readonly scroller: HTMLElement;
  private columns: Column[] = [];
  private count = 0;
  private order: number[] = [];
  private sortColumn = -1;
  private descending = true;
  private selected = -1;
  private cells: HTMLElement[][] = [];
  private first = 0;
  private factors: { factor: number; symbol: string; noise: number }[] = [];
  private system: System = 'metric';

  constructor(id: string, label: string, private readonly onSelect: (row: number) => void, private readonly onHover: (row: number) => void) {
    this.table = h('table', { id, 'aria-label': label }, this.head, this.body);
    this.scroller = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${label}, table` }, this.table);
    this.element = this.scroller;
    this.scroller.addEventListener('scroll', () => this.virtual && this.render(), { passive: true });
    this.body.addEventListener('click', (event) => this.onSelect(this.rowOf(event)));
    this.body.addEventListener('pointerover', (event) => this.onHover(this.rowOf(event)));
    this.body.addEventListener('pointerleave', () => this.onHover(-1));
  }

  show(columns: Column[], count: number, system: System): void {
    const same = columns.length === this.columns.length && columns.every((c, i) => c.title === this.columns[i]!.title);
    this.columns = columns;
    this.system = system;
    const sized = count === this.count;
    this.count = count;
    if (!same) this.sortColumn = -1;
    if (!same || !sized) this.order = Array.from({ length: count }, (_, i) => i);
    this.chooseUnits();
    this.sort();
    this.renderHead();
    this.cells = [];
    this.render();
  }

  /** New numbers in the same rows, while something is dragged. */
  refresh(): void {
    if (this.virtual && !this.visible) return;
    this.fill();
  }

  select(row: number, scroll: boolean): void {
    if (row === this.selected) return;
    this.selected = row;
    const position = this.order.indexOf(row);
    if (scroll && position >= 0) {
      const top = position * rowHeight;
      const view = this.scroller.clientHeight - 40;
      if (top < this.scroller.scrollTop || top > this.scroller.scrollTop + view - rowHeight) this.scroller.scrollTop = top - view / 2;
    }
    this.render();
  }

  csv(): string {
    const quote = (s: string) => (/[",\n]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s);
    const lines = [this.columns.map((c) => quote(c.unit ? `${c.title} [${c.unit}]` : c.title)).join(',')];
    for (let r = 0; r < this.count; ++r) lines.push(this.columns.map((c) => (c.text ? quote(c.text(r)) : String(c.number!(r)))).join(','));
    return lines.join('\r\n') + '\r\n';
  }

  private get virtual(): boolean {
    return this.count > virtualFrom;
  }
  private get visible(): boolean {
    const box = this.scroller.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  }

  private rowOf(event: Event): number {
    const row = (event.target as HTMLElement).closest('tr');
    return row?.dataset['row'] ? Number(row.dataset['row']) : -1;
  }

  private chooseUnits(): void {
    const largest = this.columns.map((c) => {
      let most = 0;
      if (c.number)
        for (let r = 0; r < this.count; ++r) {
          const x = Math.abs(c.number(r));
          if (x > most && Number.isFinite(x)) most = x;
        }
      return most;
    });
    this.factors = this.columns.map((c, i) => {
      // What is rounding beside the numbers of its kind is shown as the zero that it stands for.
      const noise = 1e-12 * Math.max(...largest.filter((_, k) => this.columns[k]!.unit === c.unit));
      return { ...(c.number && c.unit ? displayUnit(largest[i]!, c.unit, this.system) : { factor: 1, symbol: '' }), noise };
    });
  }

  private sort(): void {
    const column = this.columns[this.sortColumn];
    if (!column) return;
    const sign = this.descending ? -1 : 1;
    if (column.number) {
      const keys = Array.from({ length: this.count }, (_, i) => column.number!(i));
      this.order.sort((a, b) => sign * (keys[a]! - keys[b]!) || a - b);
    } else {
      this.order.sort((a, b) => -sign * column.text!(a).localeCompare(column.text!(b), 'en', { numeric: true }) || a - b);
    }
  }

  private renderHead(): void {
    replace(this.head, h('tr', {}, ...this.columns.map((c, i) => {
      const sorted = i === this.sortColumn ? (this.descending === !!c.number ? 'descending' : 'ascending') : 'none';
      return h('th', { scope: 'col', class: c.number ? 'num' : null, 'aria-sort': sorted },
        h('button', { type: 'button', class: 'sort', onclick: () => this.sortBy(i) }, c.title,
          this.factors[i]!.symbol ? h('span', { class: 'u' }, ` ${this.factors[i]!.symbol}`) : null));
    })));
  }

  private sortBy(column: number): void {
    if (this.sortColumn === column) this.descending = !this.descending;
    else {
      this.sortColumn = column;
      this.descending = true;
    }
    this.sort();
    this.renderHead();
    this.render();
    this.head.querySelectorAll('button')[column]?.focus();
  }

  private render(): void {
    this.scroller.classList.toggle('virtual', this.virtual);
    const height = this.scroller.clientHeight || 480;
    this.first = this.virtual ? Math.max(0, Math.floor(this.scroller.scrollTop / rowHeight) - 8) : 0;
    const n = this.virtual ? Math.min(this.count - this.first, Math.ceil(height / rowHeight) + 16) : this.count;
    if (this.cells.length !== n) {
      replace(this.body);
      this.cells = [];
      for (let i = 0; i < n; ++i) {
        const cells = this.columns.map((c, k) => h(k === 0 ? 'th' : 'td', { class: c.number ? 'num' : null, scope: k === 0 ? 'row' : null }));
        // The first cell is a button: the way to select a row from the keyboard.
        cells[0]!.append(h('button', { type: 'button', class: 'pick' }));
        this.cells.push(cells);
        this.body.append(h('tr', {}, ...cells));
      }
      if (this.virtual) {
        this.body.prepend(this.above);
        this.body.append(this.below);
      }
    }
    // As tall as all rows: one empty row above and one below those that exist.
    this.above.style.height = `${this.first * rowHeight}px`;
    this.below.style.height = `${Math.max(0, this.count - this.first - n) * rowHeight}px`;
    this.fill();
  }

  private fill(): void {
    this.cells.forEach((cells, i) => {
      const row = this.order[this.first + i]!;
      const tr = cells[0]!.parentElement as HTMLTableRowElement;
      tr.dataset['row'] = String(row);
      tr.classList.toggle('selected', row === this.selected);
      tr.setAttribute('aria-selected', String(row === this.selected));
      this.columns.forEach((c, k) => {
        const { factor, noise } = this.factors[k]!;
        const x = c.number ? c.number(row) : 0;
        const text = c.text ? c.text(row) : formatNumber(Math.abs(x) <= noise ? 0 : x / factor, 4);
        setText(k === 0 ? cells[0]!.firstChild! : cells[k]!, text);
      });
    });
  }
}
