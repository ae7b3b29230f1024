import type { Contract, Page, PageWatch, Sentence } from '../../engine/core/model/index.ts';
import { cutPage, type PageFormat } from '../../engine/page/cut/index.ts';
import { watchPage } from '../../engine/page/watch-page.ts';
import { makeContract } from '../core/builders.ts';
import { fortyUnits, toHtml, toMarkdown, toText, type MadeSection } from './forty-units.ts';

/** How the page that the tests make is written in each format. */
export const writers: Readonly<Record<PageFormat, (sections: readonly MadeSection[]) => string>> = {
  markdown: toMarkdown,
  html: toHtml,
  text: toText,
};

/** The page as it was recorded: each unit with its text as what it says. */
export const recorded: Page = {
  id: 'refusals',
  title: 'Refusals',
  units: cutPage(toMarkdown(fortyUnits), 'markdown').units.map(({ section, kind, fingerprint, text }, index) => ({
    n: index + 1,
    section,
    kind,
    fingerprint,
    ...(kind === 'heading' ? {} : { says: text, who: 'server' as const }),
  })),
};

/** A contract with the page, in which a clause rests on each unit but the headings: `clause-<n>`. */
export const contract: Contract = makeContract({
  pages: [recorded],
  sentences: recorded.units.map(({ n, section, kind }): Sentence => ({
    text: '',
    page: 'refusals',
    unit: n,
    section,
    kind,
    clauses: kind === 'heading' ? [] : [`clause-${n}`],
    client: [],
  })),
});

/** Holds a text against the recorded page. */
export function watch(text: string, format: PageFormat): PageWatch {
  const known = new Set(recorded.units.map(({ fingerprint }) => fingerprint));
  return watchPage(contract, recorded, cutPage(text, format, known), 'page');
}

/** What is not the same, as `state: text`, and the clauses that rest on it. */
export function tell({ units }: PageWatch): { readonly told: readonly string[]; readonly clauses: readonly string[] } {
  const changed = units.filter(({ state }) => state !== 'same');
  return {
    told: changed.map(({ state, unit, found }) => `${state}: ${found?.text ?? unit?.says ?? ''}`),
    clauses: changed.flatMap(({ clauses }) => clauses),
  };
}

/** The clause that rests on the unit with a text. */
export function clauseOf(text: string): string {
  const unit = recorded.units.find(({ says }) => says === text);
  if (unit === undefined) throw new Error(`no unit says ${text}`);
  return `clause-${unit.n}`;
}
