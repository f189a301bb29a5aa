// The on-screen stick for walking and flying by touch.

const reach = 44; // px

export class Stick {
  /** Side and ahead, each in [-1, 1]. */
  x = 0;
  y = 0;
  private pointer: number | null = null;
  private readonly base: HTMLDivElement;
  private readonly knob: HTMLDivElement;

  static wanted(): boolean {
    return matchMedia('(pointer: coarse)').matches;
  }

  constructor(overlay: HTMLElement, changed: () => void) {
    this.base = document.createElement('div');
    this.knob = document.createElement('div');
    this.base.className = 'nacre-stick';
    this.base.setAttribute('aria-hidden', 'true');
    Object.assign(this.base.style, {
      position: 'absolute', left: '24px', bottom: '24px', width: '120px', height: '120px', borderRadius: '50%', display: 'none',
      background: 'rgba(125,140,155,.18)', border: '1px solid rgba(125,140,155,.5)', touchAction: 'none', pointerEvents: 'auto',
    });
    Object.assign(this.knob.style, {
      position: 'absolute', left: '38px', top: '38px', width: '44px', height: '44px', borderRadius: '50%', background: 'rgba(125,140,155,.65)',
    });
    this.base.append(this.knob);
    overlay.append(this.base);
    const move = (e: PointerEvent) => {
      const r = this.base.getBoundingClientRect();
      let dx = e.clientX - r.left - r.width / 2;
      let dy = e.clientY - r.top - r.height / 2;
      const l = Math.hypot(dx, dy);
      if (l > reach) {
        dx *= reach / l;
        dy *= reach / l;
      }
      this.x = dx / reach;
      this.y = -dy / reach;
      this.knob.style.transform = `translate(${dx}px, ${dy}px)`;
      changed();
    };
    this.base.addEventListener('pointerdown', (e) => {
      this.pointer = e.pointerId;
      this.base.setPointerCapture(e.pointerId);
      e.preventDefault();
      move(e);
    });
    this.base.addEventListener('pointermove', (e) => {
      if (e.pointerId === this.pointer) move(e);
    });
    const end = (e: PointerEvent) => {
      if (e.pointerId !== this.pointer) return;
      this.release();
      changed();
    };
    this.base.addEventListener('pointerup', end);
    this.base.addEventListener('pointercancel', end);
  }

  get active(): boolean {
    return this.pointer !== null;
  }

  private release(): void {
    this.pointer = null;
    this.x = this.y = 0;
    this.knob.style.transform = '';
  }

  show(visible: boolean): void {
    this.base.style.display = visible ? 'block' : 'none';
    if (!visible) this.release();
  }

  dispose(): void {
    this.base.remove();
  }
}
