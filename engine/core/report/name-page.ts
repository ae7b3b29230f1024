import type { Page, Report } from '../model/index.ts';

/** Returns a page as a report names it. */
export function namePage({ id, title, address }: Page): Report['contract']['pages'][number] {
  return { id, title, ...(address === undefined ? {} : { address }) };
}
