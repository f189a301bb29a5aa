// The application: one snapshot at a time, every part of the page shows it.

import type { Assumption, Buffers } from '../contract';
import { CoreClient, CoreRefused } from '../core-client';
import type { Catalogue, Edit, EmbeddedWorld, PageSnapshot, PageValue } from '../messages';
import { Scene3D, WebGLUnavailable, type FieldName, type Pick, type SceneApi } from '../scene';
import { Answers } from './answers';
import { CommandBox } from './command-box';
import { byId, h, icon, replace } from './dom';
import { exportMenu, menuButton } from './exports';
import { Figures } from './figures';
import { toggleHelp } from './help';
import { Inputs } from './inputs';
import { Journal } from './journal';
import { LegendView, modeLabel, type ModeChoice } from './legend';
import { Looks, readLook, type LookHost, type LookState } from './look';
import { fromHash, toHash } from './permalink';
import { Results } from './results';
import { SelectionPanel } from './selection';
import { renderWords } from './sentence';
import { Tabs, ViewTools, withoutModel } from './stage';
import { changesShape, Tables, type TableKind } from './tables';
import { currentTheme, setTheme, startTheme, type Theme } from './theme';
import { largestDifference } from './units';
import { ViewPanel } from './view-panel';

export class App {
  snapshot: PageSnapshot | null = null;
  buffers: Buffers | null = null;
  scene: SceneApi | null = null;
  readonly core = new CoreClient();
  /** Relative difference between what this page solved on opening and the results in the file. */
  verification: { difference: number; where: string; milliseconds: number | null } | null = null;

  private readonly answers: Answers;
  private readonly results: Results;
  private readonly figures = new Figures(this.core);
  private readonly panels = { values: h('div'), selected: h('div'), view: h('div'), history: h('div') };
  private readonly inputs: Inputs;
  private readonly selection: SelectionPanel;
  private readonly journal: Journal;
  private readonly tabs: Tabs;
  private readonly legend = new LegendView((field) => this.setField(field), (mode) => void this.showMode(mode));
  private readonly view = h('div', { class: 'view', id: 'view' });
  private readonly host = h('div', { class: 'canvas-host' });
  private readonly tools: ViewTools;
  private readonly undoButton: HTMLButtonElement;
  private readonly redoButton: HTMLButtonElement;
  private readonly toast = h('p', { class: 'toast', role: 'alert', hidden: true, onclick: () => (this.toast.hidden = true) });
  private command: CommandBox | null = null;
  private tables: Tables | null = null;
  private viewPanel: ViewPanel | null = null;
  private hash = '';
  private catalogue: Promise<Catalogue> | null = null;
  private mode: ModeChoice | null = null;
  private readonly looks = new Looks();
  /** As it was before a light began to move. */
  private looked: LookState | null = null;
  private lightsBefore: LookState['lights'] = [];
  private toastTimer = 0;

  constructor(private readonly world: EmbeddedWorld) {
    startTheme((theme) => this.scene?.setTheme(theme));
    this.answers = new Answers(byId('answers')!, byId('limits')!, world.labels, (name) => this.showAnswer(name));
    this.results = new Results(world.labels, (assumption) => this.changeAssumption(assumption));
    this.inputs = new Inputs(this.panels.values, {
      drag: (slot, si) => this.drag(slot, si),
      set: (slot, si) => void this.edit({ kind: 'set', path: slot.path, si }),
      command: (text) => void this.runCommand(text),
      catalogue: () => (this.catalogue ??= this.core.ask<'catalogue'>({ kind: 'catalogue' }).then((reply) => reply.catalogue)),
    });
    this.selection = new SelectionPanel(this.panels.selected, this.figures, {
      focusValue: (path) => this.focusValue(path),
      clear: () => this.select(null),
    });
    this.journal = new Journal(this.panels.history, (position) => void this.edit({ kind: 'goto', position }));
    this.tabs = new Tabs([
      { name: 'values', title: 'Values', panel: this.panels.values },
      { name: 'selected', title: 'Selected', panel: this.panels.selected },
      { name: 'view', title: 'View', panel: this.panels.view },
      { name: 'history', title: 'History', panel: this.panels.history },
    ]);
    const stage = byId('stage')!;
    this.tools = new ViewTools(() => this.scene, this.view, () => this.viewPanel?.sync());
    this.view.append(this.host, this.legend.element, this.tools.hint, this.tools.element);
    replace(stage, this.view, this.tabs.element);
    this.undoButton = h('button', { type: 'button', class: 'quiet', title: 'Undo (Ctrl+Z)', 'aria-label': 'Undo', disabled: true, onclick: () => this.step(false) }, icon('undo'));
    this.redoButton = h('button', { type: 'button', class: 'quiet', title: 'Redo (Ctrl+Y)', 'aria-label': 'Redo', disabled: true, onclick: () => this.step(true) }, icon('redo'));
    document.body.append(this.toast);
    this.core.onLive = (reply) => this.live(reply);
    this.core.onLiveRefused = (error) => this.complain(error);
  }

