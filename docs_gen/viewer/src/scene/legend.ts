// The colour scale: its ends, its ticks in round numbers, its words.

import { cssColors, type MapName } from './colormap';
import { displayUnit, formatNumber, type UnitSystem } from './format';
import { descriptions } from './samples';
import type { ColorMapName, FieldName, Legend } from './types';

export function mapFor(field: FieldName, wanted: ColorMapName): MapName {
  if (wanted !== 'auto') return wanted;
  return field !== 'none' && descriptions[field].kind === 'diverging' ? 'vik' : 'viridis';
}

/** Ends of the scale for values in [min, max]: zero at the centre of a diverging one, zero at the foot of a sequential one. */
export function scaleFor(field: FieldName, min: number, max: number): [number, number] {
  if (field === 'none') return [0, 1];
  if (descriptions[field].kind === 'diverging') {
    const m = Math.max(Math.abs(min), Math.abs(max));
    return m > 0 ? [-m, m] : [-1, 1];
  }
  return max > 0 ? [0, max] : [0, 1];
}

/** Ticks at round numbers within [lo, hi], and the ends themselves where no round one is near. */
function ticks(lo: number, hi: number, factor: number): Legend['ticks'] {
  const a = lo / factor;
  const b = hi / factor;
  const raw = (b - a) / 6;
  if (!(raw > 0)) return [];
  const p = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * p).find((s) => s >= raw * 0.999)!;
  const list: Legend['ticks'] = [];
  const add = (x: number, text: string) => list.push({ at: (x - a) / (b - a), si: x * factor, text });
  add(a, formatNumber(a, 3));
  for (let k = Math.ceil(a / step - 1e-9); k * step <= b * (1 + 1e-12) + 1e-12 * step; k++) {
    const x = k * step;
    if (x - a > 0.45 * step && b - x > 0.45 * step) add(x, formatNumber(Number(x.toPrecision(6)), 4));
  }
  add(b, formatNumber(b, 3));
  return list;
}

export function makeLegend(field: FieldName, range: [number, number], values: [number, number], table: Uint8Array, bands: number, units: UnitSystem): Legend {
  if (field === 'none') {
    return { field, label: 'material', symbol: '', unit: '', kind: 'sequential', min: 0, max: 1, valueMin: 0, valueMax: 0, ticks: [], colors: [], bands: 0, lowMeaning: '', highMeaning: '' };
  }
  const d = descriptions[field];
  const u = displayUnit(Math.max(Math.abs(range[0]), Math.abs(range[1])), d.unit, units);
  const signed = field === 'N' || field === 'sigma';
  return {
    field, label: d.label, symbol: d.symbol, unit: u.symbol, kind: d.kind, min: range[0], max: range[1], valueMin: values[0], valueMax: values[1],
    ticks: ticks(range[0], range[1], u.factor), colors: cssColors(table, bands > 0 ? bands : 64), bands,
    lowMeaning: signed ? 'compression' : '', highMeaning: signed ? 'tension' : '',
  };
}
