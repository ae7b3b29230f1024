import type { Reporter } from '../engine/core/model/index.ts';
import { badge } from './badge.tsx';
import { createConsoleReporter } from './console/index.ts';
import { ctrf } from './ctrf.ts';
import type { ReportFormat } from './formats.ts';
import { github } from './github/index.ts';
import { gitlab } from './gitlab.ts';
import { har } from './har/index.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/index.ts';
import { sarif } from './sarif/index.ts';
import { tap } from './tap.ts';

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

export { createConsoleReporter } from './console/index.ts';
export { defaultFiles, type ReportFormat } from './formats.ts';
