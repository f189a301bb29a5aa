// The journal in the address: "#w=" and the compressed list of edits. Works from file://, needs no server.

const key = '#w=';

async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const out = new Blob([bytes as BlobPart]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(out).arrayBuffer());
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
}

/** The hash for a journal, as JSON text. */
export async function toHash(journal: string): Promise<string> {
  return key + encode(await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(journal)));
}

/** The journal in a hash, as JSON text; null when there is none. Throws when it is damaged or too large. */
export async function fromHash(hash: string): Promise<string | null> {
  if (!hash.startsWith(key)) return null;
  if (hash.length > 2_000_000) throw new Error('the link is too long');
  const bytes = await through(new DecompressionStream('deflate-raw'), decode(hash.slice(key.length)));
  if (bytes.length > 64_000_000) throw new Error('the link unpacks to too much');
  return new TextDecoder().decode(bytes);
}
