import { relative, resolve } from 'node:path';
import type { Contract, Profile } from '../../core/model/index.ts';
import { findConfig } from '../../io/load/profile/find-config.ts';
import { readOwnChecks } from '../../io/load/profile/read-own-checks.ts';
import { addOwnChecks } from './add-own-checks.ts';

/**
 * Returns the contract with the clauses of the own checks that a profile on disk holds, and the checks; nothing else of the
 * profile needs to be there.
 */
export async function addChecksOfFile(
  contract: Contract,
  config: string | undefined,
  { cwd, environment }: { readonly cwd: string; readonly environment: NodeJS.ProcessEnv },
): Promise<Pick<Profile, 'checks'> & { readonly contract: Contract }> {
  const path = config === undefined ? await findConfig(cwd) : resolve(cwd, config);
  if (path === undefined) return { contract };
  const name = relative(cwd, path);
  const found = await readOwnChecks(path, name.startsWith('..') ? path : name, environment);
  return { ...found, contract: addOwnChecks(contract, found) };
}
