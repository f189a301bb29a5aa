// The same language as the command line, with how it was read, questions and refusals in place.

import type { CommandRefusal, WordsReading } from '../messages';
import { h, replace, uniqueId } from './dom';
import { renderWords } from './sentence';

export class CommandBox {
  readonly input: HTMLInputElement;
  private readonly said = h('div', { class: 'said', role: 'status', 'aria-live': 'polite' });
  private readonly history: string[] = [];
  private at = 0;

  constructor(parent: HTMLElement, examples: string[], private readonly run: (text: string) => Promise<void>) {
    const id = uniqueId('command');
    this.input = h('input', {
      id, type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: 2000, enterkeyhint: 'go',
      placeholder: 'Change it in words', 'aria-describedby': `${id}-hint`,
    });
    const form = h('form', { class: 'command', role: 'search', 'aria-label': 'Change the structure in words' },
      h('label', { for: id, class: 'vh' }, 'Change the structure in words'), this.input,
      h('button', { type: 'submit', class: 'primary' }, 'Solve'));
    const chips = h('p', { class: 'chips', id: `${id}-hint` }, h('span', { class: 'vh' }, 'For example: '), ...examples.map((text) =>
      h('button', { type: 'button', class: 'chip', onclick: () => { this.input.value = text; this.input.focus(); } }, text)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        this.at = Math.max(0, Math.min(this.history.length, this.at + (event.key === 'ArrowUp' ? -1 : 1)));
        this.input.value = this.history[this.at] ?? '';
      }
      if (event.key === 'Escape') this.input.blur();
    });
    replace(parent, form, this.said, chips);
  }

  fill(text: string): void {
    this.input.value = text;
    this.input.focus();
  }

  private async submit(): Promise<void> {
    const text = this.input.value.trim();
    if (!text) return;
    this.history.push(text);
    this.at = this.history.length;
    await this.run(text);
  }

  clear(): void {
    this.input.value = '';
  }

  showDone(text: string, reading: WordsReading | undefined, changed: boolean): void {
    const words = h('p', { class: 'words' });
    if (reading?.words.length) renderWords(words, text, reading.words);
    else words.textContent = text;
    const notes = (reading?.diagnostics ?? []).map((d) => h('p', { class: 'note' }, d.message, d.advice ? ` ${d.advice}` : ''));
    replace(this.said, h('div', { class: 'reply done' }, words, changed ? null : h('p', {}, 'Understood; nothing changes.'), ...notes));
  }

  showRefusal(text: string, refusal: CommandRefusal): void {
    const words = h('p', { class: 'words' });
    if (refusal.reading?.words.length) renderWords(words, text, refusal.reading.words);
    else words.textContent = text;
    const questions = (refusal.questions ?? []).map((q) => h('div', {}, h('p', {}, q.ask), h('p', { class: 'chips' }, ...q.options.map((option) =>
      h('button', { type: 'button', class: 'chip', onclick: () => this.fill(`${text}, ${option}`) }, option)))));
    replace(this.said, h('div', { class: 'reply refused' }, words,
      refusal.message ? h('p', {}, h('b', {}, refusal.message), refusal.advice ? ` ${refusal.advice}` : '') : null, ...questions,
      h('button', { type: 'button', class: 'close', 'aria-label': 'Dismiss', onclick: () => replace(this.said) }, '×')));
  }

  /** Words about the view, and what they did. */
  showNote(text: string, done: string): void {
    replace(this.said, h('div', { class: 'reply done' }, h('p', { class: 'words' }, text), h('p', {}, done)));
  }
}
