import { makeCheck } from './check.ts';
import type { MakeCommand } from './command.ts';
import { makeDemo } from './demo.ts';
import { makeExplain } from './explain.ts';
import { makeInit } from './init.ts';
import { makeList } from './list.ts';
import { makeReportAgain } from './report.ts';
import { makeRun } from './run.ts';
import { makeServe } from './serve.ts';

/** Every command, in the order of the help. */
export const commands: Readonly<Record<string, MakeCommand>> = {
  run: makeRun,
  check: makeCheck,
  demo: makeDemo,
  serve: makeServe,
  list: makeList,
  explain: makeExplain,
  init: makeInit,
  report: makeReportAgain,
};
