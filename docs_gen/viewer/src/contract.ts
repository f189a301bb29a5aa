// What crosses from the WASM core to the page: the TypeScript side of docs/contracts.md. All numbers are SI, z is up.

export type Vec3 = [number, number, number];

/** Components of a row of `Buffers.stationValues`, in the order of `Stations::Component`. */
export const Component = {
  N: 0, Vy: 1, Vz: 2, T: 3, My: 4, Mz: 5, ux: 6, uy: 7, uz: 8, rx: 9, ry: 10, rz: 11, sigmaMax: 12, sigmaMin: 13, count: 14,
} as const;

export interface Origin {
  kind: 'prompt' | 'command' | 'catalogue' | 'file' | 'assumption' | 'derived';
  text?: string;
  why?: string;
}

export interface Member {
  name: string;
  group: string;
  section: number;
  material: string;
  kind: 'bar' | 'frame';
}

export interface Line {
  name: string;
  members: number[];
}

export interface SectionShape {
  name: string;
  /** Closed loops of (y, z) [m], origin at the centroid; the first is the outer one, the others are holes. */
  outline: [number, number][][];
  area: number;
  /** Second moments [m^4]; computed from the outline where absent. */
  Iy?: number;
  Iz?: number;
  Iyz?: number;
}

export interface SupportGlyph {
  name: string;
  node: number;
  kind: 'pinned' | 'roller' | 'fixed' | 'guided' | 'spring' | 'custom' | (string & {});
  /** ux, uy, uz, rx, ry, rz in the support's own axes. */
  fixed: boolean[];
  /** The support's axes as rows, 9 numbers; the global axes where absent. */
  axes?: number[];
  /** Force [N] and moment [N m] on the structure, global axes. */
  reaction?: number[];
}

export interface LoadArrow {
  at: Vec3;
  /** Force [N], moment [N m] or intensity [N/m], global axes. */
  v: Vec3;
}

export interface LoadGlyph {
  name: string;
  /** Path of its magnitude, empty where it cannot be changed. */
  path: string;
  kind: 'force' | 'moment' | 'distributed' | 'distributed moment' | 'thermal' | 'temperature' | 'temperature gradient' | (string & {});
  value: number;
  unit: string;
  /** A distributed load has its arrows in order along the line that it acts on. */
  arrows: LoadArrow[];
  case: string;
}

export interface ValueSlot {
  path: string;
  label: string;
  group: 'geometry' | 'loads' | 'section' | 'material' | 'supports' | 'other' | (string & {});
  si: number;
  unit: string;
  /** shown = (si - offset) / factor */
  factor: number;
  offset: number;
  text: string;
  min: number;
  max: number;
  step: number;
  integer: boolean;
  origin: Origin;
}

export interface Light {
  name: string;
  kind: 'sun' | 'lamp' | 'spot' | (string & {});
  /** In units of the model's bounding radius, about its centre. */
  position: Vec3;
  color: Vec3;
  intensity: number;
}

export interface Camera {
  name: string;
  position: Vec3;
  target: Vec3;
}

export interface Assumption {
  what: string;
  value: string;
  why: string;
  path: string;
}

export interface ResultValue {
  value: number | number[] | Record<string, number> | Record<string, number[]>;
  unit: string;
  at?: Vec3;
  member?: string;
  combination?: string;
  method?: string;
  bound?: number | null;
}

export interface Check {
  name: string;
  value: number;
}

export interface LimitVerdict {
  text: string;
  holds: boolean;
  value: number;
  limit: number;
}

export interface Diagnostic {
  severity: 'error' | 'warning' | 'note' | (string & {});
  object: string;
  message: string;
  advice: string;
}

export interface Question {
  ask: string;
  options: string[];
}

export interface Reading {
  outcome: string;
  words: unknown[];
  diagnostics: Diagnostic[];
  questions: Question[];
}

export interface Snapshot {
  ok: boolean;
  revision: number;
  seconds: number;
  title: string;
  planar: boolean;
  units: 'metric' | 'us';
  nodes: string[];
  members: Member[];
  groups: string[];
  lines: Line[];
  sections: SectionShape[];
  supports: SupportGlyph[];
  loads: LoadGlyph[];
  values: ValueSlot[];
  combinations: string[];
  modes: { vibration: number[]; buckling: number[] };
  assumptions: Assumption[];
  results: Record<string, ResultValue>;
  checks: Check[];
  limits: LimitVerdict[];
  asks: string[];
  lights: Light[];
  cameras: Camera[];
  journal: { text: string }[];
  position: number;
  reading?: Reading;
}

/** A call that was refused: the world is unchanged. */
export interface Refusal {
  ok: false;
  message: string;
  advice?: string;
  questions?: Question[];
  diagnostics?: Diagnostic[];
}

/** What a live edit answers (`nacre_set` with live = 1). */
export interface Frame {
  ok: boolean;
  message?: string;
  seconds: number;
  headline?: { name: string; value: number; unit: string };
}

/** Copies of the core's arrays. Shapes as in docs/contracts.md. */
export interface Buffers {
  positions: Float64Array;      // (n_nodes, 3) [m]
  displacements: Float64Array;  // (n_nodes, 6) [m], [rad]
  stationS: Float64Array;       // (n) [m] from the member's start
  stationValues: Float64Array;  // (n, 14)
  axes: Float64Array;           // (n_members, 9), local axes as rows
  memberNodes: Int32Array;      // (n_members, 2)
  firstStation: Int32Array;     // (n_members + 1)
  sectionOf: Int32Array;        // (n_members)
  groupOf: Int32Array;          // (n_members)
  /** (n_supports, 6) [N], [N m]: reactions of this frame, where the core gives them; else those of the snapshot. */
  reactions?: Float64Array;
  /** (n_nodes, 6): the mode shape that is selected, empty where none is. */
  mode?: Float64Array;
}
