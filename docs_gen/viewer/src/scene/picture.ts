// A picture of the scene with its labels and colour scale, as PNG.

import type { Labels } from './labels';
import type { Palette } from './palette';
import type { Legend } from './types';

/** Draws the scale into a picture; x, y: its lower left corner, h: its height, all in picture pixels. */
function paintLegend(c: CanvasRenderingContext2D, legend: Legend, x: number, y: number, h: number, scale: number, ink: string): void {
  if (legend.field === 'none') return;
  const w = 12 * scale;
  const n = legend.colors.length;
  legend.colors.forEach((color, i) => {
    c.fillStyle = color;
    c.fillRect(x, y - ((i + 1) * h) / n - 0.5, w, h / n + 1);
  });
  c.fillStyle = ink;
  c.textBaseline = 'middle';
  c.font = `${11 * scale}px system-ui, sans-serif`;
  for (const t of legend.ticks) {
    c.fillRect(x + w, y - t.at * h - 0.5 * scale, 4 * scale, scale);
    c.fillText(t.text, x + w + 7 * scale, y - t.at * h);
  }
  c.font = `600 ${12 * scale}px system-ui, sans-serif`;
  c.textBaseline = 'alphabetic';
  c.fillText(`${legend.label} ${legend.symbol} [${legend.unit}]`, x, y - h - 14 * scale);
}

/** `canvas` has just been drawn (its buffer is not kept beyond this task), w × h CSS pixels at `scale`. */
export function paintPicture(canvas: HTMLCanvasElement, w: number, h: number, scale: number, palette: Palette, labels: Labels, legend: Legend): Promise<Blob> {
  const picture = document.createElement('canvas');
  picture.width = Math.round(w * scale);
  picture.height = Math.round(h * scale);
  const context = picture.getContext('2d');
  if (!context) throw new Error('no 2D canvas to draw the picture on');
  const sky = context.createLinearGradient(0, 0, 0, picture.height);
  palette.sky.forEach((color, i) => sky.addColorStop(i, color));
  context.fillStyle = sky;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0, picture.width, picture.height);
  labels.paint(context, scale);
  paintLegend(context, legend, 20 * scale, picture.height - 24 * scale, Math.min(220 * scale, picture.height * 0.4), scale, palette.text);
  return new Promise((resolve, reject) => picture.toBlob((b) => (b ? resolve(b) : reject(new Error('the picture could not be encoded'))), 'image/png'));
}
