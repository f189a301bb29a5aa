// What the page and its worker say to each other. Every request has an id and gets exactly one reply.

import type { Buffers, Check, Frame, LimitVerdict, Reading, Refusal, Snapshot, ValueSlot, Origin } from './contract';

export type { Refusal } from './contract';

export type Edit =
  | { kind: 'open'; setup: string; journal: string }
  | { kind: 'set'; path: string; si: number }
  | { kind: 'drag'; path: string; si: number; whole: boolean }
  | { kind: 'command'; text: string }
  | { kind: 'undo' }
  | { kind: 'cancel' }
  | { kind: 'redo' }
  | { kind: 'goto'; position: number }
  | { kind: 'combination'; index: number };

export type Query =
  | { kind: 'figure'; name: string; member: string }
  | { kind: 'state' }
  | { kind: 'catalogue' }
  | { kind: 'mode'; family: 'vibration' | 'buckling'; index: number }
  | { kind: 'time'; path: string; si: number; times: number };

export type Request = { id: number } & (Edit | Query | { kind: 'start'; packed: ArrayBuffer });

export type Reply = { id: number } & (
  | { kind: 'ready' }
  | { kind: 'snapshot'; snapshot: PageSnapshot; buffers: Buffers }
  | { kind: 'frame'; frame: LiveFrame; buffers: Buffers }
  | { kind: 'figure'; title: string; svg: string }
  | { kind: 'state'; text: string }
  | { kind: 'mode'; buffers: Buffers }
  | { kind: 'catalogue'; catalogue: Catalogue }
  | { kind: 'timed'; seconds: number[] }
  | { kind: 'refused'; code: number; refusal: CommandRefusal }
  | { kind: 'failed'; message: string }
);

export interface WordReading {
  begin: number;
  end: number;
  role: string;
  meaning?: string;
}

export interface WordsReading extends Reading {
  words: WordReading[];
}

export interface FullOrigin extends Origin {
  source?: string;
  turn?: number;
  begin?: number;
  end?: number;
}

export interface PageValue extends ValueSlot {
  /** SI; where present, only these values make sense: the joints along which a load can be moved. */
  stops?: number[];
  origin: FullOrigin;
}

/** The snapshot as the core writes it: the contract of the scene, and what only the page needs. */
export interface PageSnapshot extends Snapshot {
  prompt: string;
  headline: string;
  /** Names of results, the most important first. */
  headlines: string[];
  combination: number;
  update: string;
  values: PageValue[];
  reading?: WordsReading;
}

/** Designations of the catalogue, each series in the order of its standard, and names of materials. */
export interface Catalogue {
  sections: { series: string; names: string[] }[];
  materials: string[];
}

export interface LiveFrame extends Frame {
  revision: number;
  results: Record<string, number | number[]>;
  checks: Check[];
  limits: LimitVerdict[];
  update: string;
}

export interface CommandRefusal extends Refusal {
  reading?: WordsReading;
}

/** The JSON in the page: docs/contracts.md, "The page and its core". */
export interface EmbeddedWorld {
  version: number;
  title: string;
  setup: { prompt?: string; words?: WordReading[] };
  journal: { text: string; patch: unknown[] }[];
  results: {
    status: string;
    results: Snapshot['results'];
    hash?: string;
  };
  labels: Record<string, string>;
  hash: string;
}
