// Owns the WASM core. A classic worker started from a blob: the only kind that a page opened from file:// can have.

import { Core, type Answer } from './wasm-host';
import type { Catalogue, CommandRefusal, LiveFrame, PageSnapshot, Reply, Request } from './messages';
import type { Buffers } from './contract';
import { unpack } from './wasm-streams';

type Body = Reply extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

let core: Core | undefined;

function transferables(buffers: Buffers): Transferable[] {
  return Object.values(buffers).map((array: Float64Array | Int32Array) => array.buffer as ArrayBuffer);
}

function refused(answer: Answer): Body {
  return { kind: 'refused', code: answer.code, refusal: JSON.parse(answer.text) as CommandRefusal };
}

function snapshot(c: Core, answer: Answer): Body {
  if (answer.code !== 0) return refused(answer);
  return { kind: 'snapshot', snapshot: JSON.parse(answer.text) as PageSnapshot, buffers: c.buffers() };
}

async function handle(request: Request): Promise<Body> {
  if (request.kind === 'start') {
    core = await Core.create(unpack(new Uint8Array(request.packed)));
    return { kind: 'ready' };
  }
  if (!core) return { kind: 'failed', message: 'the core has not been started' };
  const c = core;
  switch (request.kind) {
    case 'open':
      return snapshot(c, c.open(request.setup, request.journal));
    case 'set':
      return snapshot(c, c.set(request.path, request.si, false));
    case 'drag': {
      const answer = c.set(request.path, request.si, true);
      if (answer.code !== 0) return refused(answer);
      if (request.whole) return snapshot(c, c.snapshot());
      return { kind: 'frame', frame: JSON.parse(answer.text) as LiveFrame, buffers: c.buffers() };
    }
    case 'command':
      return snapshot(c, c.command(request.text));
    case 'cancel':
      return snapshot(c, c.cancel());
    case 'undo':
      return snapshot(c, c.undo());
    case 'redo':
      return snapshot(c, c.redo());
    case 'goto':
      return snapshot(c, c.goto(request.position));
    case 'combination': {
      const code = c.combination(request.index);
      return code === 0 ? snapshot(c, c.snapshot()) : refused({ code, text: c.snapshot().text });
    }
    case 'figure': {
      const answer = c.figure(request.name, request.member);
      if (answer.code !== 0) return refused(answer);
      const { title, svg } = JSON.parse(answer.text) as { title: string; svg: string };
      return { kind: 'figure', title, svg };
    }
    case 'state': {
      const answer = c.state();
      return answer.code === 0 ? { kind: 'state', text: answer.text } : refused(answer);
    }
    case 'catalogue':
      return { kind: 'catalogue', catalogue: JSON.parse(c.catalogue()) as Catalogue };
    case 'mode': {
      c.mode(request.family === 'vibration' ? 0 : 1, request.index);
      return { kind: 'mode', buffers: c.buffers() };
    }
    case 'time': {
      // Clocks in a page tick coarsely: several solutions are timed together and divided.
      const seconds: number[] = [];
      for (let i = 0; i < request.times; ++i) {
        const start = performance.now();
        let n = 0;
        do {
          const answer = c.set(request.path, request.si, true);
          if (answer.code !== 0) return refused(answer);
          ++n;
        } while (performance.now() - start < 2);
        seconds.push((performance.now() - start) / 1000 / n);
      }
      c.cancel();
      return { kind: 'timed', seconds };
    }
  }
}

self.onmessage = async (event: MessageEvent<Request>) => {
  let body: Body;
  try {
    body = await handle(event.data);
  } catch (error) {
    body = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  const reply = { id: event.data.id, ...body } as Reply;
  const moved = 'buffers' in reply ? transferables(reply.buffers) : [];
  self.postMessage(reply, { transfer: moved });
};
