import type { Clause, Contract } from '../../core/model/index.ts';
import { listCases } from '../../session/generation.ts';
import { countSources } from '../../../reporters/source-shares.ts';
import { formatTable } from '../texts/format-table.ts';
import { isAccounted } from './claims.ts';

/** Lists the clauses, the counts of clauses, cases and units of the pages, and what is pending. */
export function listClauses(contract: Contract): readonly string[] {
  const { clauses, sentences, pending, outOfReach } = contract;
  const cases = listCases(contract);
  const rows = clauses.map((clause) => rowOf(clause, cases.filter((own) => own.clause.id === clause.id).length));
  const accounted = sentences.filter(isAccounted).length;
  return [
    ...formatTable([['CLAUSE', 'STATUS', 'LEVEL', 'RETRY', 'CASES', 'STATEMENT'], ...rows]),
    '',
    `Pending: ${pending.length}`,
    ...pending.map(({ id, reason }) => `  ${id}: ${reason}`),
    `Out of reach: ${outOfReach.length}`,
    ...outOfReach.map(({ what, reason }) => `  ${what} ${reason}`),
    '',
    `Clauses by what they rest on: ${countSources(clauses)}`,
    `${clauses.length} clauses, ${cases.length} cases, ${accounted} of ${sentences.length} units of the page accounted for`,
  ];
}

function rowOf(clause: Clause, cases: number): readonly string[] {
  const { id, kind, level, retry = '-', statement, during } = clause;
  const occasion = during === undefined ? 'each answer' : `each ${during}`;
  return [id, statusOf(clause), level, retry, kind === 'situation' ? String(cases) : occasion, statement];
}

function statusOf({ kind, statuses, expect }: Clause): string {
  if (kind === 'always') return 'every';
  const asked = expect.status?.[0]?.status;
  if (kind === 'situation' || kind === 'sequence') return asked === undefined ? '-' : String(asked);
  const [first, ...rest] = statuses;
  return rest.length === 0 ? String(first) : `${String(first)} and ${rest.length} more`;
}
