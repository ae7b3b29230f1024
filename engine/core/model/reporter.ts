import type { PageWatch } from './page-watch.ts';
import type { Report } from './report.ts';

/** Renders a report, beside a previous one and with the page's own words where given, as chunks of text. */
export type Reporter = (report: Report, previous?: Report, page?: PageWatch) => Iterable<string>;
