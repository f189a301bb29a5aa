// Everything in the scene that belongs to one snapshot, and what can be asked about it.

import { Vector3 } from 'three';
import type { Buffers, Snapshot } from '../contract';
import { formatQuantity } from './format';
import { LoadGlyphs } from './glyphs';
import { Joints } from './joints';
import { Layout } from './layout';
import type { Lights } from './lights';
import { MemberMeshes } from './members';
import { descriptions, Samples } from './samples';
import { Supports } from './supports';
import type { FieldName, Pick, Probe, Target } from './types';

export class Content {
  readonly samples: Samples;
  readonly layout: Layout;
  readonly members: MemberMeshes;
  readonly joints: Joints;
  readonly supports: Supports;
  readonly loads: LoadGlyphs;

  constructor(readonly snapshot: Snapshot, buffers: Buffers, public field: FieldName, private readonly lights: Lights) {
    this.samples = new Samples(snapshot, buffers);
    this.samples.update(buffers, field);
    this.layout = new Layout(snapshot, this.samples);
    this.members = new MemberMeshes(this.samples, snapshot);
    this.joints = new Joints(this.layout, this.members.uniforms.deform);
    this.supports = new Supports(snapshot.supports, this.layout, snapshot.planar);
    this.loads = new LoadGlyphs(snapshot, this.layout, this.supports);
    this.loads.setReactions(buffers.reactions ?? null);
  }

  /** A mode shape is shown by its displacement, whatever field was chosen. */
  get shownField(): FieldName {
    return this.samples.hasMode ? 'u' : this.field;
  }

  text(si: number, unit: string, digits = 3): string {
    return formatQuantity(si, unit, this.snapshot.units, digits);
  }

  /** A point of a member's axis on the deformed structure. */
  place(member: number, s: number, factor: number): Vector3 {
    const p = this.samples.point(member, s, [0, 0, 0]);
    const u = this.samples.displacement(member, s, [0, 0, 0]);
    return new Vector3(p[0] + factor * u[0], p[1] + factor * u[1], p[2] + factor * u[2]);
  }

  placeNode(node: number, factor: number): Vector3 {
    return this.layout.place({ node, member: -1, ratio: 0, point: [0, 0, 0], clear: 0 }, factor, new Vector3());
  }

  moves(node: number): string {
    return this.text(Math.hypot(...this.samples.nodeDisplacement(node, [0, 0, 0])), 'm');
  }

  /** Completes a target with its name, place and value; null where it does not exist (any more). */
  resolve(t: Target): Pick | null {
    if (!Number.isInteger(t.index) || t.index < 0) return null;
    const { snapshot, layout, samples } = this;
    if (t.kind === 'member') {
      const member = snapshot.members[t.index];
      if (!member) return null;
      const s = Math.min('s' in t && t.s !== undefined ? t.s : this.tellingPlace(t.index), samples.length[t.index]!);
      const probe = this.probe(t.index, s);
      const pick: Pick = { kind: 'member', index: t.index, name: member.name, point: samples.point(t.index, s, [0, 0, 0]), s };
      if (probe && this.shownField !== 'none') Object.assign(pick, { value: probe.value, text: probe.text });
      return pick;
    }
    if (t.kind === 'joint') {
      const name = snapshot.nodes[t.index];
      return name === undefined ? null : { kind: 'joint', index: t.index, name, point: layout.nodePoint(t.index).toArray() };
    }
    if (t.kind === 'support') {
      const s = snapshot.supports[t.index];
      return s && this.supports.known(t.index) ? { kind: 'support', index: t.index, name: s.name, point: layout.nodePoint(s.node).toArray() } : null;
    }
    if (t.kind === 'load') {
      const l = snapshot.loads[t.index];
      if (!l) return null;
      const value = this.loads.value(t.index);
      return { kind: 'load', index: t.index, name: l.name, point: l.arrows[0]?.at ?? layout.center.toArray(), value, text: this.text(value, l.unit, 4) };
    }
    const light = this.lights.list[t.index];
    return light ? { kind: 'light', index: t.index, name: light.name, point: this.lights.handleAt(t.index, layout).toArray() } : null;
  }

