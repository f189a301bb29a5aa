// The place of the model: canvas, colour scale, ways of moving, and the panel with its tabs.

import type { Navigation, SceneApi, ViewName } from '../scene';
import { h, icon, replace, setText, uniqueId } from './dom';

export interface Tab {
  name: string;
  title: string;
  panel: HTMLElement;
}

export class Tabs {
  readonly element: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(private readonly tabs: Tab[]) {
    const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Panel' });
    for (const tab of tabs) {
      const id = uniqueId('tab');
      tab.panel.id = `${id}-panel`;
      tab.panel.setAttribute('role', 'tabpanel');
      tab.panel.setAttribute('aria-labelledby', id);
      tab.panel.tabIndex = 0;
      tab.panel.classList.add('tab-panel');
      const button = h('button', { type: 'button', role: 'tab', id, 'aria-controls': tab.panel.id, onclick: () => this.open(tab.name) }, tab.title);
      this.buttons.set(tab.name, button);
      list.append(button);
    }
    list.addEventListener('keydown', (event) => {
      const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (!move) return;
      const names = tabs.map((t) => t.name);
      const at = names.findIndex((name) => this.buttons.get(name) === document.activeElement);
      const next = names[(at + move + names.length) % names.length]!;
      this.open(next);
      this.buttons.get(next)!.focus();
      event.preventDefault();
    });
    this.element = h('aside', { class: 'panel', 'aria-label': 'Values and view' }, list, ...tabs.map((t) => t.panel));
    this.open(tabs[0]!.name);
  }

  open(name: string): void {
    for (const tab of this.tabs) {
      const button = this.buttons.get(tab.name)!;
      tab.panel.hidden = tab.name !== name;
      button.setAttribute('aria-selected', String(tab.name === name));
      button.tabIndex = tab.name === name ? 0 : -1;
    }
  }
}

const ways: [Navigation, string, string][] = [
  ['orbit', 'Orbit', '1'], ['fly', 'Fly', '2'], ['walk', 'Walk', '3'],
];
const views: [ViewName, string][] = [['iso', 'Oblique'], ['front', 'Front'], ['top', 'Top'], ['side', 'Side'], ['fit', 'Fit']];

export class ViewTools {
  readonly element: HTMLElement;
  readonly hint = h('p', { class: 'hint', 'aria-live': 'polite' });
  private readonly buttons = new Map<Navigation, HTMLButtonElement>();
  private readonly play: HTMLButtonElement;

  constructor(scene: () => SceneApi | null, stage: HTMLElement, changed: () => void) {
    const way = h('div', { class: 'tools', role: 'group', 'aria-label': 'Way of moving' }, ...ways.map(([name, text, key]) => {
      const button = h('button', { type: 'button', 'aria-pressed': String(name === 'orbit'), title: `${text} (${key})`, onclick: () => {
        scene()?.setNavigation(name);
        scene()?.canvas.focus();
      } }, text);
      this.buttons.set(name, button);
      return button;
    }));
    const look = h('div', { class: 'tools', role: 'group', 'aria-label': 'Views' }, ...views.map(([name, text]) =>
      h('button', { type: 'button', onclick: () => scene()?.view(name) }, text)));
    const full = h('button', { type: 'button', title: 'Whole screen', 'aria-label': 'Whole screen', onclick: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void stage.requestFullscreen?.();
    } }, icon('full'));
    this.play = h('button', { type: 'button', title: 'Animate the deformation', 'aria-label': 'Animate the deformation', 'aria-pressed': 'false', onclick: () => {
      const moving = scene()?.deformation().motion === 'oscillate';
      scene()?.setDeformation({ motion: moving ? 'still' : 'oscillate' });
      this.moves(!moving);
      changed();
    } }, icon('play'));
    this.element = h('div', { class: 'toolbar' }, way, look, h('div', { class: 'tools' }, this.play, full));
  }

  moves(on: boolean): void {
    this.play.setAttribute('aria-pressed', String(on));
    replace(this.play, icon(on ? 'pause' : 'play'));
  }

  navigation(mode: Navigation, hint: string): void {
    for (const [name, button] of this.buttons) button.setAttribute('aria-pressed', String(name === mode));
    setText(this.hint, hint);
  }
}

/** Where WebGL is missing: the diagram of the document, and why. */
export function withoutModel(view: HTMLElement, reason: string): void {
  const figure = document.querySelector('#figures-content figure svg');
  replace(view, h('div', { class: 'no-model' }, figure ? figure.cloneNode(true) : null,
    h('p', { class: 'note' }, `The model in 3D is not shown: ${reason}. Everything else works.`)));
}
