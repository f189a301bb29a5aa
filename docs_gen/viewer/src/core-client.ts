// The page's side of the worker: promises for edits, and a drag that keeps one request in flight, the latest value next.

import workerText from 'worker:inline';
import type { CommandRefusal, Edit, Query, Reply, Request } from './messages';

export class CoreRefused extends Error {
  constructor(readonly code: number, readonly refusal: CommandRefusal) {
    super(refusal.message);
    this.name = 'CoreRefused';
  }
}

type Of<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
type Body = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

interface Drag {
  path: string;
  si: number;
  whole: boolean;
}

export class CoreClient {
  private worker: Worker;
  private packed: ArrayBuffer | null = null;
  /** The world as last noted, to begin again with when the core has died. */
  private resume: { setup: string; journal: string } | null = null;
  private readonly waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  private next = 1;
  private dragging = false;
  private latest: Drag | null = null;

  /** Called with each solution of a drag, in order. */
  onLive: (reply: Of<'frame'> | Of<'snapshot'>, milliseconds: number) => void = () => {};
  onLiveRefused: (error: Error) => void = () => {};

  constructor() {
    this.worker = this.spawn();
  }

  private spawn(): Worker {
    const url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    worker.onmessage = (event: MessageEvent<Reply>) => {
      const entry = this.waiting.get(event.data.id);
      if (!entry) return;
      this.waiting.delete(event.data.id);
      if (event.data.kind === 'refused') entry.reject(new CoreRefused(event.data.code, event.data.refusal));
      else if (event.data.kind === 'failed') void this.revive(event.data.message).then((why) => entry.reject(new Error(why)));
      else entry.resolve(event.data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      for (const entry of this.waiting.values()) entry.reject(new Error(event.message || 'the worker could not be started'));
      this.waiting.clear();
    };
    return worker;
  }

  /** `packed` is the core in WASM as the page carries it. */
  async start(packed: ArrayBuffer): Promise<void> {
    this.packed = packed;
    await this.send({ kind: 'start', packed });
  }

  /** What to begin again with should the core die: called after every edit that is noted. */
  keep(setup: string, journal: string): void {
    this.resume = { setup, journal };
  }

  // A trap inside the module (no memory, mostly) leaves it unusable: another one takes over the last noted state.
  private async revive(message: string): Promise<string> {
    const { packed, resume } = this;
    if (!packed || !resume) return message;
    this.worker.terminate();
    for (const entry of this.waiting.values()) entry.reject(new Error(message));
    this.waiting.clear();
    this.latest = null;
    this.worker = this.spawn();
    this.resume = null;  // once: a state that kills the core must not be tried for ever
    await this.send({ kind: 'start', packed });
    await this.send({ kind: 'open', ...resume });
    this.resume = resume;
    return `The solver of this page stopped (${message}); it has been started again with the last good state.`;
  }

  async edit(edit: Edit): Promise<Of<'snapshot'>> {
    // A drag that is still queued would arrive after this edit and undo it.
    this.latest = null;
    return (await this.send(edit)) as Of<'snapshot'>;
  }

  async figure(name: string, member: string): Promise<Of<'figure'>> {
    return (await this.send({ kind: 'figure', name, member })) as Of<'figure'>;
  }

  async ask<K extends 'state' | 'mode' | 'timed' | 'catalogue'>(query: Query): Promise<Of<K>> {
    return (await this.send(query)) as Of<K>;
  }

  /** Solves with this value as soon as the solution before it has arrived; values in between are skipped. */
  drag(drag: Drag): void {
    this.latest = drag;
    if (!this.dragging) void this.pump();
  }

  get busy(): boolean {
    return this.dragging;
  }

  private async pump(): Promise<void> {
    this.dragging = true;
    while (this.latest) {
      const drag = this.latest;
      this.latest = null;
      const start = performance.now();
      try {
        const reply = await this.send({ kind: 'drag', ...drag });
        if (reply.kind === 'frame' || reply.kind === 'snapshot') this.onLive(reply, performance.now() - start);
      } catch (error) {
        this.onLiveRefused(error as Error);
      }
    }
    this.dragging = false;
  }

  private send(body: Body, transfer: Transferable[] = []): Promise<Reply> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...body } as Request, transfer);
    });
  }
}
