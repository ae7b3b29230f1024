import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Contract } from '../core/model/index.ts';
import { builtInContract, isBuiltIn } from '../io/load/built-in-contract.ts';
import { readAhead } from '../io/load/contract-ahead.ts';
import { openOnce } from '../io/load/open-once.ts';
import type { CheckSchema } from '../io/load/source/check-schema.ts';
import { checkGenerators } from './check-generators.ts';

/** Loads the contract in a folder, a built-in one by its name, or the usual one; what the build has parsed is parsed no more. */
export async function openContract(cwd: string, folder?: string): Promise<Contract> {
  return openKnown(folderOf(cwd, folder));
}

const openKnown = openOnce(open);

async function open(folder: string): Promise<Contract> {
  return (await readAhead(folder)) ?? parseContract(folder);
}

/** Parses the contract in a folder, with a check against our schemas where one is made already. */
export async function parseContract(folder: string, check?: CheckSchema): Promise<Contract> {
  const [{ loadContract }, { generators }] = await Promise.all([
    import('../io/load/load-contract.ts'),
    import('../../generators/index.ts'),
  ]);
  const contract = await loadContract(folder, { generators: Object.keys(generators), ...(check && { check }) });
  checkGenerators(contract, generators, folder);
  return contract;
}

// A folder of the name of a built-in contract is that folder.
function folderOf(cwd: string, folder: string | undefined): string {
  if (folder === undefined) return builtInContract();
  const path = resolve(cwd, folder);
  return !existsSync(path) && isBuiltIn(folder) ? builtInContract(folder) : path;
}
