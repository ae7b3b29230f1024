import { dirname, relative, resolve } from 'node:path';
import type { Profile } from '../../core/model/index.ts';
import { findConfig, tellNearNames } from './profile/find-config.ts';
import type { RawProfile } from './profile/raw-profile.ts';
import { readConfig } from './profile/read-config.ts';
import { resolveProfile } from './profile/resolve-profile.ts';

/** Where a profile is looked for, and what is laid over it. */
export interface ProfileRequest {
  /** The file, relative to `cwd`; without it `assay.config.{ts,mjs,yaml,yml,json}`, which may be missing. */
  readonly config?: string | undefined;
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly flags?: RawProfile | undefined;
  readonly baseUrl?: string | undefined;
  /** Told of what is passed over. */
  readonly onWarning?: ((text: string) => void) | undefined;
}

/** Loads the profile of a target, or throws a `WrongUse` that lists its mistakes and no secret. */
export async function loadProfile(request: ProfileRequest): Promise<Profile> {
  const { config, cwd, environment, flags, baseUrl, onWarning } = request;
  const path = config === undefined ? await findConfig(cwd) : resolve(cwd, config);
  const given = { ...flags, ...(baseUrl !== undefined && { baseUrl }) };
  if (path === undefined) {
    const near = await tellNearNames(cwd);
    if (near !== undefined) onWarning?.(near);
    return resolveProfile({}, { source: 'no profile file', folder: cwd, environment, flags: given });
  }
  const name = nameFrom(cwd, path);
  const { value, locate } = await readConfig(path, name, environment);
  return resolveProfile(value, { source: name, locate, folder: dirname(path), environment, flags: given });
}

function nameFrom(cwd: string, path: string): string {
  const name = relative(cwd, path);
  return name.startsWith('..') ? path : name;
}
