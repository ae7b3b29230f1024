import type { Reporter } from '../engine/core/model/index.ts';
import { createConsoleReporter } from './console/index.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';

/** The name of a report format. */
export type ReportFormat = 'console' | 'html' | 'json' | 'junit';

/** Every reporter by the name of its format. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  console: createConsoleReporter({ color: false }),
  html,
  json,
  junit,
};

/** The file that a format is written to where none is named; the console has none. */
export const defaultFiles: Readonly<Partial<Record<ReportFormat, string>>> = {
  html: 'index.html',
  json: 'report.json',
  junit: 'junit.xml',
};

export { createConsoleReporter } from './console/index.ts';
