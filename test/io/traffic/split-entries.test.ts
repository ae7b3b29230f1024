import { describe, expect, it, test } from 'vitest';
import { createSplitter } from '../../../engine/io/traffic/split-entries.ts';

const entries = [
  { a: 1, text: 'a "quoted" \\ text with ] and } in it' },
  { log: { entries: [{ not: 'this' }] }, e: [[], {}, [1, { x: '\u00e4\u20ac' }]] },
  {},
];
const document = JSON.stringify(
  {
    version: 'x',
    other: [{ entries: [1] }],
    log: { pages: [{ id: 'log' }], entries, comment: '"entries":[{}]' },
    entries: [{ y: 1 }],
  },
  null,
  1,
);

function split(text: string, size: number, longest = 1000): { found: unknown[]; end: string | undefined } {
  const splitter = createSplitter(['log', 'entries'], longest);
  const bytes = Buffer.from(text);
  const found: unknown[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    for (const piece of splitter.push(bytes.subarray(at, at + size))) {
      found.push(piece.kind === 'element' ? JSON.parse(piece.text.toString()) : piece.kind);
    }
  }
  return { found, end: splitter.end() };
}

describe('the entries of a HAR', () => {
  test.each([1, 2, 3, 5, 7, 64, 100_000])('are cut out of parts of %i bytes', (size) => {
    expect(split(document, size)).toEqual({ found: entries, end: undefined });
  });

  it('are the items where the document is a list', () => {
    const splitter = createSplitter([], 100);
    const pieces = splitter.push(Buffer.from(' [{"a":[1]}, {"b":"]"}]'));
    expect(pieces.map((piece) => (piece.kind === 'element' ? piece.text.toString() : ''))).toEqual([
      '{"a":[1]}',
      '{"b":"]"}',
    ]);
    expect(splitter.end()).toBeUndefined();
  });

  it('are left out where one is too long, and the others are not', () => {
    expect(split(document, 10, 100).found).toEqual([entries[0], 'overlong', entries[2]]);
  });

  test.each([
    ['within an entry', document.slice(0, document.indexOf('quoted')), 'it ends within entry 1, which begins at byte'],
    ['behind an entry', document.slice(0, document.indexOf('"not"') - 40), 'it ends'],
    ['behind the list', document.slice(0, document.indexOf('"comment"')), 'it ends too early'],
    ['before the list', '{"log": {"pages": []}}', 'it has no list log.entries'],
  ])('are told to be incomplete where the document ends %s', (_, text, end) => {
    expect(split(text, 9).end).toContain(end);
  });
});
