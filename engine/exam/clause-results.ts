import type { Contract, ClauseResult, Entry, ExamClause, ExamResult, Outcome } from '../core/model/index.ts';
import { isJudged, worstOutcome } from '../core/report/index.ts';

/** Returns what became of each clause of the exam over all sittings that show it. */
export function examClauseResults(
  { name }: Contract,
  clauses: readonly ExamClause[],
  entries: readonly Entry[],
): readonly ClauseResult[] {
  return clauses.map(({ id, statement, level, source, at }) => {
    const shown = entries.flatMap((entry) => resultsOf(entry, id).map((result) => ({ entry, result })));
    const outcome = worstOutcome(shown.map(({ result }) => result.outcome));
    const judged = shown.filter(({ result }) => isJudged(result.outcome));
    const reason = reasonOf(
      outcome,
      shown.map(({ result }) => result),
    );
    return {
      id,
      statement,
      kind: 'exam',
      level,
      source,
      outcome,
      ...(reason === undefined ? {} : { reason }),
      cases: judged.length,
      exchanges: judged.reduce((sum, { entry }) => sum + requestsIn(entry), 0),
      at: { file: `spec/${name}/${at.file}`, line: at.line },
    };
  });
}

function resultsOf({ sitting }: Entry, clause: string): readonly ExamResult[] {
  return (sitting?.results ?? []).filter((result) => result.clause === clause);
}

function reasonOf(outcome: Outcome, results: readonly ExamResult[]): string | undefined {
  if (isJudged(outcome)) return undefined;
  if (results.length === 0) return 'no sitting of it was selected';
  return results.find((result) => result.outcome === outcome)?.reason;
}

function requestsIn({ sitting }: Entry): number {
  return (sitting?.courses ?? []).reduce(
    (sum, { steps }) => sum + steps.filter(({ kind }) => kind === 'request').length,
    0,
  );
}
