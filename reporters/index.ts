import type { Reporter } from '../engine/core/model/index.ts';
import { badge } from './badge.tsx';
import { createConsoleReporter } from './console/index.ts';
import { ctrf } from './ctrf.ts';
import { github } from './github/index.ts';
import { gitlab } from './gitlab.ts';
import { har } from './har/index.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/index.ts';
import { sarif } from './sarif/index.ts';
import { tap } from './tap.ts';

/** The name of a report format. */
export type ReportFormat =
  'console' | 'html' | 'json' | 'junit' | 'sarif' | 'markdown' | 'github' | 'gitlab' | 'har' | 'ctrf' | 'tap' | 'badge';

/** Every reporter by the name of its format. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  console: createConsoleReporter({ color: false }),
  html,
  json,
  junit,
  sarif,
  markdown,
  github,
  gitlab,
  har,
  ctrf,
  tap,
  badge,
};

/** The file that a format is written to where none is named; those without one are for the terminal. */
export const defaultFiles: Readonly<Partial<Record<ReportFormat, string>>> = {
  html: 'index.html',
  json: 'report.json',
  junit: 'junit.xml',
  sarif: 'assay.sarif',
  markdown: 'summary.md',
  gitlab: 'gl-code-quality-report.json',
  har: 'exchanges.har',
  ctrf: 'ctrf.json',
  tap: 'report.tap',
  badge: 'badge.svg',
};

export { createConsoleReporter } from './console/index.ts';
