import { basename, isAbsolute } from 'node:path';
import type { OwnCheck, Profile } from '../../../core/model/index.ts';
import type { Locate } from '../source/check-schema.ts';
import { throwProblems } from '../source/problem.ts';
import { isRecord } from './layer.ts';
import { judgeChecks, toDemands } from './own-checks.ts';
import { readConfig } from './read-config.ts';

/** Reads the own checks of a profile and nothing else of it; throws a `WrongUse` that lists their mistakes. */
export async function readOwnChecks(
  path: string,
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<Pick<Profile, 'checks' | 'locate'>> {
  const { value, locate } = await readConfig(path, name, environment);
  const file = isAbsolute(name) ? basename(name) : name;
  return takeChecks(isRecord(value) ? value['checks'] : undefined, file, locate);
}

/** Returns own checks as they are asked; throws a `WrongUse` that lists their mistakes. */
export function takeChecks(given: unknown, file: string, locate: Locate): Pick<Profile, 'checks' | 'locate'> {
  throwProblems('The profile', judgeChecks(given, locate));
  // Where nothing is wrong with them, they are own checks.
  const checks = toDemands(given as readonly OwnCheck[] | undefined, file);
  return { locate, ...(checks.length > 0 && { checks }) };
}
