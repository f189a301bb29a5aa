// Words about how the model is shown, not about the structure: "look from the top", "move the lamp left", "hide the loads". They are
// given in the same box as the edits, change no number, and can be undone like them.

import type { Light, Vec3 } from '../contract';
import type { CameraState, Deformation, FieldName, Navigation, SceneApi, SectionPlane, ViewName, Visibility } from '../scene';
import type { ModeChoice } from './legend';
import type { Theme } from './theme';

/** All that words of this kind can change. */
export interface LookState {
  camera: CameraState;
  navigation: Navigation;
  lights: Light[];
  visible: Visibility;
  deformation: Deformation;
  section: SectionPlane | null;
  field: FieldName;
  mode: ModeChoice | null;
  theme: Theme;
}

/** What carries out the words; the scene does most of it. */
export interface LookHost {
  scene: SceneApi;
  field(field: FieldName): void;
  mode(mode: ModeChoice | null): void;
  /** How many mode shapes there are. */
  modes: { vibration: number; buckling: number };
  theme(theme: Theme): void;
}

/** Does what the words say and answers what was done; null where that is not possible here. */
type Act = (host: LookHost) => string | null;
type Rule = [RegExp, (m: RegExpExecArray) => Act | null];

const views: Record<string, [ViewName, string]> = {
  top: ['top', 'from above'], above: ['top', 'from above'], plan: ['top', 'from above'], below: ['bottom', 'from below'], underneath: ['bottom', 'from below'],
  bottom: ['bottom', 'from below'], front: ['front', 'from the front'], elevation: ['front', 'from the front'], back: ['back', 'from behind'], rear: ['back', 'from behind'], behind: ['back', 'from behind'],
  right: ['side', 'from the right'], side: ['side', 'from the side'], left: ['left', 'from the left'], corner: ['iso', 'from the corner'],
  oblique: ['iso', 'from the corner'], isometric: ['iso', 'from the corner'], iso: ['iso', 'from the corner'],
};
const parts: Record<string, keyof Visibility> = {
  load: 'loads', support: 'supports', reaction: 'reactions', value: 'labels', label: 'labels', name: 'names', extreme: 'extremes', joint: 'joints', 'undeformed outline': 'ghost',
  'undeformed shape': 'ghost', outline: 'ghost', ghost: 'ghost', ground: 'ground', grid: 'ground', floor: 'ground', shadow: 'shadows', light: 'lights', lamp: 'lights',
};
const fields: [RegExp, FieldName][] = [
  [/stress/, 'sigma'], [/axial|normal force/, 'N'], [/displacement|deflection/, 'u'], [/moment/, 'My'], [/shear/, 'Vz'], [/torsion|torque/, 'T'], [/material|nothing/, 'none'],
];
const ways: Record<string, Vec3> = {
  left: [-1, 0, 0], right: [1, 0, 0], up: [0, 0, 1], higher: [0, 0, 1], down: [0, 0, -1], lower: [0, 0, -1], back: [0, 1, 0], backward: [0, 1, 0], forward: [0, -1, 0], front: [0, -1, 0],
};

const it = '(?: (?:it|model|structure|view|camera|everything|all|whole|truss|beam|frame|tower|bridge|column|members?))*';
const lamp = '(lamp|light|sun|lights|lamps)';
const which = (word: string) => (l: Light) => word.endsWith('s') || (word === 'sun') === (l.kind === 'sun');

function light(word: string, change: (l: Light, host: LookHost) => void, done: string): Act {
  return (host) => {
    const lights = host.scene.lights();
    const chosen = lights.filter(which(word));
    if (chosen.length === 0) return null;
    for (const l of chosen) change(l, host);
    host.scene.setLights(lights);
    return done;
  };
}

/** Left and right are those of the picture; away is away from the structure. */
function shift(word: string, way: string, far: number): Act {
  return light(word, (l, { scene }) => {
    const reach = Math.hypot(...l.position) || 1;
    const toward = /close|near|toward/.test(way);
    if (toward || /away|far/.test(way)) {
      l.position = l.position.map((x) => x * (toward ? 0.7 : 1.4) ** far) as Vec3;
      return;
    }
    const { position: p, target: t } = scene.camera();
    const [fx, fy] = [t[0] - p[0], t[1] - p[1]];
    const d = Math.hypot(fx, fy) || 1;
    const [x, y, z] = ways[way.replace(/s$/, '')]!;
    const step = 0.45 * reach * far;
    const moved: Vec3 = [l.position[0] + (step * (x * fy + y * fx)) / d, l.position[1] + (step * (y * fy - x * fx)) / d, Math.max(0.15, l.position[2] + step * z)];
    const scale = l.kind === 'sun' ? reach / Math.hypot(...moved) : 1;
    l.position = moved.map((c) => c * scale) as Vec3;
  }, `The ${word} moves ${way}.`);
}

