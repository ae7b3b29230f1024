import type { Report } from './report.ts';

/** Renders a report, beside a previous one where given, as chunks of text. */
export type Reporter = (report: Report, previous?: Report) => Iterable<string>;
