import { resolve } from 'node:path';
import { WrongUse } from '../../../core/model/index.ts';
import { listFolder } from '../files.ts';

/** The names that a profile is looked for under. */
const NAMES = ['assay.config.ts', 'assay.config.mjs', 'assay.config.yaml', 'assay.config.json'];

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
