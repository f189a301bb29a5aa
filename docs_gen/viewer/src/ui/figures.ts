// The vector figures: those in the document, drawn again after an edit, and those of what is selected.

import { CoreRefused, type CoreClient } from '../core-client';
import { byId, h, importSvg, replace } from './dom';

export class Figures {
  private readonly names: string[];
  private running = false;
  private again = false;

  constructor(private readonly core: CoreClient) {
    this.names = [...document.querySelectorAll<HTMLElement>('#figures-content figure')].map((f) => f.dataset['name'] ?? '').filter(Boolean);
  }

  /** Draws all figures of the document again; calls while it is busy are folded into one. */
  async refresh(): Promise<void> {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    do {
      this.again = false;
      for (const name of this.names) {
        const figure = document.querySelector<HTMLElement>(`#figures-content figure[data-name="${CSS.escape(name)}"]`);
        if (!figure) continue;
        try {
          const { svg, title } = await this.core.figure(name, '');
          const old = figure.querySelector('svg');
          const fresh = importSvg(svg);
          // Ids inside figures must stay unique: each drawing in the page gets its own prefix.
          rename(fresh, `live-${name}`);
          if (old) old.replaceWith(fresh);
          else figure.prepend(fresh);
          const caption = figure.querySelector('figcaption');
          if (caption && title) caption.textContent = title;
          figure.hidden = false;
        } catch (error) {
          // A quantity that no member carries any more has no figure.
          if (error instanceof CoreRefused) figure.hidden = true;
          else throw error;
        }
      }
    } while (this.again);
    this.running = false;
  }

  /** N, V, M and deflection along one member. */
  async member(parent: HTMLElement, member: string): Promise<void> {
    const parts: Node[] = [];
    for (const name of ['N', 'V', 'M', 'deflection']) {
      try {
        const { svg, title } = await this.core.figure(name, member);
        const drawn = importSvg(svg);
        rename(drawn, `member-${name}`);
        parts.push(h('figure', { class: 'small' }, drawn as unknown as Node, h('figcaption', {}, title)));
      } catch (error) {
        if (!(error instanceof CoreRefused)) throw error;
      }
    }
    replace(parent, ...parts);
  }

  static all(): { name: string; svg: string }[] {
    return [...(byId('figures-content')?.querySelectorAll<HTMLElement>('figure:not([hidden])') ?? [])].flatMap((figure) => {
      const svg = figure.querySelector('svg');
      return svg ? [{ name: figure.dataset['name'] ?? 'figure', svg: new XMLSerializer().serializeToString(svg) }] : [];
    });
  }
}

function rename(svg: SVGElement, prefix: string): void {
  const ids = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    const id = `${prefix}-${element.id}`;
    ids.set(element.id, id);
    element.id = id;
  }
  if (svg.id) svg.id = `${prefix}-${svg.id}`;
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const attribute of [...element.attributes]) {
      const value = attribute.value.replace(/url\(#([^)]+)\)/g, (all, id: string) => (ids.has(id) ? `url(#${ids.get(id)})` : all));
      const direct = value.startsWith('#') ? ids.get(value.slice(1)) : undefined;
      const labels = /^aria-(labelledby|describedby)$/.test(attribute.name) ? value.split(' ').map((id) => ids.get(id) ?? id).join(' ') : value;
      if (direct || labels !== attribute.value) attribute.value = direct ? `#${direct}` : labels;
    }
}
