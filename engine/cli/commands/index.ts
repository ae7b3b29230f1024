import { makeBaselineFile } from './baseline.ts';
import { makeChanges } from './changes.ts';
import { makeCheck } from './check.ts';
import type { MakeCommand } from './command.ts';
import { makeCompare } from './compare.ts';
import { makeCompletion } from './completion.ts';
import { makeConfirm } from './confirm.ts';
import { makeDemo } from './demo.ts';
import { makeDiff } from './diff.ts';
import { makeDocs } from './docs.ts';
import { makeExam } from './exam.ts';
import { makeExplain } from './explain.ts';
import { makeHistory } from './history.ts';
import { makeInit } from './init.ts';
import { makeJudge } from './judge.ts';
import { makeList } from './list.ts';
import { makePage } from './page.ts';
import { makeProxy } from './proxy.ts';
import { makeReplay } from './replay.ts';
import { makeReportAgain } from './report.ts';
import { makeRun } from './run.ts';
import { makeSelftest } from './selftest.ts';
import { makeServe } from './serve.ts';

/** Every command by its name, in the order of the help: its flags; what it does is loaded when it is called. */
export const commands: Readonly<Record<string, MakeCommand>> = {
  run: makeRun,
  check: makeCheck,
  judge: makeJudge,
  proxy: makeProxy,
  exam: makeExam,
  compare: makeCompare,
  demo: makeDemo,
  serve: makeServe,
  list: makeList,
  explain: makeExplain,
  init: makeInit,
  confirm: makeConfirm,
  page: makePage,
  replay: makeReplay,
  report: makeReportAgain,
  baseline: makeBaselineFile,
  diff: makeDiff,
  changes: makeChanges,
  history: makeHistory,
  docs: makeDocs,
  selftest: makeSelftest,
  completion: makeCompletion,
};
