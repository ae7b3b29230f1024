import type { Mutant } from '../../reference/mutants/mutant.ts';
import { readPath } from '../core/lifecycle/index.ts';
import type { Entry, Plan } from '../core/model/index.ts';
import type { Bench } from './bench.ts';
import type { TimedEntry } from './judge-in-memory.ts';
import type { FoundSequence, KillRow } from './kill-row.ts';

/** Judges a mutant that loses the way between states by random walks and races, up to the first that shows it. */
export async function walkMutant(mutant: Mutant, bench: Bench): Promise<KillRow> {
  const timed = await bench.judge(mutant.options(), planFor(mutant, bench), true);
  const kills = timed.filter(({ entry }) => isKill(entry, mutant));
  const [kill] = kills;
  const [sequence] = kills.map(sequenceOf).sort((one, other) => one.steps.length - other.steps.length);
  return {
    mutant: mutant.id,
    kind: 'walked',
    title: mutant.title,
    clauses: mutant.clauses,
    isKilled: kill !== undefined,
    requests: (kill ?? timed.at(-1))?.requests ?? 0,
    others: [],
    ...(mutant.isWritten === true ? { isWritten: true } : {}),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

// A race is known by its name, a row of the lifecycle is come by on any walk.
function planFor({ rows = [] }: Mutant, { plan }: Bench): Plan {
  const isRaced = rows.every((row) => row.startsWith('race/'));
  return {
    cases: plan.cases.filter(({ case: { id, walk } }) => (isRaced ? rows.includes(id) : walk?.kind === 'walk')),
  };
}

// Where a departure may be met under several clauses, one of them is enough.
function isKill({ findings, walk }: Entry, { clauses, rows = [] }: Mutant): boolean {
  const isRow = rows.includes(walk?.broke ?? '');
  return isRow && findings.some(({ clause }) => clauses.includes(clause));
}

function sequenceOf({ entry: { walk, replay } }: TimedEntry): FoundSequence {
  const steps = readPath(replay?.path ?? '') ?? walk?.steps ?? [];
  const calls = steps.map(({ call }) => call);
  // Of a race, which calls it has tells enough.
  return { row: walk?.broke ?? '', steps: replay?.path === '' ? [...new Set(calls)] : calls };
}
