import { dirname, relative, resolve, sep } from 'node:path';
import { findConfig } from '../io/load/profile/find-config.ts';
import { readConfig } from '../io/load/profile/read-config.ts';

/** What may name the contract of a run. */
export interface SpecWishes {
  readonly spec?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Returns the folder of the contract that is meant: that of the flag, else of ASSAY_SPEC, else of the profile, whose
 * folder it is relative to; undefined for the built-in one.
 */
export async function chooseSpec(
  { spec, config }: SpecWishes,
  { cwd, environment }: { readonly cwd: string; readonly environment: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  const given = spec ?? environment['ASSAY_SPEC'];
  if (given !== undefined && given !== '') return given;
  const path = config === undefined ? await findConfig(cwd) : resolve(cwd, config);
  if (path === undefined) return undefined;
  const { value } = await readConfig(path, path, environment);
  const named = typeof value === 'object' && value !== null && 'spec' in value ? value.spec : undefined;
  if (typeof named !== 'string' || named === '') return undefined;
  return (
    relative(cwd, resolve(dirname(path), named))
      .split(sep)
      .join('/') || '.'
  );
}
