import type { Clause, ClauseResult, Contract, Entry, Outcome, RunFacts } from '../model/index.ts';
import { countWalked } from './count-walked.ts';
import { isExercising, worstOutcome } from './outcome.ts';

/** Returns what became of each clause of the contract, in its order. */
export function clauseResults(
  contract: Contract,
  entries: readonly Entry[],
  { counted }: RunFacts,
): readonly ClauseResult[] {
  const byClause = groupEntries(entries);
  const broken = worstFindings(entries);
  const walked = countWalked(contract, entries);
  return contract.clauses.map((clause) => {
    const own = byClause.get(clause.id) ?? [];
    const exchanges = countExchanges(clause, own, counted, walked);
    const { id, statement, kind, level, source, retry, at } = clause;
    const outcome = outcomeOf(clause, own, exchanges, broken.get(clause.id));
    const reason =
      outcome === 'skip' ? whySkipped(contract, clause, own) : own.find((entry) => entry.outcome === outcome)?.reason;
    return {
      id,
      statement,
      kind,
      level,
      source,
      ...(retry === undefined ? {} : { retry }),
      outcome,
      ...(reason === undefined ? {} : { reason }),
      cases: own.filter(isExercising).length,
      exchanges,
      ...(kind === 'own' ? {} : { at: { file: `spec/${contract.name}/${at.file}`, line: at.line } }),
    };
  });
}

function countExchanges(
  { id, kind }: Clause,
  own: readonly Entry[],
  { judged }: RunFacts['counted'],
  walked: ReadonlyMap<string, number>,
): number {
  if (kind === 'lifecycle') return walked.get(id) ?? 0;
  return kind === 'situation' ? probesOf(own) : (judged[id] ?? 0);
}

// A case that only broke an envelope says that its own clause holds: the status was right.
function outcomeOf(clause: Clause, own: readonly Entry[], exchanges: number, broken: Outcome | undefined): Outcome {
  const indirect: Outcome = exchanges > 0 ? 'pass' : 'skip';
  const direct = own.map(({ outcome, findings, unexercised }): Outcome => {
    const isElsewhere = findings.length > 0 && !findings.some((finding) => finding.clause === clause.id);
    return isElsewhere ? (unexercised === true ? 'skip' : 'pass') : outcome;
  });
  return worstOutcome([
    ...(clause.kind === 'situation' ? direct : WITH_ENTRIES.has(clause.kind) ? [...direct, indirect] : [indirect]),
    ...(broken === undefined ? [] : [broken]),
  ]);
}

// Entries besides those that are judged by the way: of walks, and of own checks that could not be asked.
const WITH_ENTRIES: ReadonlySet<Clause['kind']> = new Set(['lifecycle', 'own']);

function whySkipped(contract: Contract, clause: Clause, own: readonly Entry[]): string {
  const reasons = [...new Set(own.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const pending = contract.pending.find(({ id }) => id === clause.id);
  return reasons.length > 0 ? reasons.join('; ') : (pending?.reason ?? NOTHING_ASKED[clause.kind]);
}

const NOTHING_ASKED: Readonly<Record<Clause['kind'], string>> = {
  situation: 'no case of it was selected',
  envelope: 'no answer of its statuses was met',
  sequence: 'nothing that it speaks of came about',
  always: 'no answer was met',
  lifecycle: 'no step of a walk or a race came by it',
  own: 'no answer held anything that it looks at',
};

function groupEntries(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.clause);
    if (group === undefined) groups.set(entry.clause, [entry]);
    else group.push(entry);
  }
  return groups;
}

function worstFindings(entries: readonly Entry[]): ReadonlyMap<string, Outcome> {
  const worst = new Map<string, Outcome>();
  for (const { outcome, findings } of entries) {
    for (const { clause, level } of findings) {
      const own: Outcome = level === 'proposed' ? level : level === 'required' && outcome === 'fail' ? 'fail' : 'warn';
      worst.set(clause, worstOutcome([worst.get(clause) ?? 'skip', own]));
    }
  }
  return worst;
}

function probesOf(entries: readonly Entry[]): number {
  return entries.reduce(
    (sum, { exchanges, received }) =>
      sum +
      Math.max(
        exchanges.filter(({ role }) => role === 'probe' || role === 'again').length,
        received === undefined ? 0 : 1,
      ),
    0,
  );
}
