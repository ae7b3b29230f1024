import type { Contract, Page, PageWatch, WatchedUnit } from '../core/model/index.ts';
import { alignPage, type Aligned } from './align/align-page.ts';
import type { CutPage } from './cut/index.ts';
import { decidePage } from './decide-page.ts';
import { isNormative } from './is-normative.ts';

/** Holds a page against its units: what became of each, and what rests on it. */
export function watchPage(contract: Contract, page: Page, { units, notes }: CutPage, source: string): PageWatch {
  const { id, title, address } = page;
  const watched = alignPage(page, units).map((aligned) => toWatched(aligned, contract, page));
  return {
    page: { id, title, ...(address === undefined ? {} : { address }) },
    source,
    units: watched,
    notes,
    ...decidePage(watched),
  };
}

function toWatched({ unit, found, state, isElsewhere }: Aligned, contract: Contract, page: Page): WatchedUnit {
  const { clauses = [], client = [] } =
    contract.sentences.find((one) => one.page === page.id && one.unit === unit?.n) ?? {};
  const rests = clauses.length + client.length > 0;
  const mayDiffer = state === 'reworded' || state === 'gone' || (state === 'moved' && isElsewhere);
  return {
    state,
    ...(unit === undefined ? {} : { unit }),
    ...(found === undefined ? {} : { found }),
    changes: state === 'new' ? found !== undefined && isNormative(found, contract) : rests && mayDiffer,
    clauses,
    client,
  };
}
