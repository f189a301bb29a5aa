// Keeps motion fluent on a weak machine: while something moves and frames are late, the picture is drawn with fewer pixels; at rest it
// is drawn once more with all of them.

const late = 1 / 22;  // s per frame
const early = 1 / 50;
const least = 0.45;

export class Pace {
  /** Fraction of the full pixel ratio to draw with. */
  scale = 1;
  private mean = 0;
  private frames = 0;

  /** Takes the time between two frames of one movement [s]. */
  frame(dt: number): void {
    this.mean = this.frames === 0 ? dt : this.mean + 0.35 * (dt - this.mean);
    if (++this.frames < 5) return;
    const before = this.scale;
    if (this.mean > late) this.scale = Math.max(least, this.scale * Math.max(0.6, Math.sqrt(late / this.mean)));
    else if (this.mean < early && this.scale < 1) this.scale = Math.min(1, this.scale * 1.2);
    if (this.scale !== before) this.frames = 0;
  }

  /** The movement has ended; true when the picture must be drawn again in full. */
  rest(): boolean {
    this.frames = 0;
    return this.scale < 1;
  }
}
