import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Call } from '../core/model/index.ts';
import { findConfig } from '../io/load/profile/find-config.ts';
import type { Surroundings } from './choose-target.ts';

/** What names a target besides its base URL, as it was given. */
export interface CallOptions {
  readonly config?: string;
  readonly spec?: string;
  readonly allowHost?: readonly string[];
}

/** Returns how a run against the target of a profile was called. */
export async function describeCall(
  { config, spec, allowHost = [] }: CallOptions,
  { cwd, environment }: Surroundings,
): Promise<Call> {
  const folder = projectFolder(cwd, environment);
  const profile = nameBelow(folder, config === undefined ? await findConfig(cwd) : resolve(cwd, config));
  const contract = nameBelow(folder, spec === undefined ? undefined : resolve(cwd, spec));
  return {
    flags: [
      ...(config === undefined ? [] : ['--config', config]),
      ...(spec === undefined ? [] : ['--spec', spec]),
      ...allowHost.flatMap((host) => ['--allow-host', host]),
    ],
    files: { ...(profile !== undefined && { profile }), ...(contract !== undefined && { contract }) },
  };
}

// A job of GitHub may run in a folder of the repository.
function projectFolder(cwd: string, environment: NodeJS.ProcessEnv): string {
  const workspace = environment['GITHUB_WORKSPACE'] ?? '';
  return workspace !== '' && (cwd === workspace || nameBelow(workspace, cwd) !== undefined) ? workspace : cwd;
}

// The path of a machine is nobody else's business.
function nameBelow(folder: string, path: string | undefined): string | undefined {
  const name = path === undefined ? '' : relative(folder, path);
  return name === '' || name.startsWith('..') || isAbsolute(name) ? undefined : name.split(sep).join('/');
}
