import type { PageWatch } from '../../engine/core/model/index.ts';

/** What `assay page --report` writes. */
export type PageReportName = 'markdown' | 'json' | 'github';

/** Every form of a page watch beside the lines of the terminal; they are loaded when one is asked for. */
export const pageReporters: Readonly<Record<PageReportName, () => Promise<(watch: PageWatch) => Iterable<string>>>> = {
  markdown: async () => (await import('./renderers.ts')).renderPageMarkdown,
  json: async () => (await import('./renderers.ts')).renderPageJson,
  github: async () => (await import('./renderers.ts')).renderPageGithub,
};
