import { describe, expect, it } from 'vitest';
import type { Case, Depth, PlannedCase, Profile } from '../../../engine/core/model/index.ts';
import { planCases } from '../../../engine/core/plan/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../../engine/io/load/index.ts';
import { referenceProfile } from '../../../engine/session/reference-profile.ts';
import { generators } from '../../../generators/index.ts';
import { createReference } from '../../../reference/index.ts';

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
const profile = await resolveProfile(referenceProfile(createReference().keys, 'http://127.0.0.1:1'), {
  source: 'test',
  folder: import.meta.dirname,
  environment: {},
});

function plan(depth: Depth, rateLimit: Partial<Profile['rateLimit']> = {}): readonly PlannedCase[] {
  const target = { ...profile, rateLimit: { ...profile.rateLimit, ...rateLimit } };
  const selection = { only: [], skip: [], operations: [], depth, seed: 1, fuzz: 0 };
  return planCases(contract, target, selection, generators).cases;
}

function follow(kind: string, planned: readonly PlannedCase[]): readonly Case[] {
  return planned.flatMap(({ case: one }) => (one.procedure?.spec.kind === kind ? [one] : []));
}

describe('a burst', () => {
  it('is made once a bucket at standard depth, twice at deep, never at quick', () => {
    const buckets = (depth: Depth): readonly string[] =>
      follow('burst', plan(depth)).map(({ operation }) => operation.bucket);
    expect(buckets('quick')).toEqual([]);
    expect([...buckets('standard')].sort()).toEqual([...contract.buckets].sort());
    expect([...buckets('deep')].sort()).toEqual([...contract.buckets, ...contract.buckets].sort());
  });

  it('asks the other five buckets what a burst of them would ask', () => {
    for (const { operation, procedure } of follow('burst', plan('standard'))) {
      const asked = (procedure?.others ?? []).map((other) => other.operation.bucket);
      expect([operation.bucket, ...asked].sort()).toEqual([...contract.buckets].sort());
    }
  });

  it('comes after all that is sent again, which comes after all else', () => {
    const kinds = plan('standard').map(({ case: one }) =>
      one.effect === 'breaks' ? 'breaks' : one.procedure?.spec.kind,
    );
    const repeats = kinds.indexOf('repeat');
    expect(kinds.slice(repeats, kinds.indexOf('burst')).every((kind) => kind === 'repeat')).toBe(true);
    expect(kinds.lastIndexOf('burst')).toBeLessThan(kinds.indexOf('breaks'));
  });

  it.each([
    ['is skipped where bursts are off', { burst: 0 }, 'bursts are off; `rateLimit.burst` turns them on', 6],
    [
      'is skipped where the profile leaves its bucket out',
      { buckets: ['upload'] },
      '`rateLimit.buckets` leaves out ',
      5,
    ],
  ] as const)('%s', (_, rateLimit, reason, count) => {
    const reasons = plan('standard', rateLimit).flatMap(({ skip }) => (skip === undefined ? [] : [skip]));
    expect(reasons.filter((one) => one.startsWith(reason))).toHaveLength(count);
  });
});

describe('a refusal', () => {
  const pairsOf = (depth: Depth): readonly string[] =>
    follow('repeat', plan(depth)).map(
      ({ operation, expect: { repetition } }) => `${operation.id} ${repetition?.of ?? ''}`,
    );

  it('is sent again once for each operation and status at standard depth', () => {
    const pairs = pairsOf('standard');
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
    expect(new Set(pairs.map((pair) => pair.split(' ')[1]))).toEqual(
      new Set(['400', '401', '402', '403', '404', '409', '413', '415', '422']),
    );
    expect(pairs.filter((pair) => pair.endsWith(' 401'))).toHaveLength(contract.operations.length);
  });

  it('is sent again at most three times at deep, never at quick, and a large one once', () => {
    const pairs = pairsOf('deep');
    const most = Math.max(...pairs.map((pair) => pairs.filter((other) => other === pair).length));
    expect(most).toBe(3);
    expect(pairs.filter((pair) => pair === 'uploadDirect 413')).toHaveLength(1);
    expect(pairsOf('quick')).toEqual([]);
  });

  it('that passes by itself is never sent again', () => {
    const transient = new Set(contract.clauses.filter(({ retry }) => retry === 'transient').map(({ id }) => id));
    expect(transient.size).toBe(2);
    const repeated = follow('repeat', plan('deep')).map(({ id }) => id.split('/')[2] ?? '');
    expect(repeated.filter((id) => transient.has(id))).toEqual([]);
  });
});
