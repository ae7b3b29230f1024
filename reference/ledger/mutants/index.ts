import { accessMutants } from './access.ts';
import { changeMutants } from './changes.ts';
import { limitMutants } from './limits.ts';
import type { LedgerMutant } from './mutant.ts';
import { refusalMutants } from './refusals.ts';

/** The mistakes that real servers of this kind make. */
export const ledgerMutants: readonly LedgerMutant[] = [
  ...accessMutants,
  ...changeMutants,
  ...refusalMutants,
  ...limitMutants,
];

export type { LedgerMutant } from './mutant.ts';
