// How much the displacements are enlarged on screen, and how that changes in time.

import type { Deformation } from './types';

/** Fraction of the structure's size that the largest displacement takes on screen with scale 'auto'. */
const autoReach = 0.07;
const seconds = 0.45;
const period = 2.6;

export class DeformationScale {
  wanted: Deformation = { scale: 'auto', motion: 'still' };
  /** The multiplier on screen now, and the one it is going to. */
  now = 0;
  goal = 0;
  private from = 0;
  private t = 1;
  private phase = 0;
  private auto = 1;

  constructor(private readonly reduced: boolean) {}

  /**
   * Chooses the automatic scale: a round number, kept as long as the shape stays well visible, so that twice the load looks twice as
   * bent. `settle` = false (while something is dragged) keeps it even longer.
   */
  fit(largest: number, size: number, settle: boolean): void {
    const ideal = largest > 0 ? (autoReach * size) / largest : 1;
    const shown = this.auto / ideal; // 1: as large as wanted
    if (settle ? shown > 0.5 && shown < 1.9 : shown < 5) return;
    const p = 10 ** Math.floor(Math.log10(ideal));
    this.auto = (ideal / p >= 5 ? 5 : ideal / p >= 2 ? 2 : 1) * p;
  }

  /** Takes up what is wanted; a mode shape, whose size means nothing, is always enlarged. */
  aim(mode: boolean): void {
    const s = this.wanted.scale;
    const goal = s === 'auto' || mode ? this.auto : s === 'off' ? 0 : s === 'true' ? 1 : Number.isFinite(s) ? s : 0;
    if (goal === this.goal) return;
    this.from = this.now;
    this.goal = goal;
    this.t = this.reduced ? 1 : 0;
    if (this.reduced) this.now = goal;
  }

  restart(): void {
    this.phase = 0;
  }

  get moving(): boolean {
    return this.t < 1 || (this.wanted.motion === 'oscillate' && this.goal !== 0);
  }

  /** True while it moves; a mode shape swings to both sides. */
  advance(dt: number, mode: boolean): boolean {
    const moving = this.moving;
    if (this.t < 1) this.t = Math.min(1, this.t + dt / seconds);
    this.now = this.from + (this.goal - this.from) * (1 - (1 - this.t) ** 3);
    if (this.wanted.motion === 'oscillate' && this.goal !== 0) {
      this.phase += (dt * 2 * Math.PI) / period;
      this.now *= mode ? Math.sin(this.phase) : 0.5 - 0.5 * Math.cos(this.phase);
    }
    return moving;
  }
}
