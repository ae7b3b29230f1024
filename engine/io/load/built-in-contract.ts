import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Returns the folder of a built-in contract, from the sources and from `dist` alike; of the usual one without a name. */
export function builtInContract(name: string = usualName()): string {
  return join(packageRoot(), 'spec', name);
}

/** Tells whether a name is that of a built-in contract, and no path. */
export function isBuiltIn(name: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(name) && existsSync(join(builtInContract(name), 'openapi.yaml'));
}

function usualName(): string {
  const { assay } = readPackage(join(packageRoot(), 'package.json'));
  return assay?.contract ?? '';
}

interface OurPackage {
  readonly name?: unknown;
  readonly assay?: { readonly contract: string };
}

function readPackage(path: string): OurPackage {
  return JSON.parse(readFileSync(path, 'utf8')) as OurPackage; // our own file, or one without these keys
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

/** Returns the folder of the build where this is run from it, and undefined where it is run from the sources. */
export function builtFolder(): string | undefined {
  const built = join(packageRoot(), 'dist');
  return import.meta.dirname.startsWith(built + sep) ? built : undefined;
}

function isOurs(path: string): boolean {
  return existsSync(path) && readPackage(path).name === 'assay';
}
