import type { PageWatch } from '../../engine/core/model/index.ts';

/** What `assay page --report` writes. */
export type PageReportName = 'markdown' | 'json' | 'github';

/** Every form of a page watch beside the lines of the terminal; each is loaded when it is asked for. */
export const pageReporters: Readonly<Record<PageReportName, () => Promise<(watch: PageWatch) => Iterable<string>>>> = {
  markdown: async () => (await import('./markdown.ts')).renderPageMarkdown,
  json: async () => (await import('./json.ts')).renderPageJson,
  github: async () => (await import('./github.ts')).renderPageGithub,
};
