import type { MakeCommand } from './command.ts';

/** Every command by its name, in the order of the help; each is loaded when it is called, or when its help is. */
export const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  run: async () => (await import('./run.ts')).makeRun,
  check: async () => (await import('./check.ts')).makeCheck,
  judge: async () => (await import('./judge.ts')).makeJudge,
  proxy: async () => (await import('./proxy.ts')).makeProxy,
  exam: async () => (await import('./exam.ts')).makeExam,
  compare: async () => (await import('./compare.ts')).makeCompare,
  demo: async () => (await import('./demo.ts')).makeDemo,
  serve: async () => (await import('./serve.ts')).makeServe,
  list: async () => (await import('./list.ts')).makeList,
  explain: async () => (await import('./explain.ts')).makeExplain,
  init: async () => (await import('./init.ts')).makeInit,
  confirm: async () => (await import('./confirm.ts')).makeConfirm,
  page: async () => (await import('./page.ts')).makePage,
  replay: async () => (await import('./replay.ts')).makeReplay,
  report: async () => (await import('./report.ts')).makeReportAgain,
  baseline: async () => (await import('./baseline.ts')).makeBaselineFile,
  diff: async () => (await import('./diff.ts')).makeDiff,
  changes: async () => (await import('./changes.ts')).makeChanges,
  history: async () => (await import('./history.ts')).makeHistory,
  docs: async () => (await import('./docs.ts')).makeDocs,
  selftest: async () => (await import('./selftest.ts')).makeSelftest,
  completion: async () => (await import('./completion.ts')).makeCompletion,
};
