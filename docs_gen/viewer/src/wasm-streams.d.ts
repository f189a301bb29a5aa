/** Unpacks a module of WebAssembly that pack.mjs has packed. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer>;
