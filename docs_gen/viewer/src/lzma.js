// Decodes one .lzma file (LZMA alone, as `xz --format=lzma` writes it): Uint8Array -> Uint8Array. A fifth smaller than gzip
// for what a page carries. After the LZMA specification by I. Pavlov (public domain).
export function lzma(input) {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  const properties = input[0];
  const lc = properties % 9, lp = ((properties / 9) | 0) % 5, pb = (properties / 45) | 0;
  let size = view.getUint32(5, true);
  if (view.getUint32(9, true) || size > 1 << 28) throw new Error("the length is not known");
  const out = new Uint8Array(size);
  let at = 13, range = -1 >>> 0, code = 0, n = 0;
  // Probabilities of 11 bits in one array; the offsets below are those of the specification's tables.
  const isMatch = 0, isRep = 192, isRep0 = 204, isRep1 = 216, isRep2 = 228, isRep0Long = 240, slots = 432, specials = 688, aligns = 816;
  const lengths = 832, repLengths = 1346, literals = 1860;
  const p = new Uint16Array(literals + (0x300 << (lc + lp))).fill(1024);
  for (let i = 0; i < 5; ++i) code = ((code << 8) | input[at++]) >>> 0;

  const bit = (i) => {
    const bound = (range >>> 11) * p[i];
    let b;
    if (code < bound) {
      range = bound;
      p[i] += (2048 - p[i]) >> 5;
      b = 0;
    } else {
      range -= bound;
      code -= bound;
      p[i] -= p[i] >> 5;
      b = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[at++]) >>> 0;
    }
    return b;
  };
  const tree = (base, bits) => {
    let m = 1;
    for (let i = 0; i < bits; ++i) m = (m << 1) | bit(base + m);
    return m - (1 << bits);
  };
  const reverse = (base, bits) => {
    let m = 1, v = 0;
    for (let i = 0; i < bits; ++i) {
      const b = bit(base + m);
      m = (m << 1) | b;
      v |= b << i;
    }
    return v;
  };
  const direct = (bits) => {
    let v = 0;
    while (bits--) {
      range >>>= 1;
      const b = code >= range ? 1 : 0;
      if (b) code -= range;
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | input[at++]) >>> 0;
      }
      v = (v << 1) | b;
    }
    return v;
  };
  const length = (base, state) =>
    !bit(base) ? tree(base + 2 + (state << 3), 3) : !bit(base + 1) ? 8 + tree(base + 130 + (state << 3), 3) : 16 + tree(base + 258, 8);

  let state = 0, r0 = 0, r1 = 0, r2 = 0, r3 = 0;
  while (n < size) {
    const position = n & ((1 << pb) - 1);
    if (!bit(isMatch + (state << 4) + position)) {
      const base = literals + 0x300 * (((n & ((1 << lp) - 1)) << lc) + ((n ? out[n - 1] : 0) >> (8 - lc)));
      let symbol = 1;
      if (state > 6) {
        let match = out[n - r0 - 1];
        do {
          const m = (match >> 7) & 1;
          match <<= 1;
          const b = bit(base + ((1 + m) << 8) + symbol);
          symbol = (symbol << 1) | b;
          if (m !== b) break;
        } while (symbol < 256);
      }
      while (symbol < 256) symbol = (symbol << 1) | bit(base + symbol);
      out[n++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let run;
    if (bit(isRep + state)) {
      if (!bit(isRep0 + state)) {
        if (!bit(isRep0Long + (state << 4) + position)) {
          state = state < 7 ? 9 : 11;
          out[n] = out[n - r0 - 1];
          ++n;
          continue;
        }
      } else {
        let d = r1;
        if (bit(isRep1 + state)) {
          if (bit(isRep2 + state)) {
            d = r3;
            r3 = r2;
          } else d = r2;
          r2 = r1;
        }
        r1 = r0;
        r0 = d;
      }
      run = length(repLengths, position);
      state = state < 7 ? 8 : 11;
    } else {
      r3 = r2;
      r2 = r1;
      r1 = r0;
      run = length(lengths, position);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots + ((run < 4 ? run : 3) << 6), 6);
      if (slot < 4) r0 = slot;
      else {
        const bits = (slot >> 1) - 1;
        r0 = (2 | (slot & 1)) << bits;
        r0 += slot < 14 ? reverse(specials + r0 - slot, bits) : (direct(bits - 4) << 4) + reverse(aligns, 4);
      }
      if (r0 >= n) throw new Error("the data are damaged");
    }
    for (let left = Math.min(run + 2, size - n); left > 0; --left, ++n) out[n] = out[n - r0 - 1];
  }
  return out;
}