  /** `packed` is the core in WASM as the page carries it. */
  async start(packed: ArrayBuffer): Promise<void> {
    await this.core.start(packed);
    const embedded = JSON.stringify(this.world.journal);
    let journal = embedded;
    try {
      journal = (await fromHash(location.hash)) ?? embedded;
    } catch (error) {
      this.say(`The link could not be read (${(error as Error).message}); this is the page as it was written.`);
    }
    const setup = JSON.stringify(this.world.setup);
    let reply;
    try {
      reply = await this.core.edit({ kind: 'open', setup, journal });
    } catch (error) {
      if (journal === embedded) throw error;
      this.say(`The changes in the link do not fit this page: ${(error as Error).message}`);
      journal = embedded;
      reply = await this.core.edit({ kind: 'open', setup, journal });
    }
    this.core.keep(setup, journal);
    this.makeScene();
    this.tables = new Tables((kind, row) => this.select({ kind, index: row }, true), (kind, row) =>
      this.scene?.hover(row < 0 ? null : { kind, index: row }));
    this.makeBar();
    this.command = new CommandBox(byId('ask')!, this.examples(reply.snapshot), (text) => this.runCommand(text));
    this.fitStage();
    new ResizeObserver(() => this.fitStage()).observe(byId('intro')!);
    this.show(reply.snapshot, reply.buffers, true);
    const shapes = { frequencies: 'vibration', buckling_factors: 'buckling' } as const;
    const family = shapes[reply.snapshot.asks[0] as keyof typeof shapes];
    if (family && reply.snapshot.modes[family].length > 0) await this.showMode({ family, index: 0 });
    this.keyboard();
    addEventListener('hashchange', () => {
      if (location.hash !== this.hash) location.reload();
    });
    if (journal === embedded) await this.verify(reply.snapshot);
    const heading = byId('sentence');
    const { prompt, words } = this.world.setup;
    if (heading && prompt && words) renderWords(heading, prompt, words);
    this.fitStage();
    document.documentElement.dataset['ready'] = 'true';
  }

  /** Any edit that is noted in the journal. */
  async edit(edit: Edit): Promise<boolean> {
    try {
      const reply = await this.core.edit(edit);
      this.results.solvedIn(reply.snapshot.seconds);
      if (edit.kind === 'set') this.looks.edited();
      this.show(reply.snapshot, reply.buffers, false);
      void this.figures.refresh();
      await this.remember();
      return true;
    } catch (error) {
      this.complain(error as Error);
      // A drag may be on the screen that did not become an edit.
      const reply = await this.core.edit({ kind: 'cancel' });
      this.show(reply.snapshot, reply.buffers, false);
      return false;
    }
  }

