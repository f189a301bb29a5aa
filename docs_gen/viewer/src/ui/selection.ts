// What is selected, in numbers: a member with its forces, a joint with its displacement, a load with its slider.

import { Component, type Buffers } from '../contract';
import type { Pick } from '../scene';
import type { PageSnapshot } from '../messages';
import { h, replace } from './dom';
import type { Figures } from './figures';
import { extremes } from './tables';
import { quantity } from './units';

export interface SelectionEvents {
  focusValue(path: string): void;
  clear(): void;
}

export class SelectionPanel {
  private readonly figures = h('div', { class: 'member-figures' });
  private readonly facts = h('dl', { class: 'facts' });
  private readonly title = h('h3');
  private readonly actions = h('p', { class: 'chips' });
  private current: Pick | null = null;
  private drawn = '';

  constructor(private readonly parent: HTMLElement, private readonly drawing: Figures | null, private readonly events: SelectionEvents) {
    this.show(null, null, null);
  }

  show(pick: Pick | null, snapshot: PageSnapshot | null, buffers: Buffers | null): void {
    this.current = pick;
    if (!pick || !snapshot || !buffers) {
      this.drawn = '';
      replace(this.parent, h('p', { class: 'note' }, 'Select a member, a joint, a support or a load: in the model, or in the tables below.'));
      return;
    }
    this.title.textContent = pick.name;
    replace(this.parent, this.title, this.facts, this.actions, this.figures);
    this.numbers(snapshot, buffers);
    const key = pick.kind === 'member' ? `${pick.name}@${snapshot.revision}` : '';
    if (key !== this.drawn) {
      this.drawn = key;
      replace(this.figures);
      if (pick.kind === 'member' && this.drawing) void this.drawing.member(this.figures, pick.name);
    }
  }

  /** New numbers while something is dragged. */
  live(snapshot: PageSnapshot, buffers: Buffers): void {
    if (this.current) this.numbers(snapshot, buffers);
  }

  private numbers(s: PageSnapshot, b: Buffers): void {
    const pick = this.current!;
    const q = (si: number, unit: string) => quantity(si, unit, s.units);
    const facts: [string, string][] = [];
    const actions: Node[] = [];
    if (pick.kind === 'member') {
      const m = s.members[pick.index];
      if (!m) return;
      const of = (c: number) => extremes(b, c)[pick.index]!;
      facts.push(['Group', m.group], ['Section', s.sections[m.section]?.name ?? ''], ['Material', m.material], ['Axial force', q(of(Component.N), 'N')]);
      if (m.kind === 'frame') facts.push(['Shear force', q(of(Component.Vz), 'N')], ['Bending moment', q(of(Component.My), 'N·m')]);
      const high = of(Component.sigmaMax);
      const low = of(Component.sigmaMin);
      facts.push(['Stress', q(Math.abs(high) >= Math.abs(low) ? high : low, 'Pa')]);
      if (pick.text) facts.push(['Here', pick.text]);
    } else if (pick.kind === 'joint') {
      const u = (k: number) => b.displacements[6 * pick.index + k] ?? 0;
      const x = (k: number) => b.positions[3 * pick.index + k] ?? 0;
      facts.push(['At', (s.planar ? [0, 2] : [0, 1, 2]).map((k) => `${'xyz'[k]} ${q(x(k), 'm')}`).join(', ')]);
      facts.push(['Displacement', q(Math.hypot(u(0), u(1), u(2)), 'm')], ['ux', q(u(0), 'm')], ['uz', q(u(2), 'm')]);
    } else if (pick.kind === 'support') {
      const support = s.supports[pick.index];
      if (!support) return;
      facts.push(['Kind', support.kind], ['Joint', s.nodes[support.node] ?? '']);
      ['Rx', 'Ry', 'Rz', 'Mx', 'My', 'Mz'].forEach((name, k) => {
        const r = b.reactions?.[6 * pick.index + k] ?? support.reaction?.[k] ?? 0;
        if (support.fixed[k] && !(s.planar && (k === 1 || k === 3 || k === 5))) facts.push([name, q(r, k < 3 ? 'N' : 'N·m')]);
      });
    } else if (pick.kind === 'load') {
      const load = s.loads[pick.index];
      if (!load) return;
      facts.push(['Kind', load.kind], ['Magnitude', q(load.value, load.unit)]);
      if (s.combinations.length > 1) facts.push(['Case', load.case]);
      if (load.path) actions.push(h('button', { type: 'button', class: 'chip', onclick: () => this.events.focusValue(load.path) }, 'Change it'));
    }
    actions.push(h('button', { type: 'button', class: 'chip', onclick: () => this.events.clear() }, 'Clear the selection'));
    replace(this.facts, ...facts.map(([k, v]) => h('div', {}, h('dt', {}, k), h('dd', {}, v))));
    if (this.actions.childElementCount !== actions.length) replace(this.actions, ...actions);
  }
}
