import { describe, expect, it } from 'vitest';
import { createReference } from '../../reference/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { prepareRun } from '../../engine/session/prepare-run.ts';
import { referenceTarget } from '../../engine/session/target.ts';
import { listCases } from '../../engine/session/generation.ts';
import type { Wishes } from '../../engine/session/wishes.ts';

const contract = await openContract(process.cwd());
const { profile } = await referenceTarget();

function idsOf(wishes: Wishes): readonly string[] {
  return prepareRun(contract, profile, { wishes }).plan.cases.map((planned) => planned.case.id);
}

describe('a prepared run', () => {
  it('has the same plan for the same seed, and another for another', () => {
    expect(idsOf({ seed: 7 })).toEqual(idsOf({ seed: 7 }));
    expect(idsOf({ seed: 7 })).not.toEqual(idsOf({ seed: 8 }));
    expect([...idsOf({ seed: 7 })].sort()).toEqual([...idsOf({ seed: 8 })].sort());
  });

  it('selects by the status that a case asks for first', () => {
    const selected = new Set(idsOf({ statuses: [409, '4xx'] }));
    const cases = listCases(contract).filter(({ id }) => selected.has(id));
    expect(new Set(cases.map(({ expect: asked }) => asked.status?.[0]?.status))).toEqual(new Set([409, '4xx']));
    expect(idsOf({ statuses: [409] })).toContain('already-submitted/same-blob-path');
  });

  it.each([
    [{ statuses: [418] }, 'No case asks for the status 418.'],
    [{ statuses: [409], only: ['already-submitted'] }, 'Select by statuses or by names in `only`, not by both.'],
  ])('refuses %o', (wishes, message) => {
    expect(() => prepareRun(contract, profile, { wishes })).toThrow(message);
  });

  it('refuses requests of arrangements to other hosts unless they are allowed', () => {
    const request = { method: 'POST', path: 'https://owner.example/make' };
    const elsewhere = { ...profile, arrangements: { 'failed-asset': { command: 'true', restore: { request } } } };
    expect(() => prepareRun(contract, elsewhere, { wishes: {} })).toThrow(/--allow-host owner\.example/);
    expect(() => prepareRun(contract, elsewhere, { wishes: {}, allowedHosts: ['owner.example'] })).not.toThrow();
  });

  it('knows every state of the reference', () => {
    const owned = contract.arrangements.filter(({ kind }) => kind === 'owner').map(({ name }) => name);
    expect(Object.keys(profile.arrangements).sort()).toEqual(owned.sort());
    expect(profile.keys).toEqual(createReference().keys);
    expect(prepareRun(contract, profile, { wishes: { depth: 'deep' } }).plan.cases.filter(({ skip }) => skip)).toEqual(
      [],
    );
  });
});
