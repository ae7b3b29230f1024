import { resolve } from 'node:path';
import type { Contract } from '../core/model/index.ts';
import { builtInContract, loadContract } from '../io/load/index.ts';
import { generators } from '../../generators/index.ts';

/** Loads the contract in a folder, or the built-in one. */
export async function openContract(cwd: string, folder?: string): Promise<Contract> {
  return loadContract(folder === undefined ? builtInContract() : resolve(cwd, folder), {
    generators: Object.keys(generators),
  });
}
