import type { Bytes } from '../lib/bytes.ts'

/** `bytes` made smaller, by the platform's own gzip. */
export function zipped(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('gzip'))
}

/** What `zipped` was given. Throws for bytes that it did not make: open only what a seal vouches for. */
export function unzipped(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new DecompressionStream('gzip'))
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const response = new Response(new Blob([bytes]).stream().pipeThrough(stream))
  return new Uint8Array(await response.arrayBuffer())
}
