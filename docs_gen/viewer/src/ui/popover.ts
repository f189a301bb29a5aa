// A small card beside what was clicked: where a value came from, how a word was read.

import { h, replace, uniqueId } from './dom';

let card: HTMLElement | null = null;
let opener: HTMLElement | null = null;

function close(refocus: boolean): void {
  if (!card || card.hidden) return;
  card.hidden = true;
  opener?.setAttribute('aria-expanded', 'false');
  if (refocus) opener?.focus();
  opener = null;
}

export function showPopover(anchor: HTMLElement, title: string, ...content: (Node | string)[]): void {
  if (!card) {
    card = h('div', { class: 'popover', id: uniqueId('popover'), role: 'dialog', tabindex: -1, hidden: true });
    document.body.append(card);
    document.addEventListener('pointerdown', (event) => {
      if (card && !card.contains(event.target as Node) && !opener?.contains(event.target as Node)) close(false);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && card && !card.hidden) {
        event.stopPropagation();
        close(true);
      }
    }, true);
  }
  if (opener === anchor) {
    close(true);
    return;
  }
  close(false);
  opener = anchor;
  anchor.setAttribute('aria-expanded', 'true');
  replace(card, h('b', {}, title), ...content);
  card.setAttribute('aria-label', title);
  card.hidden = false;
  const at = anchor.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const x = Math.max(8, Math.min(at.left + scrollX, scrollX + document.documentElement.clientWidth - size.width - 8));
  const below = at.bottom + 8 + size.height < innerHeight || at.top < size.height + 16;
  card.style.left = `${x}px`;
  card.style.top = `${(below ? at.bottom + 8 : at.top - size.height - 8) + scrollY}px`;
  card.focus({ preventScroll: true });
}
