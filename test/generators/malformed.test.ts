import { beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../../engine/selftest/bench.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { generators } from '../../generators/index.ts';
import type { Entry, Generator, Variation } from '../../engine/core/model/index.ts';
import type { ReferenceOptions } from '../../reference/index.ts';

const contract = await openContract('.');
let bench: Bench;
beforeAll(async () => {
  bench = await openBench({ contract, seed: 3, fuzz: 10 });
});

async function judge(clause: string, options: ReferenceOptions = {}): Promise<readonly Entry[]> {
  const cases = bench.plan.cases.filter((planned) => planned.case.clause.id === clause);
  return (await bench.judge(options, { cases })).map(({ entry }) => entry);
}

function enumerate(name: string, operationId: string): readonly Variation[] {
  const operation = contract.operations.find(({ id }) => id === operationId);
  const generator: Generator | undefined = generators[name];
  if (operation === undefined || generator === undefined) return [];
  return generator.enumerate({ contract, operation, mediaAllow: contract.mediaAllow });
}

describe('the faithful server', () => {
  it.each(['repeated-names', 'malformed-multipart', 'partial-file'])('passes %s', async (clause) => {
    const entries = await judge(clause);
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  });

  it('may accept a name that is there twice, and is advised against it', async () => {
    const entries = await judge('repeated-names', { repeatedNames: 'accept' });
    expect(entries.some(({ outcome }) => outcome === 'warn')).toBe(true);
    expect(entries.filter(({ outcome }) => outcome !== 'warn' && outcome !== 'pass')).toEqual([]);
  });
});

describe('files that are not whole', () => {
  const made = enumerate('partial-files', 'uploadDirect');

  it('are there for every media type: none, a signature, noise, and half of each file that there is', () => {
    const of = (part: string): number => made.filter(({ id }) => id.endsWith(`-${part}`)).length;
    expect(of('empty')).toBe(contract.mediaAllow.length);
    expect(of('noise')).toBe(contract.mediaAllow.length);
    // No file of plain text has a signature.
    expect(of('signature')).toBe(contract.mediaAllow.length - 1);
    expect(of('half')).toBe(Object.keys(contract.fixtures).length);
  });

  it('are shorter than the files that they are parts of, and begin like them', () => {
    for (const { name, mediaType, bytes } of Object.values(contract.fixtures)) {
      const half = made.find(({ label }) => label === `the first half of a ${name} file as ${mediaType}`);
      const sent = Buffer.from(half?.send.file?.base64 ?? '', 'base64');
      expect(sent.length).toBe(Math.floor(bytes.length / 2));
      expect(Buffer.from(bytes).subarray(0, sent.length)).toEqual(sent);
    }
  });
});

describe('malformed multipart bodies', () => {
  const made = enumerate('malformed-multiparts', 'uploadDirect');

  it('are taken by a lenient parser only where their file has begun', () => {
    const lenient = made.filter(({ expect: { status = [] } = {} }) => status.some(({ status: one }) => one === '2xx'));
    expect(lenient.map(({ id }) => id)).toEqual(['cut-in-file', 'no-end', 'cut-in-end']);
  });

  it('have another fault each', () => {
    const bodies = made.map(({ send: { raw, mediaType } }) => `${mediaType ?? ''}\n${raw ?? ''}`);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(made.length).toBeGreaterThan(14);
  });
});

describe('the place of a documented value', () => {
  it.each(['createSubscription', 'fireSandboxEvent'])('is sent as a number and as a text on %s', (operation) => {
    const places = enumerate('constraint-broken', operation).filter(({ id }) => id.includes('ordinal'));
    const values = places.map(({ send }) => JSON.stringify(Object.values(send.with ?? {})[0]));
    expect(new Set(values.map((value) => value.replaceAll(/[[\]]/g, '')))).toEqual(new Set(['0', '1', '"0"', '"1"']));
  });
});
