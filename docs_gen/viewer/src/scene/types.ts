// What the user interface may ask of the scene, and what the scene tells it.

import type { Buffers, Light, Snapshot, Vec3 } from '../contract';

/** What colours the members. `sigma` is the normal stress at every point of the surface, N/A with bending. */
export type FieldName = 'none' | 'N' | 'sigma' | 'u' | 'Vy' | 'Vz' | 'T' | 'My' | 'Mz';

export interface FieldInfo {
  name: FieldName;
  label: string;                 // "axial force"
  symbol: string;                // "N"
  unit: string;                  // SI: "N", "Pa", "m", "N·m"
  kind: 'sequential' | 'diverging';
  min: number;                   // over the whole structure, SI
  max: number;
  /** False where the field is zero everywhere (bending in a pinned truss): offer it last or not at all. */
  present: boolean;
}

/** All that is needed to draw the colour scale. Colours are exactly those of a fully lit surface. */
export interface Legend {
  field: FieldName;
  label: string;
  symbol: string;
  /** Unit in which the ticks are written ("MPa"); "" for the material view. */
  unit: string;
  kind: 'sequential' | 'diverging';
  /** Ends of the scale, SI. */
  min: number;
  max: number;
  /** Ends of the values that occur, SI. */
  valueMin: number;
  valueMax: number;
  ticks: { at: number; si: number; text: string }[];  // at: 0 = bottom, 1 = top of the scale
  colors: string[];              // CSS colours at equal steps, bottom to top
  bands: number;                 // 0 = continuous
  /** "tension" and "compression" at the ends of a signed stress or axial force. */
  lowMeaning: string;
  highMeaning: string;
}

export type ColorMapName = 'auto' | 'viridis' | 'cividis' | 'vik';

export interface Pick {
  kind: 'member' | 'joint' | 'load' | 'support' | 'light';
  index: number;                 // into the snapshot's list of that kind (joint: nodes)
  name: string;
  /** Where, on the undeformed structure [m]. */
  point: Vec3;
  /** Members: distance from the start [m]. */
  s?: number;
  /** Members: value of the field there, SI, and as shown. */
  value?: number;
  text?: string;
}

/** A value on the axis of a member. */
export interface Probe {
  value: number;      // SI
  unit: string;
  text: string;       // as shown
  point: Vec3;        // undeformed [m]
  displaced: Vec3;    // true displacement added [m]
}

export type Target = Pick | { kind: Pick['kind']; index: number };

export type Navigation = 'orbit' | 'fly' | 'walk';
export type ViewName = 'iso' | 'front' | 'back' | 'top' | 'bottom' | 'side' | 'left' | 'fit' | 'home';

export interface CameraState {
  position: Vec3;
  target: Vec3;
}

export interface Deformation {
  /** 'off' draws the undeformed shape; 'true' is to scale; 'auto' makes the largest displacement well visible. */
  scale: 'off' | 'true' | 'auto' | number;
  /** 'still', or 'oscillate' between undeformed and deformed; changes of scale are always animated unless motion is reduced. */
  motion: 'still' | 'oscillate';
}

export interface Visibility {
  ghost: boolean;      // undeformed line while a deformed shape is shown
  joints: boolean;
  loads: boolean;
  supports: boolean;
  reactions: boolean;
  labels: boolean;     // values at loads and reactions
  names: boolean;      // names of joints
  extremes: boolean;   // markers of the largest values
  ground: boolean;
  shadows: boolean;
  lights: boolean;     // handles by which lights are moved
}

export interface SectionPlane {
  axis: 'x' | 'y' | 'z';
  /** 0 … 1 through the bounding box of the structure. */
  offset: number;
  /** Which half remains: false = below the plane. */
  flip: boolean;
}

