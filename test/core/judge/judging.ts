import { createJudge } from '../../../engine/core/judge/index.ts';
import type { Demand } from '../../../engine/core/judge/index.ts';
import type { Clause, Finding, Response } from '../../../engine/core/model/index.ts';
import { makeClause, makeContract, makeOperation, makeProbe } from '../builders.ts';

/** The documented statuses of the contract here. */
export const documentedStatuses: readonly number[] = [200, 201, 204, 402, 404, 409, 422, 429, 500];

/** Two envelope clauses and four always clauses. */
export const clauses: readonly Clause[] = [
  makeClause({
    id: 'domain-envelope',
    kind: 'envelope',
    statuses: [404, 409, 500],
    expect: { envelope: { is: 'domain' }, absentKeys: { keys: ['error', 'fields'] } },
  }),
  makeClause({
    id: 'domain-style',
    kind: 'envelope',
    level: 'advised',
    statuses: [404, 409, 500],
    expect: { mediaType: { is: 'application/json' }, docsUrl: { host: 'docs.example.com', level: 'required' } },
  }),
  makeClause({ id: 'documented', expect: { documentedStatus: { of: 'api' } } }),
  makeClause({ id: 'json', expect: { json: { except: [204] } } }),
  makeClause({ id: 'no-request-id', expect: { absentAnywhere: { keys: ['request_id'] } } }),
  makeClause({ id: 'no-echo', expect: { keyEcho: { is: 'absent' } } }),
];

/** What a case about an unknown thing demands. */
export const unknown: Demand = {
  id: 'unknown-thing',
  level: 'required',
  expect: { status: [{ status: 404 }], message: { like: ['Thing not found'], level: 'advised' } },
};

/** The key that no answer may echo. */
export const key = 'sk_test_0123456789';

/** The findings of an answer, by these clauses. */
export function judge(
  response: Response,
  clause: Demand | undefined,
  of: readonly Clause[] = clauses,
): readonly Finding[] {
  return createJudge(makeContract({ documentedStatuses, clauses: of }))({
    clause,
    operation: makeOperation(),
    probe: makeProbe(),
    response,
    fault: 'name',
    hidden: [{ name: 'foreign.id', value: 'other-id' }],
    keys: [{ name: 'keys.sandbox', value: key }],
  });
}

/** A finding. */
export function find(
  check: Finding['check'],
  clause: string,
  level: Finding['level'],
  at: string,
  expected: string,
  received: string,
): Finding {
  return { check, clause, level, at, expected, received };
}
