// Numbers as an engineer reads them. SI in, text out.

export type UnitSystem = 'metric' | 'us';

interface DisplayUnit {
  symbol: string;
  factor: number; // shown = si / factor
}

const metric: Record<string, DisplayUnit[]> = {
  N: [{ symbol: 'N', factor: 1 }, { symbol: 'kN', factor: 1e3 }, { symbol: 'MN', factor: 1e6 }],
  'N·m': [{ symbol: 'N·m', factor: 1 }, { symbol: 'kN·m', factor: 1e3 }, { symbol: 'MN·m', factor: 1e6 }],
  'N/m': [{ symbol: 'N/m', factor: 1 }, { symbol: 'kN/m', factor: 1e3 }, { symbol: 'MN/m', factor: 1e6 }],
  Pa: [{ symbol: 'Pa', factor: 1 }, { symbol: 'kPa', factor: 1e3 }, { symbol: 'MPa', factor: 1e6 }, { symbol: 'GPa', factor: 1e9 }],
  m: [{ symbol: 'µm', factor: 1e-6 }, { symbol: 'mm', factor: 1e-3 }, { symbol: 'm', factor: 1 }, { symbol: 'km', factor: 1e3 }],
  rad: [{ symbol: 'mrad', factor: 1e-3 }, { symbol: 'rad', factor: 1 }],
};
const inch = 0.0254;
const foot = 0.3048;
const poundForce = 4.4482216152605;
const us: Record<string, DisplayUnit[]> = {
  N: [{ symbol: 'lbf', factor: poundForce }, { symbol: 'kip', factor: 1e3 * poundForce }],
  'N·m': [{ symbol: 'lbf·ft', factor: poundForce * foot }, { symbol: 'kip·ft', factor: 1e3 * poundForce * foot }],
  'N/m': [{ symbol: 'lbf/ft', factor: poundForce / foot }, { symbol: 'kip/ft', factor: (1e3 * poundForce) / foot }],
  Pa: [{ symbol: 'psi', factor: poundForce / inch ** 2 }, { symbol: 'ksi', factor: (1e3 * poundForce) / inch ** 2 }],
  m: [{ symbol: 'in', factor: inch }],
  rad: [{ symbol: 'mrad', factor: 1e-3 }, { symbol: 'rad', factor: 1 }],
};

function canonical(unit: string): string {
  return unit.replace(/[*⋅]/g, '·').replace(/^Nm$/, 'N·m');
}

/** The unit in which a value of this SI size is shown: 12 500 N as kN, 0.0033 m as mm. Unknown units stay as they are. */
export function displayUnit(si: number, unit: string, system: UnitSystem = 'metric'): DisplayUnit {
  const key = canonical(unit);
  const list = (system === 'us' ? us : metric)[key];
  if (!list) return { symbol: unit, factor: 1 };
  const size = Math.abs(si);
  let best = list[0]!;
  // A length changes unit below 1 (0.0033 m is 3.3 mm, 0.4 mm stays in mm); the others keep three digits before the point.
  for (const u of list) if (size >= u.factor * (u.symbol === 'mm' ? 0.01 : u.symbol === 'MPa' ? 0.1 : 0.9999995)) best = u;
  if (size === 0) best = list.find((u) => u.factor === 1) ?? best;
  return best;
}

/** At most `digits` significant digits, a true minus sign, a thin space between thousands. */
export function formatNumber(x: number, digits = 3): string {
  if (!Number.isFinite(x)) return '–';
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size < 1e-4 || size >= 1e7) {
    const [mantissa, exponent] = size.toExponential(digits - 1).split('e') as [string, string];
    return `${x < 0 ? '−' : ''}${Number(mantissa)}e${Number(exponent)}`.replace('e-', 'e−');
  }
  const rounded = Number(size.toPrecision(Math.max(digits, 1)));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(rounded)));
  let text = rounded.toFixed(Math.min(decimals, 12));
  if (text.includes('.')) text = text.replace(/\.?0+$/, '');
  const [whole, part] = text.split('.') as [string, string?];
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return (x < 0 ? '−' : '') + grouped + (part ? `.${part}` : '');
}

/** "12.5 kN". */
export function formatQuantity(si: number, unit: string, system: UnitSystem = 'metric', digits = 3): string {
  const u = displayUnit(si, unit, system);
  const number = formatNumber(si / u.factor, digits);
  return u.symbol ? `${number}\u00a0${u.symbol}` : number;
}
