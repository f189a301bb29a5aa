// A name from the catalogue: typed with what fits shown below, or stepped to the next size.

import { h, replace, uniqueId } from './dom';

export class Chooser {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLDataListElement;
  private readonly steps: HTMLButtonElement[];
  private names: string[][] | null = null;
  private current = '';

  /** `load` gives the names, neighbours in size beside each other within a series. */
  constructor(label: string, private readonly load: () => Promise<string[][]>, private readonly use: (name: string) => void) {
    const id = uniqueId('choose');
    this.list = h('datalist', { id: `${id}-list` });
    this.input = h('input', { id, type: 'text', list: `${id}-list`, autocomplete: 'off', spellcheck: 'false', maxlength: 80 });
    this.steps = [-1, 1].map((by) => h('button', { type: 'button', class: 'step', 'aria-label': by < 0 ? `${label}: the one before in its series` : `${label}: the next in its series`,
      title: by < 0 ? 'the one before in its series' : 'the next in its series', onclick: () => this.step(by) }, by < 0 ? '\u2039' : '\u203a'));
    this.input.addEventListener('focus', () => void this.fill());
    this.input.addEventListener('change', () => {
      const name = this.input.value.trim();
      this.input.value = '';
      if (name && name !== this.current) this.use(name);
    });
    this.element = h('div', { class: 'chooser' }, h('label', { for: id }, label), this.steps[0]!, this.input, this.steps[1]!, this.list);
  }

  /** `current`: what is in use, empty where it is several. */
  show(current: string): void {
    this.current = current;
    this.input.placeholder = current || 'choose one';
    this.sync();
    // Stepping needs to know the neighbours.
    if (!this.names) void this.fill().then(() => this.sync());
  }

  private async fill(): Promise<void> {
    if (this.names) return;
    this.names = await this.load();
    replace(this.list, ...this.names.flat().map((name) => h('option', { value: name })));
  }

  private neighbour(by: number): string | undefined {
    const series = this.names?.find((names) => names.includes(this.current));
    return series?.[series.indexOf(this.current) + by];
  }

  private sync(): void {
    this.steps.forEach((button, i) => {
      button.hidden = (this.names?.length ?? 0) < 2;
      button.disabled = this.neighbour(i ? 1 : -1) === undefined;
    });
  }

  private step(by: number): void {
    const name = this.neighbour(by);
    if (name) this.use(name);
  }
}
