// Which labels stand in the scene: values of loads and reactions, extremes, names, what is selected or pointed at.

import { Vector3, type Plane } from 'three';
import type { Content } from './content';
import type { Ground } from './ground';
import type { Label } from './labels';
import type { Lights } from './lights';
import { descriptions } from './samples';
import type { FieldName, Pick, Visibility } from './types';

export interface AnnotationState {
  show: Visibility;
  orbit: boolean;
  range: [number, number];
  factor: number;
  factorGoal: number;
  selected: Pick | null;
  hovered: Pick | null;
  /** Extremes and names of what is cut away are not shown. */
  cut: Plane | null;
}

/** The middle of a bar stands for a value that is the same along it. */
function centered(c: Content, m: number, s: number, field: FieldName): number {
  const { samples } = c;
  const half = samples.length[m]! / 2;
  const a = samples.probe(m, half, field);
  const b = samples.probe(m, s, field);
  return Math.abs(a - b) <= 1e-9 * Math.abs(b) ? half : s;
}

export function annotations(c: Content, ground: Ground, lights: Lights, at: AnnotationState): Label[] {
  const out: Label[] = at.show.loads || at.show.reactions ? [...c.loads.labels] : [];
  if (at.show.ground && at.orbit) out.push(...ground.labels(c.layout));
  if (at.show.lights) {
    lights.list.forEach((l, i) => out.push({ key: `light ${i}`, kind: 'light', text: l.name, at: lights.handleAt(i, c.layout), dx: 1, dy: 0, priority: 95, dot: true }));
  }
  const kept = (p: Vector3) => at.cut === null || at.cut.distanceToPoint(p) >= 0;
  const field = c.shownField;
  if (at.show.extremes && !c.samples.hasMode) {
    const mark = (name: FieldName, sign: 1 | -1, words: string) => {
      const x = c.samples.extreme(name, sign);
      if (!x || name === 'none' || !(sign * x.value > 1e-9 * Math.max(Math.abs(at.range[0]), Math.abs(at.range[1])))) return;
      const point = c.place(x.member, centered(c, x.member, x.s, name), at.factor);
      const fibre = name === 'sigma' ? c.samples.fibre(x.member, x.s, sign) : null;
      if (fibre) point.add(new Vector3(...fibre));
      if (kept(point)) out.push({ key: `extreme ${name} ${sign}`, kind: 'extreme', text: `${words} ${c.text(x.value, descriptions[name].unit)}`, at: point, dx: 0.5, dy: fibre && fibre[2] < 0 ? 1 : -1, priority: 60, dot: true });
    };
    if (field === 'N' || field === 'sigma') {
      mark(field, 1, 'max tension');
      mark(field, -1, 'max compression');
    } else if (field !== 'none' && field !== 'u') {
      const [lo, hi] = c.samples.range(field);
      mark(field, -lo > hi ? -1 : 1, `max ${descriptions[field].label}`);
    }
    if (field === 'u' || at.factorGoal !== 0) mark('u', 1, 'max displacement');
  }
  if (at.show.names) {
    c.snapshot.nodes.slice(0, 400).forEach((text, i) => {
      const point = c.placeNode(i, at.factor);
      if (kept(point)) out.push({ key: `name ${i}`, kind: 'name', text, at: point, dx: -0.7, dy: -1, priority: 20 });
    });
  }
  for (const [key, p] of [['selected', at.selected], ['hovered', at.hovered]] as const) {
    if (!p || (key === 'hovered' && at.selected?.kind === p.kind && at.selected.index === p.index && p.kind !== 'member')) continue;
    if (p.kind === 'load' || (key === 'selected' && at.hovered?.kind === 'member' && p.kind === 'member' && at.hovered.index === p.index)) continue;
    const point = p.kind === 'member' ? c.place(p.index, p.s ?? 0, at.factor) : p.kind === 'joint' ? c.placeNode(p.index, at.factor) : new Vector3().fromArray(p.point);
    const text = p.kind === 'member' && p.s !== undefined ? c.probe(p.index, p.s)?.text ?? '' : p.kind === 'joint' ? c.moves(p.index) : '';
    out.push({ key, kind: 'probe', text: text ? `${p.name}  ${text}` : p.name, at: point, dx: 0, dy: -1, priority: 100, dot: true });
  }
  return out;
}
