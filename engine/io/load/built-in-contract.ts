import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns the folder of the built-in contract, from the sources and from `dist` alike. */
export function builtInContract(): string {
  return join(packageRoot(), 'spec', 'mediamagic');
}

/** Returns the folder of our `package.json`. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!isOurs(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('The package assay is not whole: its package.json is missing.');
    folder = dirname(folder);
  }
  return folder;
}

function isOurs(path: string): boolean {
  return existsSync(path) && (JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: unknown }).name === 'assay';
}
