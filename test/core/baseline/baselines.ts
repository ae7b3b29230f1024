import type { Contract, Entry, Finding, KnownDeparture, Outcome } from '../../../engine/core/model/index.ts';
import { makeClause, makeContract } from '../builders.ts';

/** A finding of a clause. */
export function finding(clause: string, level: Finding['level'] = 'required'): Finding {
  return { check: 'status', clause, level, at: 'status', expected: '409', received: '201' };
}

/** An entry of the clause `taken` on `create`; a failure and a warning have a finding of their own clause. */
export function entry(outcome: Outcome, over: Partial<Entry> = {}): Entry {
  const level = outcome === 'fail' ? 'required' : 'advised';
  return {
    case: 'taken/twice',
    clause: 'taken',
    operation: 'create',
    title: 't',
    outcome,
    effect: 'reads',
    statuses: [409],
    findings: outcome === 'fail' || outcome === 'warn' ? [finding('taken', level)] : [],
    exchanges: [],
    ...(outcome === 'skip' ? {} : { received: 409 }),
    ...over,
  };
}

/** A known departure from the clause `taken` until the end of 2030. */
export function known(over: Partial<KnownDeparture> = {}): KnownDeparture {
  return { names: 'clause', id: 'taken', reason: 'r', owner: 'o', until: '2030-12-31', ...over };
}

/** A contract of a situation, an envelope of 409 and a clause for every answer. */
export const contract: Contract = makeContract({
  clauses: [
    makeClause({ id: 'taken', kind: 'situation' }),
    makeClause({ id: 'shape', kind: 'envelope', statuses: [409] }),
    makeClause({ id: 'json', kind: 'always' }),
  ],
});
