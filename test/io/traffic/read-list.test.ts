import { expect, it } from 'vitest';
import { readList } from '../../../engine/io/traffic/read-list.ts';

it.each([
  { title: 'ASCII alone', text: 'plain' },
  { title: 'letters of Latin 1', text: 'größer' },
  { title: 'letters beyond it', text: 'žluťoučký 日本語 😀' },
])('an entry of $title is read as it was written', async ({ text }) => {
  const entries = [{ text }, { text: 'plain' }, { [text]: text }];
  const bytes = Buffer.from(JSON.stringify({ log: { entries } }));
  expect(await readAll(inParts(bytes, 5))).toEqual(entries);
});

async function* inParts(bytes: Buffer, size: number): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const chunk of readList({ name: 'a.har', kind: 'har', stream })) {
    if (chunk.kind !== 'exchanges') throw new Error(chunk.kind);
    found.push(...chunk.exchanges.map(({ value }) => value));
  }
  return found;
}
