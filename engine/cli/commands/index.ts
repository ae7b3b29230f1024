import { makeBaselineFile } from './baseline.ts';
import { makeCheck } from './check.ts';
import type { MakeCommand } from './command.ts';
import { makeDemo } from './demo.ts';
import { makeDiff } from './diff.ts';
import { makeDocs } from './docs.ts';
import { makeExam } from './exam.ts';
import { makeExplain } from './explain.ts';
import { makeHistory } from './history.ts';
import { makeInit } from './init.ts';
import { makeList } from './list.ts';
import { makePage } from './page.ts';
import { makeReplay } from './replay.ts';
import { makeReportAgain } from './report.ts';
import { makeRun } from './run.ts';
import { makeSelftest } from './selftest.ts';
import { makeServe } from './serve.ts';

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, MakeCommand>> = {
  run: makeRun,
  check: makeCheck,
  exam: makeExam,
  demo: makeDemo,
  serve: makeServe,
  list: makeList,
  explain: makeExplain,
  init: makeInit,
  page: makePage,
  replay: makeReplay,
  report: makeReportAgain,
  baseline: makeBaselineFile,
  diff: makeDiff,
  history: makeHistory,
  docs: makeDocs,
  selftest: makeSelftest,
};