const brightness = (word: string, more: boolean, far: number) =>
  light(word, (l) => (l.intensity = Math.min(4, (l.intensity || 0.1) * (more ? 1.7 : 0.5) ** far)), `The ${word} ${word.endsWith('s') ? 'are' : 'is'} ${more ? 'brighter' : 'dimmer'}.`);

const see = (name: keyof Visibility, on: boolean, word: string): Act => ({ scene }) => {
  scene.setVisible({ [name]: on });
  return `${on ? 'Shown' : 'Hidden'}: ${word}.`;
};

const deform = (d: Partial<Deformation>, done: string): Act => ({ scene }) => {
  scene.setDeformation(d);
  return done;
};

const look = (view: ViewName | ((c: CameraState) => CameraState), done: string): Act => ({ scene }) => {
  scene.view(typeof view === 'string' ? view : view(scene.camera()));
  return done;
};

/** Moves the camera on its sphere: turned by `angle` about the vertical, or at `scale` times the distance. */
const turned = (angle: number, scale = 1) => ({ position: p, target: t }: CameraState): CameraState => {
  const [x, y, z] = p.map((v, k) => (v - t[k]!) * scale) as Vec3;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return { position: [t[0] + c * x - s * y, t[1] + s * x + c * y, t[2] + z], target: t };
};

const rules = (far: number): Rule[] => [
  [RegExp(`^(?:(?:look|view|see|show|go|turn|switch|change|set|use|give)(?: (?:to|at|me))*)?${it} ?(?:from|to|at|onto)? ?(${Object.keys(views).join('|')})(?: side)?(?: view)?$`),
    (m) => look(views[m[1]!]![0], `Seen ${views[m[1]!]![1]}.`)],
  [RegExp(`^(?:zoom|come|go)${it} (?:in|closer|nearer)$|^(?:closer|nearer)$`), () => look(turned(0, 0.7 ** far), 'Closer.')],
  [RegExp(`^(?:zoom|go|step)${it} (?:out|farther|further|back)$|^(?:farther|further)$`), () => look(turned(0, 1.4 ** far), 'Farther away.')],
  [RegExp(`^(?:fit|show|zoom to|see)${it}(?: in(?:to)? view)?$|^(?:reset|home)${it}$`), (m) => (m[0] === 'show' || m[0] === 'see' ? null : look(m[0].startsWith('fit') ? 'fit' : 'home', 'All of it is in view.'))],
  [RegExp(`^(?:turn|rotate|spin|orbit)${it}(?: to)? (left|right)(?: (?:by )?([0-9]+) ?(?:degrees?|°))?$`),
    (m) => look(turned((m[1] === 'left' ? -1 : 1) * (m[2] ? (Number(m[2]) * Math.PI) / 180 : 0.5 * far)), `Turned ${m[1]}.`)],
  [/^(walk|fly|orbit)(?: (?:around|about|through|along|it|model|structure))*$/, (m) => ({ scene }) => {
    scene.setNavigation(m[1] as Navigation);
    scene.canvas.focus();
    return { walk: 'Walking: W A S D.', fly: 'Flying: W A S D, E up, Q down.', orbit: 'Turning about the structure.' }[m[1] as Navigation];
  }],
  [RegExp(`^(?:move|put|shift|push|bring|carry|take|pull) ${lamp}(?: to| more| further)* (${Object.keys(ways).join('|')}|backwards|forwards|closer|nearer|towards|away|farther|further away)(?: side)?$`), (m) => shift(m[1]!, m[2]!, far)],
  [RegExp(`^(dim|darken|brighten) ${lamp}$|^turn ${lamp} (down|up)$|^make ${lamp} (brighter|darker|dimmer|stronger|weaker)$`),
    (m) => brightness((m[2] ?? m[3] ?? m[5])!, /^(brighten|up|brighter|stronger)$/.test((m[1] ?? m[4] ?? m[6])!), far)],
  [/^(more|less) light$/, (m) => brightness('lights', m[1] === 'more', far)],
  [RegExp(`^make ${lamp} (warmer|cooler|colder|white)$`), (m) => light(m[1]!, (l) => {
    const k = m[2] === 'warmer' ? 0.85 : 1.18;
    l.color = m[2] === 'white' ? [1, 1, 1] : [Math.min(1, l.color[0] / Math.sqrt(k)), l.color[1], Math.min(1, l.color[2] * k)];
  }, `The ${m[1]} is ${m[2]}.`)],
  [RegExp(`^(?:turn|switch)(?: (on|off))? ${lamp}(?: (on|off))?$`), (m) => {
    const on = (m[1] ?? m[3]) === 'on';
    return m[1] || m[3] ? light(m[2]!, (l) => (l.intensity = on ? Math.max(l.intensity, l.kind === 'sun' ? 1 : 0.4) : 0), `The ${m[2]} ${m[2]!.endsWith('s') ? 'are' : 'is'} ${on ? 'on' : 'off'}.`) : null;
  }],
  [RegExp(`^(show|display|hide|remove|turn on|turn off|switch on|switch off)(?: handles of| names of)? (${Object.keys(parts).join('|')})s?(?: names?)?$`), (m) => {
    const on = /show|display|on$/.test(m[1]!);
    const name: keyof Visibility = /names/.test(m[0]) ? 'names' : parts[m[2]!]!;
    // "remove the supports" means the structure.
    return m[1] === 'remove' && /^(loads|supports|joints)$/.test(name) ? null : see(name, on, m[2]!.endsWith('d') || /outline|shape|floor|ghost/.test(m[2]!) ? m[2]! : `${m[2]}s`);
  }],
  [/^(?:animate|play)(?: (?:it|deformation|animation|motion|mode|shape))*$/, () => deform({ motion: 'oscillate' }, 'It moves.')],
  [/^(?:stop|pause|freeze)(?: (?:it|deformation|animation|motion|moving))*$/, () => deform({ motion: 'still' }, 'It stands still.')],
  [/^(?:show |with )?(true|real|undeformed|original|magnified|exaggerated)(?: (?:deformation|deformations|shape|scale|structure))+$/, (m) =>
    /^[tr]/.test(m[1]!) ? deform({ scale: 'true' }, 'Deformed true to scale.') : /^[uo]/.test(m[1]!) ? deform({ scale: 'off' }, 'Without its deformation.') : deform({ scale: 'auto' }, 'The deformation is magnified.')],
  [/^(?:magnify|exaggerate|enlarge|scale)(?: (?:it|deformation|deformations|displacements?|by|x))* ([0-9.]+)(?: times| x)?$/, (m) => deform({ scale: Number(m[1]) }, `The deformation is drawn ${m[1]} times as large.`)],
  [/^colou?r(?: (?:it|members|model|by|with|according to))* (.+)$/, (m) => {
    const field = fields.find(([words]) => words.test(m[1]!))?.[1];
    return field ? (host) => (host.field(field), `Coloured by ${m[1]}.`) : null;
  }],
  [/^(?:show |see )?(?:(vibration|buckling) )?mode(?: shape)?(?: number)? ([0-9]+)$/, (m) => (host) => {
    const { vibration, buckling } = host.modes;
    const family = (m[1] ?? (vibration ? 'vibration' : 'buckling')) as ModeChoice['family'];
    const index = Number(m[2]) - 1;
    if (index < 0 || index >= (family === 'vibration' ? vibration : buckling)) return null;
    host.mode({ family, index });
    return `${family} mode ${index + 1}.`;
  }],
  [/^(dark|night|light|day)(?: mode| theme| colou?rs)$/, (m) => (host) => (host.theme(/^[dn](?!ay)/.test(m[1]!) ? 'dark' : 'light'), `${m[1]}.`)],
  [RegExp(`^(?:cut|slice|section)${it}(?: (?:at|along|across|through|by|in|open))*(?: (x|y|z|middle))?$`), (m) => ({ scene }) => {
    scene.setSection({ axis: m[1] === 'y' || m[1] === 'z' ? m[1] : 'x', offset: 0.5, flip: false });
    return 'Cut open.';
  }],
  [/^(?:remove|no|close|undo) (?:cut|section plane|slice)$/, () => ({ scene }) => {
    scene.setSection(null);
    return 'Whole again.';
  }],
];