  async runCommand(text: string): Promise<void> {
    const done = this.look(text);
    if (done) {
      this.command?.clear();
      this.command?.showNote(text, done);
      return;
    }
    const before = this.snapshot?.revision;
    try {
      const reply = await this.core.edit({ kind: 'command', text });
      this.results.solvedIn(reply.snapshot.seconds);
      this.looks.edited();
      this.show(reply.snapshot, reply.buffers, false);
      this.command?.clear();
      this.command?.showDone(text, reply.snapshot.reading, reply.snapshot.revision !== before);
      void this.figures.refresh();
      await this.remember();
    } catch (error) {
      if (error instanceof CoreRefused) this.command?.showRefusal(text, error.refusal);
      else this.complain(error as Error);
    }
  }

  select(target: Pick | { kind: Pick['kind']; index: number } | null, focus = false): void {
    this.scene?.select(target, { focus });
    this.selected(target ? this.scene?.stats().selection ?? this.pick(target) : null);
    if (target) this.tabs.open('selected');
  }

  setField(field: FieldName): void {
    if (this.mode) void this.showMode(null);
    this.scene?.setField(field);
  }

  /** Words about the view: done here, without the core. */
  private look(text: string): string | null {
    const act = this.scene && this.snapshot ? readLook(text) : null;
    const host = this.lookHost();
    if (!act || !host) return null;
    const before = this.lookState()!;
    const done = act(host);
    if (done) this.noteLook(before);
    return done;
  }

  private lookHost(): LookHost | null {
    const { scene, snapshot } = this;
    if (!scene || !snapshot) return null;
    const { vibration, buckling } = snapshot.modes;
    return {
      scene, field: (field) => this.setField(field), mode: (mode) => void this.showMode(mode), theme: (theme) => this.setTheme(theme),
      modes: { vibration: vibration.length, buckling: buckling.length },
    };
  }

  private lookState(): LookState | null {
    const { scene, mode } = this;
    if (!scene) return null;
    const { navigation, field } = scene.stats();
    return {
      camera: scene.goal(), navigation, lights: scene.lights(), visible: scene.visible(), deformation: scene.deformation(), section: scene.section(), field: mode ? 'none' : field,
      mode, theme: currentTheme(),
    };
  }

  private noteLook(before: LookState): void {
    this.looks.note(before, this.lookState()!, this.snapshot!.position);
    this.lookChanged();
  }

  private restore(s: LookState): void {
    const scene = this.scene!;
    scene.setNavigation(s.navigation);
    scene.view(s.camera);
    scene.setLights(s.lights);
    scene.setVisible(s.visible);
    scene.setDeformation(s.deformation);
    scene.setSection(s.section);
    if (s.theme !== currentTheme()) this.setTheme(s.theme);
    if (s.mode) void this.showMode(s.mode);
    else if (this.mode || scene.stats().field !== s.field) this.setField(s.field);
    this.lookChanged();
  }

  private lookChanged(): void {
    this.lightsBefore = this.scene!.lights();
    this.tools.moves(this.scene!.deformation().motion === 'oscillate');
    this.viewPanel?.sync();
    this.history();
  }

  private setTheme(theme: Theme): void {
    setTheme(theme);
    this.scene?.setTheme(theme);
  }

  private step(redo: boolean): void {
    const at = this.snapshot?.position ?? 0;
    const state = redo ? this.looks.forth(at) : this.looks.back(at);
    if (state) this.restore(state);
    else void this.edit({ kind: redo ? 'redo' : 'undo' });
  }

  private history(): void {
    const s = this.snapshot!;
    const can = this.looks.can(s.position);
    this.undoButton.disabled = s.position === 0 && !can.back;
    this.redoButton.disabled = s.position >= s.journal.length && !can.forth;
  }

  private drag(slot: Slot, si: number): void {
    if (slot.path.startsWith('load.') && slot.path.endsWith('.magnitude')) this.scene?.setLoadValue(slot.path, si);
    this.core.drag({ path: slot.path, si, whole: changesShape(slot) });
  }

  private live(reply: Parameters<CoreClient['onLive']>[0]): void {
    if (reply.kind === 'snapshot') {
      this.show(reply.snapshot, reply.buffers, false);
      return;
    }
    if (!this.snapshot) return;
    this.buffers = reply.buffers;
    this.scene?.updateFields(reply.buffers);
    this.answers.live(reply.frame, this.snapshot);
    this.results.live(reply.frame);
    if (this.snapshot.members.length <= 2000) this.tables?.live(reply.buffers);
    this.selection.live(this.snapshot, reply.buffers);
    this.quiet();
  }

