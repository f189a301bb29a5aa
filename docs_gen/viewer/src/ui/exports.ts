// Everything in the page as a file of its own.

import type { SceneApi } from '../scene';
import type { CoreClient } from '../core-client';
import { download, h, uniqueId } from './dom';
import { Figures } from './figures';
import type { Tables } from './tables';

export interface ExportSources {
  slug: string;
  core: CoreClient | null;
  scene: SceneApi | null;
  tables: Tables | null;
  failed(message: string): void;
}

// SVG files stand alone: variables and currentColor of the page become what they are on paper.
function standalone(svg: string): Blob {
  const text = svg.replace(/<svg /, '<svg style="color:#1d2126;background:#fff;--nacre-tension:#a8481f;--nacre-compression:#1c5e96" ');
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], { type: 'image/svg+xml' });
}

export function exportMenu(sources: ExportSources): { items: [string, () => Promise<void> | void][] } {
  const { slug } = sources;
  const csv = (name: string, text: string) => download(`${slug}-${name}.csv`, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const items: [string, () => Promise<void> | void][] = [];
  const { tables, core, scene } = sources;
  if (tables) {
    items.push(['Members (CSV)', () => csv('members', tables.members.csv())]);
    items.push(['Joints (CSV)', () => csv('joints', tables.joints.csv())]);
    items.push(['Supports (CSV)', () => csv('supports', tables.supports.csv())]);
  }
  items.push(['Figures (SVG)', () => {
    for (const { name, svg } of Figures.all()) download(`${slug}-${name}.svg`, standalone(svg));
  }]);
  if (scene) {
    items.push(['Picture (PNG)', async () => download(`${slug}.png`, await scene.exportPng())]);
    items.push(['Model (glTF)', async () => download(`${slug}.glb`, await scene.exportGltf())]);
  }
  if (core) {
    items.push(['Results (JSON)', async () => {
      const { text } = await core.ask<'state'>({ kind: 'state' });
      download(`${slug}.json`, new Blob([text], { type: 'application/json' }));
    }]);
  }
  return { items };
}

/** A button that opens a menu: arrows move, Escape closes. */
export function menuButton(label: string, face: Node, items: [string, () => Promise<void> | void][], failed: (message: string) => void): HTMLElement {
  const id = uniqueId('menu');
  const menu = h('div', { class: 'menu', id, role: 'menu', 'aria-label': label, hidden: true });
  const button = h('button', { type: 'button', class: 'quiet', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id, title: label, 'aria-label': label }, face);
  const entries = items.map(([text, action]) => h('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: async () => {
    open(false);
    try {
      await action();
    } catch (error) {
      failed(`${text} could not be written: ${(error as Error).message}`);
    }
  } }, text));
  menu.append(...entries);
  const open = (show: boolean) => {
    menu.hidden = !show;
    button.setAttribute('aria-expanded', String(show));
    if (show) entries[0]?.focus();
  };
  button.addEventListener('click', () => open(menu.hidden));
  menu.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus();
    else if (event.key === 'Escape') {
      open(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target as Node) && !button.contains(event.target as Node)) open(false);
  });
  return h('div', { class: 'menu-holder' }, button, menu);
}
