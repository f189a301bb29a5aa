// The edits so far. Any entry can be returned to; what comes after it stays until something else is done.

import type { PageSnapshot } from '../messages';
import { h, replace } from './dom';

export class Journal {
  constructor(private readonly parent: HTMLElement, private readonly go: (position: number) => void) {}

  show(snapshot: PageSnapshot): void {
    const entries = ['As the sentence says', ...snapshot.journal.map((entry) => pretty(entry.text, snapshot))];
    replace(this.parent, h('ol', { class: 'journal', start: 0 }, ...entries.map((text, i) =>
      h('li', { class: i > snapshot.position ? 'undone' : i === snapshot.position ? 'current' : null },
        h('button', { type: 'button', 'aria-current': i === snapshot.position ? 'step' : null, onclick: () => this.go(i) }, text)))),
      h('p', { class: 'note' }, 'Ctrl+Z and Ctrl+Y move along this list. The address of the page holds it: copy the link to share this state.'));
  }
}

/** "set body.structure.span = 8 m" -> "span = 8 m": the label is what the reader knows. */
export function pretty(text: string, snapshot: PageSnapshot): string {
  const match = /^set (\S.*?) = (.*)$/.exec(text);
  if (!match) return text;
  const slot = snapshot.values.find((v) => v.path === match[1]);
  return `${slot?.label ?? match[1]!} = ${match[2]!}`;
}