  private show(snapshot: PageSnapshot, buffers: Buffers, first: boolean): void {
    this.snapshot = snapshot;
    this.buffers = buffers;
    if (!buffers.mode?.length) this.mode = null;
    this.scene?.setWorld(snapshot, buffers, { fit: first, modeLabel: this.mode ? modeLabel(this.mode, snapshot) : '' });
    if (this.scene) {
      if (first) {
        this.scene.setField(this.firstField(snapshot));
        this.lightsBefore = this.scene.lights();
      }
      this.showLegend();
      this.viewPanel?.show(snapshot);
    }
    this.answers.start = [...buffers.positions.subarray(0, 3)];
    this.answers.show(snapshot);
    this.inputs.show(snapshot);
    this.journal.show(snapshot);
    this.results.show(snapshot);
    this.tables?.show(snapshot, buffers);
    this.selected(this.scene?.stats().selection ?? null);
    this.history();
    const edits = byId('edits');
    if (edits) replace(edits, ...snapshot.journal.slice(0, snapshot.position).filter((e) => !e.text.startsWith('set ')).map((e) => h('li', {}, e.text)));
    if (!first) this.quiet();
  }

  private firstField(snapshot: PageSnapshot): FieldName {
    const asked = snapshot.asks[0] ?? snapshot.headline;
    const bars = snapshot.members.every((m) => m.kind === 'bar');
    if (/axial/.test(asked)) return 'N';
    if (/displacement|elongation/.test(asked) && !bars) return 'u';
    return bars ? 'N' : 'sigma';
  }

  private makeScene(): void {
    try {
      this.scene = new Scene3D({
        host: this.host,
        theme: currentTheme(),
        events: {
          select: (pick) => {
            this.selected(pick);
            if (pick) this.tabs.open('selected');
          },
          drag: ({ path, si, live }) => {
            const slot = this.snapshot?.values.find((v) => v.path === path) ?? { path, group: 'loads' };
            if (live) this.drag(slot, si);
            else void this.edit({ kind: 'set', path, si });
          },
          light: ({ live }) => {
            this.looked ??= { ...this.lookState()!, lights: this.lightsBefore };
            if (live) return;
            this.noteLook(this.looked);
            this.looked = null;
          },
          legend: (legend) => this.legend.show(legend),
          navigation: ({ mode, hint }) => this.tools.navigation(mode, hint),
          description: (text) => this.scene?.canvas.setAttribute('aria-label', text),
          contextLost: () => this.say('The graphics of this browser were interrupted; the model returns as soon as they do.'),
          contextRestored: () => this.quiet(),
        },
      });
      this.scene.canvas.setAttribute('role', 'application');
      this.scene.canvas.setAttribute('aria-roledescription', 'model in 3D');
      this.viewPanel = new ViewPanel(this.panels.view, this.scene, {
        combination: (index) => void this.edit({ kind: 'combination', index }),
        moves: (on) => this.tools.moves(on),
      });
    } catch (error) {
      const reason = error instanceof WebGLUnavailable || error instanceof Error ? error.message : String(error);
      withoutModel(this.view, reason);
      replace(this.panels.view, h('p', { class: 'note' }, 'There is no model in 3D to adjust.'));
    }
  }

  /** A mode shape instead of the displacements, until another field is chosen. */
  private async showMode(mode: ModeChoice | null): Promise<void> {
    this.mode = mode;
    const { buffers } = await this.core.ask<'mode'>({ kind: 'mode', family: mode?.family ?? 'vibration', index: mode?.index ?? -1 });
    if (this.mode !== mode || !this.scene || !this.snapshot) return;
    this.scene.setMode(mode ? buffers.mode ?? null : null, mode ? modeLabel(mode, this.snapshot) : '');
    this.showLegend();
  }