  /** Where a member's field is largest: the place to show when it is selected from a table. */
  private tellingPlace(m: number): number {
    const { samples } = this;
    const { firstStation, stationS } = samples.buffers;
    let best = samples.length[m]! / 2;
    let most = -1;
    for (let i = firstStation[m]!; i < firstStation[m + 1]!; i++) {
      const v = Math.abs(samples.probe(m, stationS[i]!, this.field));
      if (v > most * (1 + 1e-9)) {
        most = v;
        best = stationS[i]!;
      }
    }
    const low = Math.abs(samples.probe(m, samples.length[m]! / 2, this.field));
    return low >= most * (1 - 1e-9) ? samples.length[m]! / 2 : best;
  }

  probe(member: number, s: number, field: FieldName = this.shownField): Probe | null {
    const { samples } = this;
    if (!(member >= 0 && member < samples.n) || !Number.isFinite(s)) return null;
    const at = Math.max(0, Math.min(samples.length[member]!, s));
    const value = samples.probe(member, at, field);
    const unit = field === 'none' ? '' : descriptions[field].unit;
    const point = samples.point(member, at, [0, 0, 0]);
    const u = samples.displacement(member, at, [0, 0, 0]);
    return { value, unit, text: Number.isFinite(value) ? this.text(value, unit) : '', point, displaced: [point[0] + u[0], point[1] + u[1], point[2] + u[2]] };
  }

  /** The selection in a sentence, or the whole where nothing is selected. */
  describe(selected: Pick | null, factor: number, modeLabel: string): string {
    const p = selected ? this.resolve(selected) : null;
    const { snapshot, samples } = this;
    if (p?.kind === 'member') {
      const m = snapshot.members[p.index]!;
      const d = this.field === 'none' ? null : descriptions[this.field];
      const value = d && p.text ? `: ${d.label} ${p.text} at ${this.text(p.s ?? 0, 'm')} from its start` : '';
      return `Member ${m.name}, ${m.group}, ${snapshot.sections[m.section]?.name ?? ''}, length ${this.text(samples.length[p.index]!, 'm')}${value}.`;
    }
    if (p?.kind === 'joint') {
      const u = samples.nodeDisplacement(p.index, [0, 0, 0]);
      return `Joint ${p.name}: moves ${this.text(Math.hypot(...u), 'm')} (${u.map((x, i) => `${'xyz'[i]} ${this.text(x, 'm')}`).join(', ')}).`;
    }
    if (p?.kind === 'load') return `Load ${p.name}: ${p.text ?? ''}. Drag its arrow to change it.`;
    if (p?.kind === 'support') {
      const parts = [0, 1, 2, 3, 4, 5].flatMap((k) => {
        const value = this.loads.reaction(p.index, k);
        return Math.abs(value) > 1e-9 * this.loads.reach(k) ? [`${k < 3 ? 'force' : 'moment'} ${'xyz'[k % 3]} ${this.text(value, k < 3 ? 'N' : 'N·m', 4)}`] : [];
      });
      return `Support ${p.name}, ${snapshot.supports[p.index]!.kind}: reaction ${parts.join(', ') || 'none'}.`;
    }
    if (p?.kind === 'light') return `Light ${p.name}. Drag it to move it.`;
    const scale = factor === 0 ? 'undeformed' : factor === 1 ? 'deformed, true to scale' : `deformation enlarged ${this.text(factor, '')} times`;
    const what = modeLabel || (this.field === 'none' ? 'materials' : descriptions[this.field].label);
    return `${snapshot.title || 'Structure'}: ${samples.n} members, ${what}, ${scale}.`;
  }

  dispose(): void {
    this.members.dispose();
    this.joints.dispose();
    this.supports.dispose();
    this.loads.dispose();
  }
}
