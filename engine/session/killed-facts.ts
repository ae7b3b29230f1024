import type { Contract, RunFacts } from '../core/model/index.ts';
import { uniteCounted } from '../core/unite/index.ts';
import type { ReadJournal } from '../io/journal/index.ts';
import { observeRefreshes } from './keys/observe-refreshes.ts';
import { countEntries } from './count-entries.ts';

/** Returns the facts of a run that was killed, as far as its journal shows them. */
export function killedFacts(contract: Contract, { start, before, since, refreshes, last }: ReadJournal): RunFacts {
  const counted = countEntries(contract, since);
  return {
    ...start.facts,
    finished: last,
    counted: before === undefined ? counted : uniteCounted([before.counted, counted]),
    leftovers: before?.leftovers ?? [],
    observations: [...(before?.observations ?? []), ...observeRefreshes(refreshes)],
    endedEarly: 'the run was killed before its end',
  };
}