  private showLegend(): void {
    const { scene, snapshot } = this;
    if (!scene || !snapshot) return;
    this.legend.fields(scene.fields(), scene.stats().field, snapshot, this.mode);
    this.legend.show(scene.legend());
    scene.avoid([this.legend.element, this.tools.element]);
  }

  private pick(target: { kind: Pick['kind']; index: number }): Pick {
    const s = this.snapshot!;
    const names = { member: s.members[target.index]?.name, joint: s.nodes[target.index], support: s.supports[target.index]?.name, load: s.loads[target.index]?.name, light: '' };
    return { ...target, name: names[target.kind] ?? '', point: [0, 0, 0] };
  }

  private selected(pick: Pick | null): void {
    this.selection.show(pick, this.snapshot, this.buffers);
    const row = (kind: TableKind) => (pick?.kind === kind ? pick.index : -1);
    this.tables?.members.select(row('member'), true);
    this.tables?.joints.select(row('joint'), true);
    this.tables?.supports.select(row('support'), true);
  }

  private async verify(snapshot: PageSnapshot): Promise<void> {
    const { difference, where } = largestDifference(this.world.results.results, snapshot.results);
    this.verification = { difference, where, milliseconds: null };
    this.results.verified(this.verification);
    const load = snapshot.values.find((v) => v.path.startsWith('load.') && v.path.endsWith('.magnitude')) ?? snapshot.values[0];
    if (!load || snapshot.members.length > 3000) return;
    const { seconds } = await this.core.ask<'timed'>({ kind: 'time', path: load.path, si: load.si, times: 9 });
    this.verification.milliseconds = 1000 * [...seconds].sort((a, b) => a - b)[seconds.length >> 1]!;
    this.results.verified(this.verification);
  }

  private async remember(): Promise<void> {
    const { text } = await this.core.ask<'state'>({ kind: 'state' });
    const { journal } = JSON.parse(text) as { journal: unknown[] };
    this.core.keep(JSON.stringify(this.world.setup), JSON.stringify(journal));
    const same = JSON.stringify(journal) === JSON.stringify(this.world.journal);
    const hash = same ? '' : await toHash(JSON.stringify(journal));
    this.hash = hash;
    history.replaceState(null, '', hash || location.pathname + location.search);
  }

  private changeAssumption(assumption: Assumption): void {
    if (!assumption.path || !this.focusValue(assumption.path)) {
      this.command?.fill(`${assumption.what}: `);
      byId('ask')?.scrollIntoView({ block: 'center' });
    }
  }

  /** Where an answer comes from: its member, selected there. */
  private showAnswer(name: string): void {
    const s = this.snapshot!;
    const { member, at } = s.results[name]!;
    const index = s.members.findIndex((m) => m.name === member);
    if (index < 0) return;
    const field: Record<string, FieldName> = { max_axial_force: 'N', min_axial_force: 'N', max_bending_moment: 'My', max_shear_force: 'Vz', max_displacement: 'u', max_normal_stress: 'sigma', max_von_mises: 'sigma' };
    if (field[name]) this.setField(field[name]);
    const start = 3 * this.buffers!.memberNodes[2 * index]!;
    const along = at ? Math.hypot(...at.map((x, k) => x - this.buffers!.positions[start + k]!)) : 0;
    this.select({ kind: 'member', index, name: member!, point: at ?? [0, 0, 0], s: along });
    this.view.scrollIntoView({ block: 'nearest' });
  }

  private focusValue(path: string): boolean {
    this.tabs.open('values');
    const found = this.inputs.focus(path);
    if (found) byId('stage')?.scrollIntoView({ block: 'nearest' });
    return found;
  }

  private examples(snapshot: PageSnapshot): string[] {
    const examples: string[] = [];
    const span = snapshot.values.find((v) => /span|length/.test(v.label) && v.unit === 'm' && v.group === 'geometry');
    if (snapshot.loads.length > 0) examples.push('double the load');
    // "span 2" has a number in its name that an edit would take for its value.
    if (span && !/[0-9]/.test(span.label)) examples.push(`make the ${span.label} ${Math.round(1.5 * (span.si / span.factor) * 10) / 10} ${span.unit}`);
    examples.push(snapshot.members.every((m) => m.kind === 'bar') ? 'use aluminium' : 'use IPE 220');
    if (this.scene) examples.push('front view');
    return examples;
  }