/** Reads words about the view. Null: they are about something else, and the core reads them. */
export function readLook(text: string): Act | null {
  let far = 1;
  const plain = text.toLowerCase().replace(/[.!?,;:]+(?=\s|$)/g, ' ').replace(/\b(?:please|now|then|the|a bit|a little|slightly|somewhat|a lot|much|far)\b/g, (word) => {
    if (/bit|little|slightly|somewhat/.test(word)) far = 0.5;
    if (/lot|much|far/.test(word)) far = 2;
    return ' ';
  }).replace(/\s+/g, ' ').trim();
  if (!plain || plain.length > 80) return null;
  for (const [words, act] of rules(far)) {
    const m = words.exec(plain);
    const found = m && act(m);
    if (found) return found;
  }
  return null;
}

/** What was done to the view since each edit, so that undo and redo go through both in order. */
export class Looks {
  private list: { before: LookState; after: LookState; at: number }[] = [];
  private n = 0;

  /** `at`: the journal's position when it was done. */
  note(before: LookState, after: LookState, at: number): void {
    this.list.length = this.n;
    this.list.push({ before, after, at });
    this.n = this.list.length;
  }

  /** A new edit of the structure: what had been undone is gone. */
  edited(): void {
    this.list.length = this.n;
  }

  /** The state to go back to, if the last thing done at this position was a look. */
  back(at: number): LookState | null {
    return this.list[this.n - 1]?.at === at ? this.list[--this.n]!.before : null;
  }

  forth(at: number): LookState | null {
    return this.list[this.n]?.at === at ? this.list[this.n++]!.after : null;
  }

  can(at: number): { back: boolean; forth: boolean } {
    return { back: this.list[this.n - 1]?.at === at, forth: this.list[this.n]?.at === at };
  }
}
