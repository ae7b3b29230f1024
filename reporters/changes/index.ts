import type { ChangeReport, ChangeReportName } from '../../engine/core/model/index.ts';

/** Every form of a comparison of contracts beside the lines of the terminal; they are loaded when one is asked for. */
export const changeReporters: Readonly<
  Record<ChangeReportName, () => Promise<(report: ChangeReport) => Iterable<string>>>
> = {
  markdown: async () => (await import('./renderers.ts')).renderChangesMarkdown,
  json: async () => (await import('./renderers.ts')).renderChangesJson,
  github: async () => (await import('./renderers.ts')).renderChangesGithub,
};
