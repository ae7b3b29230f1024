import { WrongUse, type Case, type Contract, type Entry, type Plan, type RunFacts } from '../core/model/index.ts';
import { isIncident } from '../core/unite/index.ts';
import { readJournal, type EntryLine, type JournalStart, type ReadJournal } from '../io/journal/index.ts';
import { compareStarts } from './compare-starts.ts';
import { killedFacts } from './killed-facts.ts';

/** What a run that is resumed has already. */
export interface Earlier {
  readonly start: JournalStart;
  /** The entries that are settled; all other cases are run again. */
  readonly kept: readonly EntryLine[];
  readonly before: Pick<RunFacts, 'counted' | 'leftovers' | 'observations'>;
}

/** Reads the journal of a run to go on with; throws `WrongUse` where it is of another one. */
export async function resumeRun(file: string, start: JournalStart, contract: Contract): Promise<Earlier> {
  const journal = await readJournal(file);
  const differences = [...compareStarts(journal.start, start), ...compareShards(journal.start, start)];
  if (differences.length > 0) {
    throw new WrongUse(`${file} cannot be resumed, as it is of another run: ${differences.join('; ')}.`);
  }
  const { counted, leftovers, observations } = factsOf(contract, journal);
  return { start: journal.start, kept: journal.lines.filter(isSettled), before: { counted, leftovers, observations } };
}

/** Returns what a resumed run has still to do: what is not settled, and what it skips. */
export function remainingPlan({ cases }: Plan, kept: readonly Entry[]): Plan {
  const done = new Set(kept.map((entry) => entry.case));
  const isDone = ({ id, property }: Case): boolean =>
    done.has(id) || (property !== undefined && [...done].some((name) => name.startsWith(`${id}/`)));
  return { cases: cases.filter((planned) => planned.skip !== undefined || !isDone(planned.case)) };
}

function factsOf(contract: Contract, journal: ReadJournal): RunFacts {
  return journal.end ?? killedFacts(contract, journal);
}

function compareShards({ facts: one }: JournalStart, { facts: other }: JournalStart): readonly string[] {
  const [own, wanted] = [one, other].map(({ shard }) =>
    shard === undefined ? '(none)' : `${shard.index}/${shard.of}`,
  );
  return own === wanted ? [] : [`--shard ${own ?? ''}, not ${wanted ?? ''}`];
}

// What could not be told, and what was skipped for the state of the run, may come out otherwise this time.
function isSettled({ entry, late }: EntryLine): boolean {
  return isIncident(entry) || (late !== true && entry.outcome !== 'skip' && entry.outcome !== 'error');
}
