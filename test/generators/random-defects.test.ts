import { describe, expect, it } from 'vitest';
import type { TamperContext } from '../../reference/index.ts';
import { judgeAtRandom, openBenches } from './judge-at-random.ts';

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

const benches = await openBenches(Array.from({ length: 20 }, (_, index) => index + 1));

describe('a server that fails', () => {
  it.each(DEFECTS)('on $name is found at random and shown at its smallest', async (defect) => {
    const isHit = ({ operation, body }: TamperContext): boolean =>
      operation === defect.operation && defect.isHit((body ?? {}) as Record<string, unknown>); // read from JSON
    const found: string[] = [];
    for (const bench of benches) {
      const { labels, requests } = await judgeAtRandom(`odd-text/odd/${defect.operation ?? ''}/random`, bench, isHit);
      expect(requests).toBeLessThan(400);
      found.push(...labels);
    }
    expect(found.length).toBeGreaterThanOrEqual(18);
    expect(found.filter((label) => !defect.smallest.includes(label))).toEqual([]);
  });

  it('on two properties of an operation shows each at its smallest', async () => {
    const isHit = ({ operation, body }: TamperContext): boolean => {
      if (operation !== 'createSubscription') return false;
      const { description, endpointUrl } = body as Record<string, unknown>; // the faithful server read an object
      return String(description).includes('\0') || ASTRAL.test(String(endpointUrl));
    };
    const found = await Promise.all(
      benches.map((bench) => judgeAtRandom('odd-text/odd/createSubscription/random', bench, isHit)),
    );
    const both = ['description is U+0000', 'the path of endpointUrl is U+10000'];
    expect(found.flatMap(({ labels }) => labels).filter((label) => !both.includes(label))).toEqual([]);
    expect(found.filter(({ labels }) => both.every((label) => labels.includes(label))).length).toBeGreaterThan(10);
    expect(found.filter(({ labels }) => new Set(labels).size < labels.length)).toEqual([]);
  });

  it('on one property, for whatever text, has one cause', async () => {
    const isHit = ({ operation, body }: TamperContext): boolean =>
      operation === 'createUploadUrl' && (body as Record<string, unknown>)['filename'] !== 'assay.png'; // likewise
    const found = await Promise.all(
      benches.slice(0, 5).map((bench) => judgeAtRandom('odd-text/odd/createUploadUrl/random', bench, isHit)),
    );
    expect(found.map(({ labels }) => labels.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('on nothing is not blamed', async () => {
    const [found] = await Promise.all(
      benches.slice(0, 1).map((one) => judgeAtRandom('odd-text/odd', one, () => false)),
    );
    expect(found?.labels).toEqual([]);
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
