import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract, Json } from '../../core/model/index.ts';
import { placeAhead } from './contract-ahead.ts';
import { FITS_AHEAD } from './source/fits-ahead.ts';

/** What the build has compiled of the schemas that the answers of a contract are held against. */
export interface AnswersAhead {
  /** Of the contract that they are of. */
  readonly digest: string;
  /** Tells whether a value fits, by the text of the schema. */
  readonly fits: ReadonlyMap<string, (value: Json) => boolean>;
}

/** Returns it for a contract that the build has parsed; undefined for another, and where it has compiled none of this one. */
export async function readAnswersAhead(contract: Contract): Promise<AnswersAhead['fits'] | undefined> {
  const place = placeAhead(contract);
  if (place === undefined) return undefined;
  const path = join(place, '..', FITS_AHEAD);
  const { answers } = (await import(pathToFileURL(path).href)) as { readonly answers: AnswersAhead }; // our own file
  return answers.digest === contract.digest ? answers.fits : undefined;
}
