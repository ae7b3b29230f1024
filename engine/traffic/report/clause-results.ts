import type { ClauseResult, Contract, Entry, RunFacts } from '../../core/model/index.ts';
import { clauseResults, worstOutcome } from '../../core/report/index.ts';
import { listAsked } from '../clients/index.ts';
import type { Gathered } from '../tally/gathered.ts';

/** Returns what became of each clause of the contract, and of the clauses of the exam that traffic can show. */
export function trafficClauseResults(
  contract: Contract,
  entries: readonly Entry[],
  facts: RunFacts,
  { asked }: Gathered,
): readonly ClauseResult[] {
  const own = clauseResults(contract, entries, facts).map((result) => withReason(result, entries));
  return [...own, ...listAsked(asked).map((clause) => clientResult(contract, clause, entries))];
}

// What a run would ask for itself, traffic has or has not.
function withReason(result: ClauseResult, entries: readonly Entry[]): ClauseResult {
  if (result.outcome !== 'skip' || entries.some(({ clause }) => clause === result.id)) return result;
  return { ...result, reason: UNSEEN[result.kind] ?? 'the traffic did not show it' };
}

const UNSEEN: Readonly<Partial<Record<ClauseResult['kind'], string>>> = {
  situation: 'the traffic shows no request that is evidently in this situation',
  sequence: 'it takes requests that are sent for it',
  envelope: 'the traffic has no answer of its statuses that was recorded whole',
  always: 'the traffic has no answer that was recorded whole',
  own: 'the traffic has no exchange, recorded whole, that holds anything that its check looks at',
};

function clientResult(
  { name }: Contract,
  { id, statement, level, source, at }: ReturnType<typeof listAsked>[number],
  entries: readonly Entry[],
): ClauseResult {
  const own = entries.filter(({ clause }) => clause === id);
  const outcome = worstOutcome(own.map((entry) => entry.outcome));
  const reason = own.find((entry) => entry.outcome === outcome)?.reason;
  const why = outcome === 'skip' ? 'no client did what it speaks of' : reason;
  return {
    id,
    statement,
    kind: 'exam',
    level,
    source,
    outcome,
    ...(why === undefined ? {} : { reason: why }),
    cases: own.length,
    exchanges: own.reduce((sum, { exchanges }) => sum + exchanges.length, 0),
    at: { file: `spec/${name}/${at.file}`, line: at.line },
  };
}
