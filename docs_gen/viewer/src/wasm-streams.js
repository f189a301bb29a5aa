// A WebAssembly module as streams of like with like (opcodes, locals, calls, constants, …), each of which LZMA packs better than
// their mixture: together a twentieth smaller. `split` and `join` walk a function body with the same code, `walk`.
import { lzma } from "./lzma.js";

const op = 0, local = 1, call = 2, constant = 3, offset = 4, align = 5, float = 6, other = 7;
const streamCount = 8;

/** Moves one function body; `byte(stream)` and `leb(stream)` pass on a byte or a LEB128 number of a stream and return it. */
function walk(byte, leb) {
  const bytes = (stream, n) => {
    while (n-- > 0) byte(stream);
  };
  const lebs = (stream, n) => {
    while (n-- > 0) leb(stream);
  };
  for (let groups = leb(other); groups > 0; --groups) {
    leb(other);
    byte(other);
  }
  for (let depth = 1; depth > 0;) {
    const code = byte(op);
    if (code >= 0x20 && code <= 0x22) leb(local);
    else if (code >= 0x28 && code <= 0x3e) {
      leb(align);
      leb(offset);
    } else if (code === 0x41 || code === 0x42) leb(constant);
    else if (code === 0x10) leb(call);
    else if (code === 0x0b) --depth;
    else if (code >= 0x02 && code <= 0x04) {
      ++depth;
      leb(other);
    } else if (code === 0x0c || code === 0x0d || code === 0x23 || code === 0x24) leb(other);
    else if (code === 0x44) bytes(float, 8);
    else if (code === 0x43) bytes(float, 4);
    else if (code === 0x11) lebs(other, 2);
    else if (code === 0x0e) lebs(other, leb(other) + 1);
    else if (code === 0x1c) bytes(other, leb(other));
    else if (code === 0x3f || code === 0x40) byte(other);
    else if (code === 0xfc) {
      const sub = leb(other);
      if (sub > 7) lebs(other, sub === 8 || sub === 10 || sub === 12 || sub === 14 ? 2 : 1);
    } else if (code === 0xfd) {
      const sub = leb(other);
      if (sub <= 11 || (sub >= 84 && sub <= 93)) {
        leb(align);
        leb(offset);
        if (sub >= 84 && sub <= 91) byte(other);
      } else if (sub === 12 || sub === 13) bytes(other, 16);
      else if (sub >= 21 && sub <= 34) byte(other);
    } else if (code > 0xc4 || (code > 0x05 && code < 0x0b) || (code > 0x11 && code < 0x1a)) throw new Error(`the opcode ${code} is not known`);
  }
}

class Source {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
}

class Sink {
  constructor(size) {
    this.bytes = new Uint8Array(size);
    this.length = 0;
  }
  reserve(size) {
    if (size <= this.bytes.length) return;
    const larger = new Uint8Array(2 * size);
    larger.set(this.bytes);
    this.bytes = larger;
  }
  byte(b) {
    if (this.length === this.bytes.length) this.reserve(this.length + 1);
    this.bytes[this.length++] = b;
    return b;
  }
  leb(n) {
    for (; n > 127; n >>>= 7) this.byte((n & 127) | 128);
    this.byte(n);
  }
  all(bytes) {
    this.reserve(this.length + bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }
  taken() {
    return this.bytes.subarray(0, this.length);
  }
}

function readLeb(byte) {
  let n = 0, shift = 0, b;
  do {
    b = byte();
    n |= (b & 127) << shift;
    shift += 7;
  } while (b > 127);
  return n >>> 0;
}

const moving = (byte) => [byte, (stream) => readLeb(() => byte(stream))];

/** The bytes before and after the code section, the streams of its function bodies, and their number. */
export function split(wasm) {
  const source = new Source(wasm, 8);
  for (;;) {
    const start = source.at, id = source.byte(), size = readLeb(() => source.byte());
    if (id !== 10) {
      source.at += size;
      continue;
    }
    const end = source.at + size, streams = Array.from({ length: streamCount }, () => new Sink(1 << 16));
    const functions = readLeb(() => source.byte());
    for (let i = 0; i < functions; ++i) {
      readLeb(() => source.byte());  // its size follows from its instructions
      walk(...moving((stream) => streams[stream].byte(source.byte())));
    }
    if (source.at !== end) throw new Error("the code section is longer than its functions");
    return { head: wasm.subarray(0, start), tail: wasm.subarray(end), streams: streams.map((s) => s.taken()), functions };
  }
}

/** The module again, with every size in its shortest form. */
export function join(head, tail, streams, functions) {
  const sources = streams.map((bytes) => new Source(bytes)), code = new Sink(1 << 20), body = new Sink(1 << 16);
  const steps = moving((stream) => body.byte(sources[stream].byte()));
  code.leb(functions);
  for (let i = 0; i < functions; ++i) {
    body.length = 0;
    walk(...steps);
    code.leb(body.length);
    code.all(body.taken());
  }
  const out = new Sink(head.length + tail.length + code.length + 16);
  out.all(head);
  out.byte(10);
  out.leb(code.length);
  out.all(code.taken());
  out.all(tail);
  return out.taken();
}

/** Unpacks what pack.mjs packs: the number of functions, then head, tail and streams, each as length and LZMA. */
export function unpack(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength), parts = [];
  for (let at = 4; at < packed.length;) {
    const size = view.getUint32(at, true);
    parts.push(lzma(packed.subarray(at + 4, at + 4 + size)));
    at += 4 + size;
  }
  return join(parts[0], parts[1], parts.slice(2), view.getUint32(0, true));
}
