// Labels over the canvas: HTML, so that they are sharp at any zoom. Text enters as textContent only.

import { Vector3, type PerspectiveCamera } from 'three';
import type { Palette } from './palette';

export type LabelKind = 'load' | 'reaction' | 'extreme' | 'probe' | 'name' | 'grid' | 'light';

export interface Label {
  key: string;
  kind: LabelKind;
  text: string;
  at: Vector3;
  /** Where the label prefers to stand, in pixels from the point: away from an arrow's tail, for instance. */
  dx: number;
  dy: number;
  /** Higher is placed first. */
  priority: number;
  /** A dot at the point itself. */
  dot?: boolean;
  faded?: boolean;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface PlacedLabel extends Box {
  label: Label;
  px: number;
  py: number;
}

interface Item {
  element: HTMLDivElement;
  dot: HTMLDivElement | null;
  leader: HTMLDivElement | null;
  text: string;
  kind: LabelKind | '';
  width: number;
  slot: number;
  dotted: boolean;
  shown: boolean;
}

const height = 19;
const places: [number, number][] = [[0, -1], [0, 1], [1, 0], [-1, 0], [0.8, -1.9], [-0.8, -1.9], [0.8, 1.9], [-0.8, 1.9], [0, -3], [0, 3]];
const longest = 80; // characters

export class Labels {
  readonly root = document.createElement('div');
  placed: PlacedLabel[] = [];
  /** What the page lays over the canvas: no label goes there. */
  avoid: Box[] = [];
  private readonly items = new Map<string, Item>();
  private readonly measure: CanvasRenderingContext2D | null;
  private readonly widths = new Map<string, number>();
  private palette: Palette;
  /** The page's own typeface. */
  private readonly font: string;

