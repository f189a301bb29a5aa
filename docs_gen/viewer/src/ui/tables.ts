// Members, joints and supports as tables, from the arrays of the core.

import { Component, type Buffers } from '../contract';
import type { PageSnapshot, PageValue } from '../messages';
import { byId, replace } from './dom';
import { DataTable, type Column } from './table';

export type TableKind = 'member' | 'joint' | 'support';

/** For each member the value with the largest magnitude of a component along it. */
export function extremes(buffers: Buffers, component: number): Float64Array {
  const n = buffers.firstStation.length - 1;
  const out = new Float64Array(Math.max(n, 0));
  for (let m = 0; m < n; ++m) {
    let best = 0;
    for (let i = buffers.firstStation[m]!; i < buffers.firstStation[m + 1]!; ++i) {
      const x = buffers.stationValues[i * Component.count + component]!;
      if (Math.abs(x) > Math.abs(best)) best = x;
    }
    out[m] = best;
  }
  return out;
}

const larger = (a: number, b: number) => (Math.abs(a) >= Math.abs(b) ? a : b);

export class Tables {
  readonly members: DataTable;
  readonly joints: DataTable;
  readonly supports: DataTable;
  private buffers: Buffers | null = null;
  private data: Record<string, Float64Array> = {};

  constructor(onSelect: (kind: TableKind, row: number) => void, onHover: (kind: TableKind, row: number) => void) {
    const make = (kind: TableKind, id: string, label: string) =>
      new DataTable(id, label, (row) => row >= 0 && onSelect(kind, row), (row) => onHover(kind, row));
    this.members = make('member', 'members-table', 'Members');
    this.joints = make('joint', 'joints-table', 'Joints');
    this.supports = make('support', 'supports-table', 'Supports');
    for (const [name, table] of [['members', this.members], ['joints', this.joints], ['supports', this.supports]] as const) {
      const content = byId(`${name}-content`);
      if (content) replace(content, table.element);
    }
  }

  show(snapshot: PageSnapshot, buffers: Buffers): void {
    this.take(buffers);
    const system = snapshot.units;
    this.members.show(this.memberColumns(snapshot), snapshot.members.length, system);
    this.joints.show(this.jointColumns(snapshot), snapshot.nodes.length, system);
    this.supports.show(this.supportColumns(snapshot), snapshot.supports.length, system);
  }

  live(buffers: Buffers): void {
    this.take(buffers);
    for (const table of [this.members, this.joints, this.supports]) table.refresh();
  }

  private take(buffers: Buffers): void {
    this.buffers = buffers;
    for (const name of ['N', 'Vy', 'Vz', 'T', 'My', 'Mz', 'sigmaMax', 'sigmaMin'] as const) this.data[name] = extremes(buffers, Component[name]);
  }

  private memberColumns(s: PageSnapshot): Column[] {
    const yields = new Map<string, number>();
    for (const v of s.values) {
      const match = /^material\.(.+)\.yield$/.exec(v.path);
      if (match) yields.set(match[1]!, v.si);
    }
    const stress = (r: number) => larger(this.data['sigmaMax']![r]!, this.data['sigmaMin']![r]!);
    const columns: Column[] = [
      { title: 'Member', text: (r) => s.members[r]!.name },
      { title: 'Group', text: (r) => s.members[r]!.group },
      { title: 'Section', text: (r) => s.sections[s.members[r]!.section]?.name ?? '' },
      { title: 'Length', unit: 'm', number: (r) => this.length(r) },
      { title: 'Axial force', unit: 'N', number: (r) => this.data['N']![r]! },
    ];
    if (s.members.some((m) => m.kind === 'frame')) {
      columns.push({ title: 'Shear force', unit: 'N', number: (r) => larger(this.data['Vz']![r]!, this.data['Vy']![r]!) });
      columns.push({ title: 'Bending moment', unit: 'N·m', number: (r) => larger(this.data['My']![r]!, this.data['Mz']![r]!) });
    }
    columns.push({ title: 'Stress', unit: 'Pa', number: stress });
    if (yields.size > 0)
      columns.push({ title: 'Utilisation', unit: '', number: (r) => Math.abs(stress(r)) / (yields.get(s.members[r]!.material) ?? NaN) });
    return columns;
  }

  private length(member: number): number {
    const b = this.buffers!;
    const a = 3 * b.memberNodes[2 * member]!;
    const c = 3 * b.memberNodes[2 * member + 1]!;
    return Math.hypot(b.positions[c]! - b.positions[a]!, b.positions[c + 1]! - b.positions[a + 1]!, b.positions[c + 2]! - b.positions[a + 2]!);
  }

  private jointColumns(s: PageSnapshot): Column[] {
    const x = (k: number) => (r: number) => this.buffers!.positions[3 * r + k]!;
    const u = (k: number) => (r: number) => this.buffers!.displacements[6 * r + k]!;
    const columns: Column[] = [
      { title: 'Joint', text: (r) => s.nodes[r]! },
      { title: 'x', unit: 'm', number: x(0) },
      { title: 'y', unit: 'm', number: x(1) },
      { title: 'z', unit: 'm', number: x(2) },
      { title: 'Displacement', unit: 'm', number: (r) => Math.hypot(u(0)(r), u(1)(r), u(2)(r)) },
      { title: 'ux', unit: 'm', number: u(0) },
      { title: 'uy', unit: 'm', number: u(1) },
      { title: 'uz', unit: 'm', number: u(2) },
    ];
    return s.planar ? columns.filter((c) => c.title !== 'y' && c.title !== 'uy') : columns;
  }

  private supportColumns(s: PageSnapshot): Column[] {
    const reaction = (r: number, k: number) => this.buffers?.reactions?.[6 * r + k] ?? s.supports[r]!.reaction?.[k] ?? 0;
    const columns: Column[] = [
      { title: 'Support', text: (r) => s.supports[r]!.name },
      { title: 'Joint', text: (r) => s.nodes[s.supports[r]!.node] ?? '' },
      { title: 'Kind', text: (r) => s.supports[r]!.kind },
    ];
    ['Rx', 'Ry', 'Rz', 'Mx', 'My', 'Mz'].forEach((title, k) => {
      if (s.planar && (k === 1 || k === 3 || k === 5)) return;
      if (k >= 3 && !s.supports.some((support) => support.fixed[k])) return;
      columns.push({ title, unit: k < 3 ? 'N' : 'N·m', number: (r) => reaction(r, k) });
    });
    return columns;
  }
}

/** Slots that change the shape of the model, so that a drag needs a whole snapshot and not only new numbers. */
export function changesShape(slot: Pick<PageValue, 'path' | 'group'>): boolean {
  if (slot.group === 'material' || slot.path === 'analysis.gravity') return false;
  return !(slot.path.startsWith('load.') && /\.magnitude(_end)?$/.test(slot.path));
}
