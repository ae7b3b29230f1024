import { resolve } from 'node:path';
import type { Contract } from '../core/model/index.ts';
import { builtInContract } from '../io/load/built-in-contract.ts';
import { readAhead } from '../io/load/contract-ahead.ts';

/** Loads the contract in a folder, or the built-in one; what the build has parsed is parsed no more. */
export async function openContract(cwd: string, folder?: string): Promise<Contract> {
  const path = folder === undefined ? builtInContract() : resolve(cwd, folder);
  return (await readAhead(path)) ?? parse(path);
}

async function parse(folder: string): Promise<Contract> {
  const [{ loadContract }, { generators }] = await Promise.all([
    import('../io/load/load-contract.ts'),
    import('../../generators/index.ts'),
  ]);
  return loadContract(folder, { generators: Object.keys(generators) });
}
