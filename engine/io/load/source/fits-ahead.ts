import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../built-in-contract.ts';
import { AHEAD } from '../contract-ahead.ts';

/** Tells whether a value fits a schema, and no more. */
export type Fits = (value: unknown) => boolean;

/** Returns what the build has compiled of a schema of `spec/schema`; undefined where this is run from the sources. */
export async function loadFits(schema: string, built: string | undefined = builtFolder()): Promise<Fits | undefined> {
  if (built === undefined) return undefined;
  const path = join(built, AHEAD, nameFits(schema));
  const { fits } = (await import(pathToFileURL(path).href)) as { readonly fits: Fits }; // our own file
  return fits;
}

/** Names the file of a schema among those that the build makes ahead. */
export function nameFits(schema: string): string {
  return `fits-${schema}.js`;
}
