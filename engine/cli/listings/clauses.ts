import type { Clause, Contract } from '../../core/model/index.ts';
import { listCases } from '../../session/generation.ts';
import { countSources } from '../../../reporters/source-shares.ts';
import { isAccounted } from './claims.ts';
import type { Listed, Row } from './listed.ts';

/** Lists the clauses, the counts of clauses, cases and units of the pages, and what is pending. */
export function listClauses(contract: Contract): Listed {
  const { clauses, sentences, pending, outOfReach } = contract;
  const cases = listCases(contract);
  const accounted = sentences.filter(isAccounted).length;
  return {
    noun: 'clauses',
    columns: {
      clause: 'CLAUSE',
      status: 'STATUS',
      level: 'LEVEL',
      retry: 'RETRY',
      cases: 'CASES',
      statement: 'STATEMENT',
    },
    rows: clauses.map((clause) => rowOf(clause, cases.filter((own) => own.clause.id === clause.id).length)),
    notes: [
      `Pending: ${pending.length}`,
      ...pending.map(({ id, reason }) => `  ${id}: ${reason}`),
      `Out of reach: ${outOfReach.length}`,
      ...outOfReach.map(({ what, reason }) => `  ${what} ${reason}`),
      '',
      `Clauses by what they rest on: ${countSources(clauses)}`,
      `${clauses.length} clauses, ${cases.length} cases, ${accounted} of ${sentences.length} units of the page accounted for`,
    ],
  };
}

function rowOf(clause: Clause, cases: number): Row {
  const { id, kind, level, retry = '', statement, during } = clause;
  const occasion = during === undefined ? 'each answer' : `each ${during}`;
  return {
    clause: id,
    kind,
    status: statusOf(clause),
    level,
    retry,
    cases: kind === 'situation' ? cases : occasion,
    statement,
    source: clause.source.kind,
  };
}

function statusOf({ kind, statuses, expect, about }: Clause): string {
  if (kind === 'always') return 'every';
  if (kind === 'own') return about?.statuses?.join(', ') ?? 'every';
  const asked = expect.status?.[0]?.status;
  if (kind === 'situation' || kind === 'sequence' || kind === 'lifecycle')
    return asked === undefined ? '' : String(asked);
  const [first, ...rest] = statuses;
  return rest.length === 0 ? String(first) : `${String(first)} and ${rest.length} more`;
}
