import type { Mutant } from '../../reference/mutants/mutant.ts';
import { readPath } from '../core/lifecycle/index.ts';
import type { Entry } from '../core/model/index.ts';
import type { Bench, TimedEntry } from './bench.ts';
import type { FoundSequence, KillRow } from './kill-row.ts';

/** Judges a mutant that loses the way between states by random walks and races, up to the first that shows it. */
export async function walkMutant(mutant: Mutant, bench: Bench): Promise<KillRow> {
  const timed = await bench.judge(mutant.options(), bench.plan, true);
  const kill = timed.find(({ entry }) => isKill(entry, mutant));
  const sequence = kill === undefined ? undefined : sequenceOf(kill);
  return {
    mutant: mutant.id,
    kind: 'hand-written',
    title: mutant.title,
    clauses: mutant.clauses,
    isKilled: kill !== undefined,
    requests: (kill ?? timed.at(-1))?.requests ?? 0,
    others: [],
    ...(sequence === undefined ? {} : { sequence }),
  };
}

// Where a departure may be met under several clauses, one of them is enough.
function isKill({ findings, walk }: Entry, { clauses, rows = [] }: Mutant): boolean {
  const isRow = rows.includes(walk?.broke ?? '');
  return isRow && findings.some(({ clause }) => clauses.includes(clause));
}

function sequenceOf({ entry: { walk, replay } }: TimedEntry): FoundSequence {
  const steps = readPath(replay?.path ?? '') ?? [];
  return { row: walk?.broke ?? '', steps: steps.map(({ call }) => call) };
}
