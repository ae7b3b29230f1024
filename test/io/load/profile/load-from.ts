import type { Profile } from '../../../../engine/core/model/index.ts';
import { loadProfile, type ProfileRequest } from '../../../../engine/io/load/index.ts';
import { writeFolder } from '../write-folder.ts';

/** The usual name of a profile. */
export const YAML = 'assay.config.yaml';

/** A sandbox key. */
export const KEY = 'sk_test_abcdef0123456789';

/** The least that a profile must hold. */
export const minimal: string = `baseUrl: http://localhost:3000/\nkeys: { sandbox: ${KEY} }\n`;

/** Loads the profile from a folder with the given files. */
export async function load(
  files: Readonly<Record<string, string>>,
  request: Partial<ProfileRequest> = {},
): Promise<Profile> {
  const cwd = await writeFolder({ 'readme.md': '', ...files });
  return loadProfile({ cwd, environment: {}, ...request });
}
