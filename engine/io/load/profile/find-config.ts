import { extname, resolve } from 'node:path';
import { WrongUse } from '../../../core/model/index.ts';
import { listFolder } from '../files.ts';

/** The names that a profile is looked for under. */
const NAMES = ['ts', 'mjs', 'yaml', 'yml', 'json'].map((extension) => `assay.config.${extension}`);

/** Returns the path of the profile in a folder, undefined where there is none; several are wrong use. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const present = await listFolder(folder);
  const found = NAMES.filter((name) => present.includes(name));
  const [first, second] = found;
  if (second !== undefined) {
    throw new WrongUse(`There are several profiles: ${found.join(', ')}. Keep one, or name one with --config.`);
  }
  return first === undefined ? undefined : resolve(folder, first);
}

/** Returns the paths in a folder that a profile may have. */
export function listConfigPaths(folder: string): readonly string[] {
  return NAMES.map((name) => resolve(folder, name));
}

/** Returns a sentence about files of a folder that look like profiles and are not read; undefined where there are none. */
export async function tellNearNames(folder: string): Promise<string | undefined> {
  const near = (await listFolder(folder)).filter((name) => NEAR.test(name) && !NAMES.includes(name)).sort();
  const [first] = near;
  if (first === undefined) return undefined;
  const usual = NAMES.find((name) => extname(name) === extname(first).toLowerCase()) ?? 'assay.config.yaml';
  const [are, them] = near.length === 1 ? ['is', 'it'] : ['are', 'one of them'];
  return `${near.join(', ')} ${are} not read: a profile has the name ${NAMES.join(', ')}. Rename ${them} to ${usual}, or name ${them} with --config.`;
}

// Neither `assay.baseline.yaml` and other files of ours, nor programs that use us.
const NEAR =
  /^\.?assay(?:[._-]?(?:config|configuration|conf|rc|profile)(?:\.[cm]?[jt]s)?|(?:[._-]?(?:config|configuration|conf|rc|profile))?\.(?:ya?ml|json[c5]?|toml))$/i;
