/** Collects chunks up to the size that a page may have; undefined where there are more, of which no more is read. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

const MOST_BYTES = 5_000_000;
