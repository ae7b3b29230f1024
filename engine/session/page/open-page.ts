import { resolve } from 'node:path';
import { WrongUse, type Contract, type Page } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { readPage, type PageSurroundings } from '../../io/page/index.ts';
import { cutPage, type CutPage } from '../../page/cut/index.ts';

/** A page that was read and cut, or why it could not be, in one sentence. */
export type OpenedPage = CutPage | { readonly unusable: string };

/** Returns the page of a contract that is meant: the named one, or the only one. */
export function choosePage({ pages, name: contract }: Contract, name: string | undefined): Page {
  const names = pages.map(({ id }) => id);
  const page = pages.find(({ id }) => id === name) ?? (name === undefined && pages.length === 1 ? pages[0] : undefined);
  if (page !== undefined) return page;
  if (name !== undefined) throw new WrongUse(`The contract ${contract} has no page ${name}${suggest(name, names)}`);
  throw new WrongUse(
    pages.length === 0
      ? `The contract ${contract} has no page: record one with --record.`
      : `The contract ${contract} has several pages: name one of ${names.join(', ')} with --name.`,
  );
}

/** Reads a page and cuts it into units; relative files are below `cwd`. */
export async function openPage(
  source: string,
  cwd: string,
  surroundings: PageSurroundings,
  page?: Page,
): Promise<OpenedPage> {
  const place = source === '-' || source.includes('://') ? source : resolve(cwd, source);
  const read = await readPage(place, surroundings);
  const name = source === '-' ? 'standard input' : source;
  if ('obstacle' in read) return { unusable: `The page ${name} ${read.obstacle}.` };
  const known = new Set(
    (page?.units ?? []).flatMap(({ fingerprint, folded }) => [fingerprint, ...(folded === undefined ? [] : [folded])]),
  );
  const cut = cutPage(read.text, read.format, known);
  if (cut.obstacle !== undefined) return { unusable: `The page ${name} is not usable: ${cut.obstacle}.` };
  if (cut.units.length > MOST_UNITS)
    return { unusable: `The page ${name} has ${cut.units.length} units, more than a page of documentation has.` };
  return cut;
}

const MOST_UNITS = 3000;
