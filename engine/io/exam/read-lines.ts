import type { Readable } from 'node:stream';

/** Calls back with each line of a stream; one that is too long is passed over, so that memory is bounded whatever is printed. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  const decoder = new TextDecoder();
  let line = '';
  let isTooLong = false;
  stream.on('data', (chunk: Buffer) => {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    line = isTooLong ? '' : line + first;
    for (const next of rest) {
      if (!isTooLong) onLine(line);
      isTooLong = false;
      line = next;
    }
    if (line.length <= MOST_CHARACTERS) return;
    line = '';
    isTooLong = true;
  });
  stream.on('end', () => {
    if (line !== '') onLine(line);
  });
}

const MOST_CHARACTERS = 65_536;
