import type { PageWatch } from '../../engine/core/model/index.ts';
import { renderPageGithub } from './github.ts';
import { renderPageJson } from './json.ts';
import { renderPageMarkdown } from './markdown.ts';

export { renderPageConsole } from './console.ts';

/** What `assay page --report` writes. */
export type PageReportName = 'markdown' | 'json' | 'github';

/** Every form of a page watch beside the lines of the terminal. */
export const pageReporters: Readonly<Record<PageReportName, (watch: PageWatch) => Iterable<string>>> = {
  markdown: renderPageMarkdown,
  json: renderPageJson,
  github: renderPageGithub,
};
