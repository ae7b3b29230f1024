import type { Contract } from '../../core/model/index.ts';
import { digestFiles } from './digest.ts';
import { readFolder } from './files.ts';

/**
 * Returns a function that opens the contract in a folder, and gives the same again for as long as its files stay as they
 * are, so that what is made once for a contract is made once for many runs in a process. The folders used last are known.
 */
export function openOnce(open: (folder: string) => Promise<Contract>): (folder: string) => Promise<Contract> {
  const known = new Map<string, Contract>();
  return async (folder) => {
    const last = known.get(folder);
    const contract = last !== undefined && (await isStill(last, folder)) ? last : await open(folder);
    known.delete(folder);
    known.set(folder, contract);
    if (known.size > MOST) known.delete([...known.keys()][0] ?? folder);
    return contract;
  };
}

const MOST = 3;

async function isStill({ digest }: Contract, folder: string): Promise<boolean> {
  return digest === digestFiles(await readFolder(folder));
}
