/** Decodes one .lzma file of known length. */
export function lzma(input: Uint8Array): Uint8Array<ArrayBuffer>;
