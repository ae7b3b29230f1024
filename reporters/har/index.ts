import type { Entry, RecordedExchange, Report } from '../../engine/core/model/index.ts';
import { visibleJson } from '../visible.ts';
import { makeHarEntry } from './har-entry.ts';

/**
 * Every recorded exchange as HTTP Archive 1.2: a page per case, an entry per exchange.
 *
 * An exchange whose time is not known is laid at the start of the run.
 */
export function* har(report: Report): Iterable<string> {
  const cases = report.entries.filter(({ exchanges }) => exchanges.length > 0);
  yield '{"log":{"version":"1.2",';
  yield `"creator":${text({ name: 'assay', version: report.assay.version })},`;
  yield `"comment":${text(COMMENT)},\n"pages":[`;
  yield* separate(cases, (entry) => text(makePage(entry, report.started)));
  yield '],\n"entries":[';
  const exchanges = cases.flatMap(({ case: id, exchanges }) => exchanges.map((exchange) => ({ id, exchange })));
  yield* separate(exchanges, ({ id, exchange }) => text(makeHarEntry(exchange, { id, started: report.started })));
  yield ']}}\n';
}

/** Exchanges that went by as HTTP Archive 1.2. */
export function* renderTrafficHar(
  exchanges: Iterable<RecordedExchange>,
  started: string,
  version: string,
): Iterable<string> {
  const page = { id: 'traffic', started };
  yield '{"log":{"version":"1.2",';
  yield `"creator":${text({ name: 'assay', version })},`;
  yield `"comment":${text(COMMENT)},\n"pages":[`;
  yield text({ id: page.id, title: 'Traffic through the proxy', startedDateTime: started, pageTimings: {} });
  yield '],\n"entries":[';
  yield* separate(exchanges, (exchange) => text(makeHarEntry(exchange, page)));
  yield ']}}\n';
}

const COMMENT = 'Secrets were replaced and long bodies cut when the exchanges were recorded.';

function makePage({ case: id, title, outcome, exchanges }: Entry, started: string): object {
  const startedDateTime = exchanges[0]?.started ?? started;
  return { id, title: `${outcome}: ${title}`, startedDateTime, pageTimings: {} };
}

function* separate<T>(items: Iterable<T>, render: (item: T) => string): Iterable<string> {
  let before = '\n';
  for (const item of items) {
    yield `${before}${render(item)}`;
    before = ',\n';
  }
}

function text(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
