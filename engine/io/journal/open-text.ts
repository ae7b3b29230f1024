import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** Opens a text file or a pipe for reading: UTF-8, or UTF-16 where it begins with its mark, as some shells redirect. */
export function openText(file: string): Readable {
  return Readable.from(decode(createReadStream(file)));
}

async function* decode(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}
