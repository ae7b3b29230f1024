import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../built-in-contract.ts';
import { AHEAD } from '../contract-ahead.ts';

/** Tells whether a value fits a schema, and no more. */
export type Fits = (value: unknown) => boolean;

/** Returns what the build has compiled of a schema of `spec/schema`; undefined where this is run from the sources. */
export async function loadFits(
  schema: CompiledSchema,
  built: string | undefined = builtFolder(),
): Promise<Fits | undefined> {
  if (built === undefined) return undefined;
  const path = join(built, AHEAD, FITS_AHEAD);
  const compiled = (await import(pathToFileURL(path).href)) as Readonly<Record<CompiledSchema, Fits>>; // our own file
  return compiled[schema];
}

/** The schemas that a start looks at. */
export const compiledSchemas = ['profile'] as const;

/** The file of what the build compiles of schemas: those of `spec/schema`, and those of the usual contract's answers. */
export const FITS_AHEAD = 'fits.js';

type CompiledSchema = (typeof compiledSchemas)[number];
