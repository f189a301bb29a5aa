// What the keyboard does, in a dialog.

import { h } from './dom';

const keys: [string, string][] = [
  ['/', 'write a change in words'],
  ['Ctrl+Z  Ctrl+Y', 'undo, redo'],
  ['1 2 3', 'orbit, fly, walk'],
  ['W A S D', 'move, while the model has the focus'],
  ['Q E', 'down, up while flying'],
  ['Arrow keys', 'turn the model; in a number: one step, with Shift ten'],
  ['+ −', 'closer, farther'],
  ['F', 'fit the model into the view'],
  ['Escape', 'leave walking; close; clear the selection'],
  ['T', 'light or dark'],
  ['?', 'this list'],
];

let dialog: HTMLDialogElement | null = null;

export function toggleHelp(): void {
  if (!dialog) {
    dialog = h('dialog', { class: 'help', 'aria-label': 'Keyboard' }, h('h2', {}, 'Keyboard'),
      h('dl', {}, ...keys.map(([k, what]) => h('div', {}, h('dt', {}, ...k.split(/(?<=\S)\s+(?=\S)/).flatMap((x, i) => [i ? ' ' : '', h('kbd', {}, x)])), h('dd', {}, what)))),
      h('p', { class: 'note' }, 'Mouse: drag turns, right drag moves, wheel zooms; drag the arrow of a load to change it. Touch: one finger turns, two move and zoom. In words: “double the load”, “use HEB 240”, “look from the top”, “move the lamp left”, “animate”.'),
      h('form', { method: 'dialog' }, h('button', { class: 'primary' }, 'Close')));
    document.body.append(dialog);
  }
  if (dialog.open) dialog.close();
  else dialog.showModal();
}
