import type { ChangeReport, ChangeReportName } from '../../engine/core/model/index.ts';

/** Every form of a comparison of contracts beside the lines of the terminal; each is loaded when it is asked for. */
export const changeReporters: Readonly<
  Record<ChangeReportName, () => Promise<(report: ChangeReport) => Iterable<string>>>
> = {
  markdown: async () => (await import('./markdown.ts')).renderChangesMarkdown,
  json: async () => (await import('./json.ts')).renderChangesJson,
  github: async () => (await import('./github.ts')).renderChangesGithub,
};