/** Space at the edges of the canvas that other things cover [px]. */
export interface Insets {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface SceneEvents {
  hover(pick: Pick | null): void;
  select(pick: Pick | null): void;
  /** A load arrow is dragged; `live` is false once, at the end. `si` is the new magnitude. */
  drag(event: { path: string; index: number; si: number; live: boolean }): void;
  /** A light is dragged; the position is in units of the bounding radius about the centre, as in the snapshot. */
  light(event: { index: number; position: Vec3; live: boolean }): void;
  legend(legend: Legend): void;
  /** The way of moving changed, or its hint did: "W A S D to walk, drag to look, Esc to leave"; with the walker's scale. */
  navigation(event: { mode: Navigation; hint: string; locked: boolean }): void;
  /** One sentence about the selection, for an aria-live region. */
  description(text: string): void;
  contextLost(): void;
  contextRestored(): void;
}

export interface SceneOptions {
  /** Gets the canvas and the labels; must be positioned and have a size. */
  host: HTMLElement;
  theme: 'light' | 'dark';
  events?: Partial<SceneEvents>;
  /** Default: the media query prefers-reduced-motion. */
  reducedMotion?: boolean;
  /** Default 2. */
  maxPixelRatio?: number;
  /** Default: room for a colour scale at the left and for buttons below. */
  insets?: Partial<Insets>;
}

export interface SceneStats {
  navigation: Navigation;
  camera: CameraState & { near: number; far: number };
  frames: number;
  drawCalls: number;
  triangles: number;
  members: number;
  field: FieldName;
  range: [number, number];
  /** Multiplier of the displacements that is on screen now, and the one it is going to. */
  deformation: number;
  deformationTarget: number;
  labels: number;
  animating: boolean;
  /** Milliseconds on the main thread: the last update of the buffers and the last frame. */
  updateMs: number;
  frameMs: number;
  selection: Pick | null;
}

/** Thrown by the constructor where WebGL 2 is not to be had: show the SVG figures instead. */
export class WebGLUnavailable extends Error {
  constructor(reason: string) {
    super(`this browser gives no WebGL 2 context: ${reason}`);
    this.name = 'WebGLUnavailable';
  }
}

/**
 * The structure in 3D. One instance owns a canvas and an overlay of labels inside `options.host`; it draws only when something
 * has changed. All numbers are SI.
 */
export interface SceneApi {
  /** The focusable canvas: give it an aria-label and aria-describedby. */
  readonly canvas: HTMLCanvasElement;

  /** A new snapshot with its buffers. The camera stays unless it is the first one, `fit` is set, or the size jumped. */
  setWorld(snapshot: Snapshot, buffers: Buffers, options?: { fit?: boolean; modeLabel?: string }): void;
  /** New numbers for the same members (live = 1): uploads textures only. Positions and axes may have moved as well. */
  updateFields(buffers: Buffers): void;
  /** The magnitude of a load while a slider moves it, so that its arrow and label follow before the next snapshot. */
  setLoadValue(path: string, si: number): void;
  /** A mode shape (n_nodes, 6) instead of the displacements, or null. */
  setMode(shape: Float64Array | null, label?: string): void;

  fields(): FieldInfo[];
  setField(field: FieldName): void;
  /** `bands` = 0 is continuous; 10 is a good number of bands. 'auto' takes viridis for magnitudes and vik for signed values. */
  setColors(colors: { map?: ColorMapName; bands?: number }): void;
  /** Holds the scale at these ends (SI) so that pictures can be compared; null follows the values. */
  setRange(range: [number, number] | null): void;
  legend(): Legend;

  setDeformation(deformation: Partial<Deformation>): void;
  setVisible(what: Partial<Visibility>): void;
  visible(): Visibility;
  setSection(plane: SectionPlane | null): void;
  section(): SectionPlane | null;
  deformation(): Deformation;
  /** The lights as they stand; positions in units of the bounding radius about the centre. */
  lights(): Light[];
  /** Moves, dims and colours the lights that there are. */
  setLights(lights: Light[]): void;
  setTheme(theme: 'light' | 'dark'): void;

  /** From tables and figures. `focus` also turns the camera there. */
  select(target: Target | null, options?: { focus?: boolean }): void;
  hover(target: Target | null): void;
  /** Value of a field on the axis of a member, `s` metres from its start, interpolated exactly between stations. */
  probe(member: number, s: number, field?: FieldName): Probe | null;

  setNavigation(mode: Navigation): void;
  view(view: ViewName | CameraState): void;
  camera(): CameraState;
  /** Where the camera is going, or stands. */
  goal(): CameraState;
  /** Where the page's own things cover the canvas (colour scale, buttons): views are centred in the rest. */
  setInsets(insets: Partial<Insets>): void;
  /** What lies over the canvas: labels keep clear of these elements. */
  avoid(elements: HTMLElement[]): void;

  /** Twice the resolution on screen, with labels and colour scale drawn in. */
  exportPng(): Promise<Blob>;
  /** Binary glTF 2.0 (.glb), y up as the format asks, with deformation and colours baked. */
  exportGltf(): Promise<Blob>;

  /** What is selected, in a sentence; what is shown, when nothing is selected. */
  describe(): string;
  stats(): SceneStats;
  /** Draws at once what is pending: for tests and printing. */
  render(): void;
  dispose(): void;
}