  /** The model ends where the window does, however long the sentence above it is. */
  private fitStage(): void {
    const stage = byId('stage')!;
    stage.style.setProperty('--above', `${Math.round(stage.getBoundingClientRect().top + scrollY)}px`);
  }

  private makeBar(): void {
    const slug = (this.world.title || 'structure').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 48) || 'structure';
    const { items } = exportMenu({ slug, core: this.core, scene: this.scene, tables: this.tables, failed: (m) => this.say(m) });
    const link = h('button', { type: 'button', class: 'quiet', title: 'Copy a link to this state', 'aria-label': 'Copy a link to this state', onclick: async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        this.say('The link is copied.', true);
      } catch {
        this.say('The address of this page is the link; the browser did not let it be copied.', true);
      }
    } }, icon('link'));
    byId('bar')?.append(h('nav', { class: 'bar-tools', 'aria-label': 'Page' },
      this.undoButton, this.redoButton, h('span', { class: 'gap' }),
      link, menuButton('Save a copy as', icon('save'), items, (m) => this.say(m)),
      h('button', { type: 'button', class: 'quiet', title: 'Print', 'aria-label': 'Print', onclick: () => print() }, icon('print')),
      h('button', { type: 'button', class: 'quiet', title: 'Light or dark (T)', 'aria-label': 'Light or dark', onclick: () => this.toggleTheme() }, icon('sun')),
      h('button', { type: 'button', class: 'quiet', title: 'Keyboard (?)', 'aria-label': 'Keyboard', onclick: toggleHelp }, icon('help'))));
  }

  private keyboard(): void {
    addEventListener('keydown', (event) => {
      const target = event.target as HTMLElement;
      const typing = target.matches('input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select');
      const control = event.ctrlKey || event.metaKey;
      if (control && !typing && (event.key === 'z' || event.key === 'Z' || event.key === 'y')) {
        event.preventDefault();
        const redo = event.key === 'y' || event.shiftKey;
        if (!(redo ? this.redoButton : this.undoButton).disabled) this.step(redo);
        return;
      }
      if (typing || control || event.altKey) return;
      if (event.key === '?') toggleHelp();
      else if (event.key === '/') {
        event.preventDefault();
        this.command?.input.focus();
      } else if (event.key === 't') this.toggleTheme();
      else if (event.key === 'f') this.scene?.view('fit');
      else if (event.key === 'Escape' && this.scene?.stats().navigation === 'orbit' && !document.querySelector('dialog[open]')) this.select(null);
      else if (event.key === '1' || event.key === '2' || event.key === '3') {
        if (target !== document.body && target !== this.scene?.canvas) return;
        this.scene?.setNavigation((['orbit', 'fly', 'walk'] as const)[Number(event.key) - 1]!);
        this.scene?.canvas.focus();
      }
    });
  }

  private toggleTheme(): void {
    this.setTheme(currentTheme() === 'dark' ? 'light' : 'dark');
  }

  private complain(error: Error): void {
    if (error instanceof CoreRefused) this.say([error.refusal.message, error.refusal.advice].filter(Boolean).join(' '));
    else this.say(error.message);
  }

  private say(text: string, kind = false): void {
    this.toast.textContent = text;
    this.toast.hidden = false;
    this.toast.classList.toggle('kind', kind);
    clearTimeout(this.toastTimer);
    // What went wrong while the page was starting stays until something is done.
    if (document.documentElement.dataset['ready']) this.toastTimer = window.setTimeout(() => (this.toast.hidden = true), 8000);
  }

  private quiet(): void {
    if (!this.toast.classList.contains('kind')) this.toast.hidden = true;
  }
}

type Slot = { path: string; group: PageValue['group'] };
