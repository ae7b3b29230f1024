import type { ReferenceOptions } from '../../reference/index.ts';
import type { Contract } from '../core/model/index.ts';
import { findMutant, listMutants } from '../selftest/index.ts';

/** Returns the options of the reference that make it a mutant, or none; throws `WrongUse` for an unknown id. */
export async function mutantOptions(contract: Contract, id: string | undefined): Promise<ReferenceOptions> {
  return id === undefined ? {} : (await findMutant(contract, id)).options();
}

/** Returns what a mutant does wrong, as a sentence. */
export function mutantTitle(contract: Contract, id: string): string {
  return listMutants(contract).find((mutant) => mutant.id === id)?.title ?? '';
}
