import type { Readable } from 'node:stream';
import type { KeptBytes } from '../../core/model/index.ts';

/** Keeps the first bytes of a stream that is read by somebody else, and counts the others. */
export function keepBytes(stream: Readable, most: number): () => KeptBytes {
  const chunks: Buffer[] = [];
  let kept = 0;
  let total = 0;
  stream.on('data', (chunk: Buffer) => {
    total += chunk.length;
    if (kept >= most) return;
    const part = chunk.subarray(0, most - kept);
    chunks.push(part);
    kept += part.length;
  });
  return () => ({ bytes: Buffer.concat(chunks), total });
}
