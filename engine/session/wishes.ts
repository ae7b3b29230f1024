import type { Depth, Selection, StatusPattern } from '../core/model/index.ts';

/** What is wished of a selection; what is left out has its default. */
export interface Wishes extends Partial<Selection> {
  /** Only cases that ask for one of these statuses first. */
  readonly statuses?: readonly StatusPattern[];
}

/** Runs of each property at each depth. */
export const FUZZ_RUNS: Readonly<Record<Depth, number>> = { quick: 0, standard: 25, deep: 200 };

/** Random walks at each depth. */
export const WALKS: Readonly<Record<Depth, number>> = { quick: 0, standard: 20, deep: 200 };

/** The depth of a run for which none is wished. */
export const DEFAULT_DEPTH: Depth = 'standard';

/** The seed of a run for which none is wished; it is fixed, so that two runs send the same. */
export const DEFAULT_SEED = 1;

/** Returns a selection in which what is not wished has its default: every case. */
export function completeSelection({ depth = DEFAULT_DEPTH, ...wishes }: Partial<Selection>): Selection {
  return {
    only: [],
    skip: [],
    operations: [],
    seed: DEFAULT_SEED,
    fuzz: FUZZ_RUNS[depth],
    walks: WALKS[depth],
    ...wishes,
    depth,
  };
}