  constructor(host: HTMLElement, palette: Palette) {
    this.palette = palette;
    this.font = `12px ${getComputedStyle(host).fontFamily || 'system-ui, sans-serif'}`;
    const font = this.font;
    this.root.className = 'nacre-labels';
    this.root.setAttribute('aria-hidden', 'true'); // the tables of the page hold the same values in order
    Object.assign(this.root.style, { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none', font });
    host.append(this.root);
    this.measure = document.createElement('canvas').getContext('2d');
    if (this.measure) this.measure.font = font;
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    for (const item of this.items.values()) item.kind = '';
  }

  color(kind: LabelKind): string {
    const p = this.palette;
    return kind === 'load' ? p.load : kind === 'reaction' ? p.reaction : kind === 'extreme' || kind === 'probe' ? p.text : kind === 'light' ? p.text : p.joint;
  }

  private width(text: string): number {
    let w = this.widths.get(text);
    if (w === undefined) {
      w = (this.measure?.measureText(text).width ?? text.length * 7) + 13;
      if (this.widths.size > 4000) this.widths.clear();
      this.widths.set(text, w);
    }
    return w;
  }

  private item(label: Label): Item {
    let item = this.items.get(label.key);
    if (!item) {
      const element = document.createElement('div');
      element.className = 'nacre-label';
      Object.assign(element.style, {
        position: 'absolute', left: '0', top: '0', whiteSpace: 'nowrap', borderRadius: '5px', padding: '1px 6px', lineHeight: '17px',
        height: '17px', fontVariantNumeric: 'tabular-nums', willChange: 'transform',
      });
      item = { element, dot: null, leader: null, text: '', kind: '', width: 0, slot: 0, dotted: false, shown: true };
      this.items.set(label.key, item);
      this.root.append(element);
    }
    if (item.text !== label.text) {
      item.text = label.text;
      const text = label.text.length > longest ? `${label.text.slice(0, longest - 1)}…` : label.text;
      item.element.textContent = text;
      item.width = this.width(text);
    }
    if (item.kind !== label.kind) {
      item.kind = label.kind;
      const p = this.palette;
      const s = item.element.style;
      s.color = this.color(label.kind);
      s.background = label.kind === 'grid' ? 'none' : p.paper;
      s.fontWeight = label.kind === 'load' || label.kind === 'reaction' || label.kind === 'probe' ? '600' : '500';
      s.fontSize = label.kind === 'name' || label.kind === 'grid' ? '11px' : '12px';
      s.boxShadow = label.kind === 'extreme' || label.kind === 'probe' ? `0 0 0 1px ${p.ghost}66` : 'none';
      s.opacity = label.kind === 'grid' ? '.7' : '1';
      if (item.dot) Object.assign(item.dot.style, { background: p.paper, borderColor: this.color(label.kind) });
    }
    if (label.dot && !item.dot) {
      const dot = document.createElement('div');
      Object.assign(dot.style, {
        position: 'absolute', left: '-4px', top: '-4px', width: '8px', height: '8px', borderRadius: '50%', boxSizing: 'border-box',
        border: `2px solid ${this.color(label.kind)}`, background: this.palette.paper,
      });
      const leader = document.createElement('div');
      Object.assign(leader.style, { position: 'absolute', left: '0', top: '0', width: '1px', height: '1px', transformOrigin: '0 0', opacity: '.6' });
      this.root.prepend(leader);
      this.root.append(dot);
      item.dot = dot;
      item.leader = leader;
    }
    return item;
  }

  /** Projects, sorts out overlaps and moves the elements. `width`, `height`: of the canvas in CSS pixels. */
  layout(labels: Label[], camera: PerspectiveCamera, w: number, h: number): void {
    const v = new Vector3();
    const taken: Box[] = [...this.avoid];
    const seen = new Set<string>();
    this.placed = [];
    const sorted = labels.slice().sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
    for (const label of sorted) {
      v.copy(label.at).project(camera);
      const visible = v.z > -1 && v.z < 1 && Math.abs(v.x) < 1.05 && Math.abs(v.y) < 1.05;
      if (!visible) continue;
      const px = ((v.x + 1) / 2) * w;
      const py = ((1 - v.y) / 2) * h;
      const item = this.item(label);
      const bw = item.width;
      // The preferred side, then those nearest to it in direction; the last place is tried first so that labels do not jump.
      const l = Math.hypot(label.dx, label.dy) || 1;
      const ux = label.dx / l;
      const uy = label.dy / l;
      const reach = label.dot ? 22 : 5;
      const slots: [number, number][] = [[ux, uy], ...places];
      const off = slots.map(([sx, sy]) => 0.12 * Math.hypot(sx, sy) - (sx * ux + sy * uy) / Math.hypot(sx, sy));
      const order = [item.slot, 0, ...[...slots.keys()].slice(1).sort((a, b) => off[a]! - off[b]!)];
      let box: Box | null = null;
      for (const k of order) {
        const [sx, sy] = slots[k]!;
        const b = { x: px + sx * (bw / 2 + reach) - bw / 2, y: py + sy * (height / 2 + reach) - height / 2, w: bw, h: height };
        b.x = Math.max(2, Math.min(w - bw - 2, b.x));
        b.y = Math.max(2, Math.min(h - height - 2, b.y));
        if (taken.every((t) => b.x + b.w < t.x || t.x + t.w < b.x || b.y + b.h < t.y || t.y + t.h < b.y)) {
          box = b;
          item.slot = k;
          break;
        }
      }
      if (!box) continue;
      taken.push({ x: box.x - 2, y: box.y - 1, w: box.w + 4, h: box.h + 2 });
      seen.add(label.key);
      this.placed.push({ ...box, label, px, py });
      item.element.style.transform = `translate(${box.x.toFixed(1)}px, ${box.y.toFixed(1)}px)`;
      if (label.kind !== 'grid') item.element.style.opacity = label.faded ? '.45' : '1';
      if (item.leader) {
        const [ex, ey] = this.edge({ x: box.x, y: box.y, w: bw, h: height }, px, py);
        const length = Math.hypot(ex - px, ey - py);
        item.leader.style.background = this.color(label.kind);
        item.leader.style.transform = `translate(${px.toFixed(1)}px, ${py.toFixed(1)}px) rotate(${Math.atan2(ey - py, ex - px).toFixed(4)}rad) scaleX(${length.toFixed(1)})`;
      }
      if (item.dot) item.dot.style.transform = `translate(${px.toFixed(1)}px, ${py.toFixed(1)}px)`;
      this.show(item, true);
    }
    for (const [key, item] of this.items) if (!seen.has(key)) this.show(item, false);
    if (this.items.size > 600) this.prune(seen);
  }

  /** The point of a box that is nearest to (x, y). */
  private edge(b: Box, x: number, y: number): [number, number] {
    return [Math.max(b.x, Math.min(b.x + b.w, x)), Math.max(b.y, Math.min(b.y + b.h, y))];
  }

  private show(item: Item, shown: boolean): void {
    if (item.shown === shown) return;
    item.shown = shown;
    item.element.style.display = shown ? 'block' : 'none';
    for (const e of [item.dot, item.leader]) if (e) e.style.display = shown ? 'block' : 'none';
  }

  private prune(seen: Set<string>): void {
    for (const [key, item] of this.items) {
      if (seen.has(key)) continue;
      item.element.remove();
      item.dot?.remove();
      item.leader?.remove();
      this.items.delete(key);
    }
  }

  /** Draws the labels as they stand onto a picture, `scale` picture pixels per CSS pixel. */
  paint(context: CanvasRenderingContext2D, scale: number): void {
    context.save();
    context.scale(scale, scale);
    context.textBaseline = 'middle';
    for (const { label, x, y, w, h, px, py } of this.placed) {
      const bold = label.kind === 'load' || label.kind === 'reaction' || label.kind === 'probe';
      context.font = this.font.replace('12px', `${bold ? '600' : '500'} ${label.kind === 'name' || label.kind === 'grid' ? 11 : 12}px`);
      context.globalAlpha = label.faded ? 0.45 : 1;
      if (label.dot) {
        const [ex, ey] = this.edge({ x, y, w, h }, px, py);
        context.strokeStyle = this.color(label.kind);
        context.lineWidth = 1;
        context.beginPath();
        context.moveTo(px, py);
        context.lineTo(ex, ey);
        context.stroke();
        context.beginPath();
        context.arc(px, py, 3, 0, 7);
        context.fillStyle = this.palette.paper;
        context.fill();
        context.lineWidth = 2;
        context.strokeStyle = this.color(label.kind);
        context.stroke();
      }
      if (label.kind !== 'grid') {
        context.fillStyle = this.palette.paper;
        context.beginPath();
        context.roundRect(x, y, w, h, 5);
        context.fill();
      }
      context.fillStyle = this.color(label.kind);
      context.fillText(this.items.get(label.key)?.element.textContent ?? label.text, x + 6, y + h / 2 + 0.5);
    }
    context.restore();
  }

  dispose(): void {
    this.root.remove();
    this.items.clear();
  }
}
