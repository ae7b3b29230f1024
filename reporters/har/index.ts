import type { Entry, Report } from '../../engine/core/model/index.ts';
import { visibleJson } from '../visible.ts';
import { makeHarEntry } from './har-entry.ts';

/**
 * Every recorded exchange as HTTP Archive 1.2: a page per case, an entry per exchange.
 *
 * Times of day are not recorded, so the exchanges of a case are laid one after the other from the start of the run.
 */
export function* har(report: Report): Iterable<string> {
  const cases = report.entries.filter(({ exchanges }) => exchanges.length > 0);
  yield '{"log":{"version":"1.2",';
  yield `"creator":${text({ name: 'assay', version: report.assay.version })},`;
  yield `"comment":${text(COMMENT)},\n"pages":[`;
  yield* separate(cases, (entry) => text(makePage(entry, report.started)));
  yield '],\n"entries":[';
  yield* separate(cases.flatMap(makeEntries(report.started)), text);
  yield ']}}\n';
}

const COMMENT =
  'Secrets were replaced and long bodies cut when the exchanges were recorded. Each case begins at the start of the run; times of day were not recorded.';

function makePage({ case: id, title, outcome }: Entry, started: string): object {
  return { id, title: `${outcome}: ${title}`, startedDateTime: started, pageTimings: {} };
}

function makeEntries(started: string): (entry: Entry) => readonly object[] {
  return ({ case: id, exchanges }) => {
    let at = Date.parse(started);
    return exchanges.map((exchange) => {
      const entry = makeHarEntry(exchange, { id, started: new Date(at).toISOString() });
      at += exchange.response?.ms ?? 0;
      return entry;
    });
  };
}

function* separate<T>(items: readonly T[], render: (item: T) => string): Iterable<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '\n' : ',\n'}${render(item)}`;
}

function text(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
