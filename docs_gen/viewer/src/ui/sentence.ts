// The sentence as the heading: every word shows how it was read.

import type { WordReading } from '../messages';
import { h, replace } from './dom';
import { showPopover } from './popover';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const quiet = new Set(['filler', 'preposition', 'conjunction', 'punctuation', 'article', 'connector', 'separator', '']);

function tone(word: WordReading): string {
  if (word.role === 'unknown') return 'unknown';
  if (/quantity|number|count|value|ratio/.test(word.role)) return 'number';
  return 'name';
}

/** Words of a reading; offsets are bytes of UTF-8. */
export function renderWords(parent: HTMLElement, text: string, words: WordReading[]): void {
  const bytes = encoder.encode(text);
  const slice = (begin: number, end: number) => decoder.decode(bytes.subarray(begin, end));
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const word of words) {
    if (word.begin < at || word.end <= word.begin || word.end > bytes.length) continue;
    if (word.begin > at) nodes.push(slice(at, word.begin));
    at = word.end;
    const shown = slice(word.begin, word.end);
    const meaning = (word.meaning ?? '').replace(' -> ', ' → ');
    if (quiet.has(word.role)) {
      nodes.push(shown);
      continue;
    }
    const button = h('button', {
      class: `word ${tone(word)}`,
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      title: meaning || word.role,
      onclick: () => showPopover(button, shown, h('p', {}, meaning || 'carries no meaning here'), h('small', {}, `read as ${word.role}`)),
    }, shown);
    nodes.push(button);
  }
  if (at < bytes.length) nodes.push(slice(at, bytes.length));
  replace(parent, ...nodes);
}
