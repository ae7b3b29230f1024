import type { ReferenceOptions } from '../../reference/index.ts';
import type { Contract } from '../core/model/index.ts';
import { findMutant } from '../selftest/index.ts';

/** Returns the options of the reference that make it a mutant, or none; throws `WrongUse` for an unknown id. */
export async function mutantOptions(contract: Contract, id: string | undefined): Promise<ReferenceOptions> {
  return id === undefined ? {} : (await findMutant(contract, id)).options();
}
