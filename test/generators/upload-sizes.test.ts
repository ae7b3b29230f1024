import { describe, expect, it } from 'vitest';
import { listMade, probeOf } from './made-cases.ts';

interface Size {
  readonly file: number;
  readonly body: number;
  readonly depth: string;
}

function sizesOf(clause: string): readonly Size[] {
  return listMade(clause).map((candidate) => {
    const { body } = probeOf(candidate);
    const length = body?.kind === 'filled' ? body.head.length + body.fill + body.tail.length : 0;
    const small = body?.kind === 'bytes' ? body.bytes.length : 0;
    return { file: candidate.send.file?.bytes ?? 0, body: length + small, depth: candidate.depth };
  });
}

describe('upload sizes', () => {
  it('over the limit are over it in either reading, and under 16 MB with all that goes along', () => {
    const sizes = sizesOf('upload-too-large');
    expect(sizes.filter(({ file, body }) => file <= 10_485_760 || body >= 16_000_000)).toEqual([]);
    expect(sizes.map(({ depth }) => depth)).toEqual(['standard', 'deep', 'deep']);
  });

  it('within the limit stay 4 KB under the lesser reading', () => {
    expect(sizesOf('upload-within-limit').filter(({ body }) => body > 10_000_000 - 4096)).toEqual([]);
  });

  it('between the readings are sent at depth deep only', () => {
    const sizes = sizesOf('upload-near-limit');
    expect(sizes.filter(({ file }) => file <= 10_000_000 || file > 10_485_760)).toEqual([]);
    expect(new Set(sizes.map(({ depth }) => depth))).toEqual(new Set(['deep']));
  });
});
