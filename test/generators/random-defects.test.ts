import { describe, expect, it } from 'vitest';
import type { TamperContext } from '../../reference/index.ts';
import { judgeAtRandom } from './judge-at-random.ts';

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** A server that fails on one kind of value, the operation that shows it, and the smallest probes that do. */
interface Defect {
  readonly name: string;
  readonly operation: TamperContext['operation'];
  readonly isHit: (body: Record<string, unknown>) => boolean;
  readonly smallest: readonly string[];
}

const DEFECTS: readonly Defect[] = [
  {
    name: 'an astral character in a filename',
    operation: 'createUploadUrl',
    isHit: ({ filename }) => ASTRAL.test(String(filename)),
    smallest: ['filename is U+10000'],
  },
  {
    name: 'a filename of 255 bytes',
    operation: 'createUploadUrl',
    isHit: ({ filename }) => Buffer.byteLength(String(filename)) === 255,
    smallest: ['filename is 255 bytes long'],
  },
  {
    name: 'metadata nested 60 deep',
    operation: 'createSubmission',
    isHit: ({ metadata }) => depthOf(metadata) >= 60,
    smallest: ['metadata is nested 60 deep'],
  },
  {
    name: 'an astral character in metadata',
    operation: 'createSubmission',
    isHit: ({ metadata }) => ASTRAL.test(JSON.stringify(metadata ?? '')),
    smallest: ['a value in metadata is U+10000', 'a key in metadata is U+10000'],
  },
  {
    name: 'a description with a NUL',
    operation: 'createSubscription',
    isHit: ({ description }) => String(description).includes('\0'),
    smallest: ['description is U+0000'],
  },
];

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('a server that fails', () => {
  it.each(DEFECTS)('on $name is found at random and shown at its smallest', async (defect) => {
    const isHit = ({ operation, body }: TamperContext): boolean =>
      operation === defect.operation && defect.isHit((body ?? {}) as Record<string, unknown>); // read from JSON
    const found: string[] = [];
    for (const seed of SEEDS) {
      const { labels, requests } = await judgeAtRandom(`odd-text/odd/${defect.operation ?? ''}/random`, seed, isHit);
      expect(requests).toBeLessThan(400);
      found.push(...labels);
    }
    expect(found.length).toBeGreaterThanOrEqual(18);
    expect(found.filter((label) => !defect.smallest.includes(label))).toEqual([]);
  });

  it('on nothing is not blamed', async () => {
    const { labels } = await judgeAtRandom('odd-text/odd', 1, () => false);
    expect(labels).toEqual([]);
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
