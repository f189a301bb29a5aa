// Elements without a framework. Text is always text: nothing here parses markup.

type Child = Node | string | number | null | undefined | false;
type Props = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** h('button', {class: 'quiet', onclick: …}, 'Undo') */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Element, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}

export function replace(parent: Element, ...children: Child[]): void {
  parent.textContent = '';
  append(parent, children);
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T | null {
  return document.getElementById(id) as T | null;
}

/** Sets text only where it changed: a frame of a drag touches few nodes. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** A figure of the core as an element. Scripts, foreign objects and handlers are dropped though the core writes none. */
export function importSvg(text: string): SVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (parsed.nodeName !== 'svg') throw new Error('the figure is not an SVG');
  for (const element of parsed.querySelectorAll('script, foreignObject, a, use[href^="http"], image')) element.remove();
  for (const element of [parsed, ...parsed.querySelectorAll('*')])
    for (const attribute of [...element.attributes]) if (/^on/i.test(attribute.name)) element.removeAttribute(attribute.name);
  return document.importNode(parsed, true) as unknown as SVGElement;
}

const paths: Record<string, string> = {
  undo: 'M7 5 3 9l4 4M3 9h8a5 5 0 0 1 0 10H8',
  redo: 'm15 5 4 4-4 4M19 9h-8a5 5 0 0 0 0 10h3',
  link: 'M9 13a4 4 0 0 0 6 .4l2.5-2.5a4 4 0 0 0-5.7-5.6L10.6 6.500M13 9a4 4 0 0 0-6-.4L4.500 11.100a4 4 0 0 0 5.700 5.600l1.200-1.200',
  save: 'M11 3v11m0 0 4-4m-4 4-4-4M4 18h14',
  print: 'M6 8V3h10v5M6 16H3V8h16v8h-3M6 13h10v6H6z',
  sun: 'M11 7a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11 1v2M11 19v2M1 11h2M19 11h2M4 4l1.400 1.400M16.600 16.600 18 18M4 18l1.400-1.400M16.600 5.400 18 4',
  help: 'M11 2a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.500 8.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.700M11 15.500v.1',
  play: 'M7 4v14l11-7z',
  pause: 'M7 4v14M15 4v14',
  full: 'M3 8V3h5M14 3h5v5M19 14v5h-5M8 19H3v-5',
};

export function icon(name: keyof typeof paths | string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 22 22');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name] ?? '');
  svg.append(path);
  return svg;
}

let counter = 0;
export function uniqueId(prefix: string): string {
  return `${prefix}-${++counter}`;
}

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
