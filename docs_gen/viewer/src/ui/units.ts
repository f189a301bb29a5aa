// Numbers of the page. SI in; text as the scene writes it, so that a label in 3D and a cell in a table never differ.

import { displayUnit as unitFor, formatNumber } from '../scene';
import type { ResultValue } from '../contract';

export { formatNumber };

export type System = 'metric' | 'us';

/** "kg/m^3" -> "kg/m³". */
export function superscripts(text: string): string {
  return text.replace(/\^(\d+)/g, (_, digits: string) => [...digits].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]).join(''));
}

export function displayUnit(si: number, unit: string, system: System): { symbol: string; factor: number } {
  const u = unitFor(si, unit, system);
  return { symbol: superscripts(u.symbol), factor: u.factor };
}

export function quantity(si: number, unit: string, system: System, digits = 4): string {
  const p = parts(si, unit, system, digits);
  return p.unit ? `${p.number}\u00a0${p.unit}` : p.number;
}

export function parts(si: number, unit: string, system: System, digits = 4): { number: string; unit: string } {
  const u = displayUnit(si, unit, system);
  return { number: formatNumber(si / u.factor, digits), unit: u.symbol };
}

/** "3e-16": for residuals, where only the order of magnitude matters. */
export function tiny(x: number): string {
  return x === 0 ? '0' : x.toExponential(1).replace('e-', 'e−').replace('e+', 'e');
}

export function seconds(s: number): string {
  if (s < 1e-3) return `${formatNumber(s * 1e6, 2)}\u00a0µs`;
  if (s < 1) return `${formatNumber(s * 1e3, 2)}\u00a0ms`;
  return `${formatNumber(s, 3)}\u00a0s`;
}

/** A typed number: "1 200.5", "1,200.5", "−3e-4"; a decimal comma where it can only be one. Null when it is none. */
export function parseNumber(text: string): number | null {
  let t = text.trim().replace(/[\s\u00a0\u202f]/g, '').replace(/\u2212/g, '-');
  if (/^[-+]?\d+,\d+$/.test(t) && !/^[-+]?\d{1,3},\d{3}$/.test(t)) t = t.replace(',', '.');
  t = t.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(t) ? Number(t) : null;
}

/** All numbers of a result, in a fixed order. */
export function numbersOf(result: ResultValue): number[] {
  const value = result.value;
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value;
  return Object.keys(value).sort().flatMap((key) => (value as Record<string, number | number[]>)[key]!);
}

/**
 * Largest relative difference between two sets of results. A number is compared relative to the largest one of its unit:
 * a moment of 1e-13 N·m beside one of 1e4 N·m is a zero.
 */
export function largestDifference(a: Record<string, ResultValue>, b: Record<string, ResultValue>): { difference: number; where: string } {
  const scale: Record<string, number> = {};
  for (const results of [a, b])
    for (const result of Object.values(results))
      for (const x of numbersOf(result)) scale[result.unit] = Math.max(scale[result.unit] ?? 0, Math.abs(x));
  let worst = { difference: 0, where: '' };
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const x = a[name] ? numbersOf(a[name]!) : null;
    const y = b[name] ? numbersOf(b[name]!) : null;
    if (!x || !y || x.length !== y.length) return { difference: Infinity, where: name };
    x.forEach((value, i) => {
      const size = Math.max(Math.abs(value), Math.abs(y[i]!));
      const own = Math.max(size, 1e-3 * (scale[(a[name] as ResultValue).unit] ?? 0));
      const d = size === 0 ? 0 : Math.abs(value - y[i]!) / own;
      if (!(d <= worst.difference)) worst = { difference: d, where: name };
    });
  }
  return worst;
}
