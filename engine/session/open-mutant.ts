import type { Contract } from '../core/model/index.ts';
import type { AnyMutant } from '../selftest/all-mutants.ts';

/** Returns the mutant of the reference with an id; throws `WrongUse` where there is none. */
export async function openMutant(contract: Contract, id: string): Promise<AnyMutant> {
  const { findMutant } = await import('../selftest/all-mutants.ts');
  return findMutant(contract, id);
}
