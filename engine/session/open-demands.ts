import type { Baseline, Contract, Selection } from '../core/model/index.ts';
import type { Demands } from '../core/report/index.ts';
import { loadBaseline } from '../io/load/baseline/load-baseline.ts';
import { listCases } from './generation.ts';
import { FUZZ_RUNS, WALKS } from './wishes.ts';

/** What is demanded of a run, with the baseline as the name of its file. */
export interface DemandWishes extends Omit<Demands, 'baseline'> {
  readonly baseline?: string;
}

/** The part of the cases that a run is of. */
export interface RunPart {
  readonly selection: Pick<Selection, 'only' | 'skip' | 'operations' | 'fuzz' | 'walks' | 'depth'>;
  readonly isShard: boolean;
}

/** Returns the demands on a run, its baseline read; throws `WrongUse` where the baseline has mistakes. */
export async function openDemands(
  cwd: string,
  contract: Contract,
  { baseline, ...demands }: DemandWishes,
  part: RunPart,
): Promise<Demands> {
  if (baseline === undefined) return demands;
  const known = await loadBaseline(cwd, baseline, namesOf(contract));
  const today = new Date().toISOString().slice(0, 10);
  return { ...demands, baseline: { known, today, isPartial: isPartial(part) } satisfies Baseline };
}

function namesOf(contract: Contract): Parameters<typeof loadBaseline>[2] {
  return {
    clauses: contract.clauses.map(({ id }) => id),
    cases: listCases(contract).map(({ id }) => id),
    operations: contract.operations.map(({ id }) => id),
  };
}

// A run that sends less than the usual one may miss the case that departs.
function isPartial({ selection, isShard }: RunPart): boolean {
  const { only, skip, operations, depth, fuzz, walks = 0 } = selection;
  const isSelected = [only, skip, operations].some((names) => names.length > 0);
  return isShard || isSelected || depth === 'quick' || fuzz < FUZZ_RUNS.standard || walks < WALKS.standard;
}
