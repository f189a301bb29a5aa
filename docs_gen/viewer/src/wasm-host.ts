// The WASM core without glue code: five functions that libc++ asks for, text in and out, and copies of the arrays.

import type { Buffers } from './contract';

interface Module extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
}

interface CoreExports extends Module {
  nacre_open(setup: number, journal: number): number;
  nacre_set(path: number, si: number, live: number): number;
  nacre_command(text: number): number;
  nacre_cancel(): number;
  nacre_undo(): number;
  nacre_redo(): number;
  nacre_goto(position: number): number;
  nacre_snapshot(): number;
  nacre_figure(name: number, member: number): number;
  nacre_state(): number;
  nacre_catalogue(): number;
  nacre_combination(i: number): number;
  nacre_mode(kind: number, i: number): number;
  nacre_text(): number;
  nacre_doubles(which: number, n: number): number;
  nacre_ints(which: number, n: number): number;
}

/** One call of the core: the exit code of the command line and the JSON text that came with it. */
export interface Answer {
  code: number;
  text: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function instantiate<M extends Module>(bytes: BufferSource): Promise<M> {
  let memory: WebAssembly.Memory | undefined;
  const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit(code: number) {
        throw new Error(`the core stopped with code ${code}`);
      },
      fd_close: () => 0,
      fd_write: () => 0,
      fd_seek: () => 0,
      fd_read: () => 0,
      environ_sizes_get: () => 0,
      environ_get: () => 0,
      clock_time_get(_id: number, _precision: bigint, out: number) {
        if (memory) new DataView(memory.buffer).setBigUint64(out, BigInt(Math.round(performance.now() * 1e6)), true);
        return 0;
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const exports = instance.exports as M;
  memory = exports.memory;
  exports._initialize();
  return exports;
}

/** Hands texts to a function of the module, as zero-terminated UTF-8 that lives as long as the call. */
function withText<T>(module: Module, texts: string[], call: (pointers: number[]) => T): T {
  const pointers = texts.map((t) => {
    const bytes = encoder.encode(t);
    const p = module.malloc(bytes.length + 1);
    const memory = new Uint8Array(module.memory.buffer);
    memory.set(bytes, p);
    memory[p + bytes.length] = 0;
    return p;
  });
  try {
    return call(pointers);
  } finally {
    for (const p of pointers) module.free(p);
  }
}

function textAt(module: Module, start: number): string {
  const memory = new Uint8Array(module.memory.buffer);
  return decoder.decode(memory.subarray(start, memory.indexOf(0, start)));
}

/** The reader of first sentences, a module of its own: a page carries the setup, so it needs none. */
export class Reader {
  private constructor(private readonly module: Module & { nacre_explain(text: number): number }) {}

  static async create(bytes: BufferSource): Promise<Reader> {
    return new Reader(await instantiate(bytes));
  }

  /** The reading of a sentence, as JSON. */
  explain(text: string): string {
    return withText(this.module, [text], ([t]) => textAt(this.module, this.module.nacre_explain(t!)));
  }
}

export class Core {
  private constructor(private readonly e: CoreExports, private readonly count: number) {}

  static async create(bytes: BufferSource): Promise<Core> {
    const exports = await instantiate<CoreExports>(bytes);
    return new Core(exports, exports.malloc(4));
  }

  open(setup: string, journal: string): Answer {
    return this.withText([setup, journal], ([s, j]) => this.e.nacre_open(s!, j!));
  }
  set(path: string, si: number, live: boolean): Answer {
    return this.withText([path], ([p]) => this.e.nacre_set(p!, si, live ? 1 : 0));
  }
  command(text: string): Answer {
    return this.withText([text], ([t]) => this.e.nacre_command(t!));
  }
  /** Ends a drag without noting it. */
  cancel(): Answer {
    return this.answer(this.e.nacre_cancel());
  }
  undo(): Answer {
    return this.answer(this.e.nacre_undo());
  }
  redo(): Answer {
    return this.answer(this.e.nacre_redo());
  }
  goto(position: number): Answer {
    return this.answer(this.e.nacre_goto(position));
  }
  snapshot(): Answer {
    return this.answer(this.e.nacre_snapshot());
  }
  figure(name: string, member: string): Answer {
    return this.withText([name, member], ([n, m]) => this.e.nacre_figure(n!, m!));
  }
  state(): Answer {
    return this.answer(this.e.nacre_state());
  }
  catalogue(): string {
    return this.answer(this.e.nacre_catalogue()).text;
  }
  combination(i: number): number {
    return this.e.nacre_combination(i);
  }
  mode(kind: number, i: number): number {
    return this.e.nacre_mode(kind, i);
  }

  buffers(): Buffers {
    return {
      positions: this.doubles(0),
      displacements: this.doubles(1),
      stationS: this.doubles(2),
      stationValues: this.doubles(3),
      axes: this.doubles(4),
      memberNodes: this.ints(0),
      firstStation: this.ints(1),
      sectionOf: this.ints(2),
      groupOf: this.ints(3),
      reactions: this.doubles(6),
      mode: this.doubles(5),
    };
  }

  private doubles(which: number): Float64Array {
    const p = this.e.nacre_doubles(which, this.count);
    const n = this.length();
    return p ? new Float64Array(this.e.memory.buffer, p, n).slice() : new Float64Array(0);
  }

  private ints(which: number): Int32Array {
    const p = this.e.nacre_ints(which, this.count);
    const n = this.length();
    return p ? new Int32Array(this.e.memory.buffer, p, n).slice() : new Int32Array(0);
  }

  private length(): number {
    return new DataView(this.e.memory.buffer).getInt32(this.count, true);
  }

  private withText(texts: string[], call: (pointers: number[]) => number): Answer {
    return withText(this.e, texts, (pointers) => this.answer(call(pointers)));
  }

  private answer(code: number): Answer {
    return { code, text: textAt(this.e, this.e.nacre_text()) };
  }
}
