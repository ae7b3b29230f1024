import { resolve } from 'node:path';
import { WrongUse, type Call, type Contract, type PageWatch, type Report } from '../../core/model/index.ts';
import { createRedactor, type Redactor } from '../../io/redact/index.ts';
import { openFile } from '../../io/open-file.ts';
import { judgeRun } from '../../session/judge-run.ts';
import { readLastFailed } from '../../session/last-failed.ts';
import { openDemands } from '../../session/open-demands.ts';
import { reportsBeside } from '../../session/journal-file.ts';
import { checkOutputs, isFile, takesStandardOutput, type Outputs } from '../../session/outputs.ts';
import { prepareRun, type PreparedRun } from '../../session/prepare-run.ts';
import { readReport } from '../../session/read-report.ts';
import type { Target } from '../../session/target.ts';
import { toDemands } from '../flags/demand-flags.ts';
import { toOutputs } from './to-outputs.ts';
import { toWishes } from '../flags/selection-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { Terminal } from '../terminal.ts';
import { paceCompiler } from './pace-compiler.ts';
import { planLines } from './plan-lines.ts';
import { createProgress } from './progress.ts';
import { publish } from './publish.ts';
import type { RunFlags } from './run-flags.ts';
import type { showPage } from '../../session/page/show-page.ts';

/** What a run of the command line is about. */
export interface Judging {
  readonly contract: Contract;
  readonly target: Target;
  readonly flags: RunFlags;
  /** Said before everything else. */
  readonly preface?: string | undefined;
  readonly allowedHosts?: readonly string[];
  /** The report of the round before: only what changed from it is printed. */
  readonly since?: Report | undefined;
  /** How the run is called, so that a case can be sent again. */
  readonly call: Call;
}

/** Judges a target as the flags say, or tells what would be sent to it, and returns the exit code. */
export async function judge(judging: Judging, terminal: Terminal): Promise<number> {
  const { flags } = judging;
  if (flags.list === true && flags.dryRun !== true) throw new WrongUse('--list goes with --dry-run; give both.');
  if (flags.dryRun !== true) return (await judgeOnce(judging, terminal)).exitCode;
  const { prepared } = await prepare(judging, terminal);
  planLines(prepared, flags.list === true).forEach(terminal.print);
  return 0;
}

/** Judges a target as the flags say, prints and writes the reports, and returns the report. */
export async function judgeOnce(judging: Judging, terminal: Terminal): Promise<Report> {
  const { target, flags, since, call } = judging;
  const notePace = paceCompiler();
  const { prepared, redactor, outputs, opened } = await prepare(judging, terminal);
  const { contract } = prepared;
  const { cwd, environment } = terminal;
  const { shard, previous: earlier } = flags;
  const part = { selection: prepared.selection, isShard: shard !== undefined };
  const demands = await openDemands(cwd, contract, toDemands(flags), part);
  const previous = earlier === undefined ? undefined : await readReport(cwd, earlier);
  await checkOutputs(cwd, outputs);
  const page = flags.page === undefined ? undefined : await readPage(flags.page, contract, terminal);
  const interrupt = listenForInterrupt(terminal);
  const { signal } = interrupt;
  const isQuiet = flags.quiet === true;
  const progress = createProgress(prepared.plan, isQuiet ? undefined : terminal);
  const { journal } = outputs;
  const reports = journal === undefined ? [] : reportsBeside(journal, outputs.reports);
  const resume = flags.resume === undefined ? {} : { resume: resolve(cwd, flags.resume) };
  const bail = flags.bail === true;
  const onWarning = terminal.complain;
  const settings = {
    ...progress,
    onSend: () => {
      notePace();
      progress.onSend();
    },
    redactor,
    signal,
    journal,
    reports,
    ...resume,
    demands,
    bail,
    onWarning,
    call,
    ...(isQuiet ? {} : { onWait: terminal.complain }),
  };
  try {
    const report = await judgeRun(prepared, target, settings);
    await publish(report, outputs, { contract, redactor, terminal, isQuiet, previous, page, since });
    const trouble = opened === undefined ? undefined : await openFile(opened, environment);
    if (trouble !== undefined) terminal.complain(trouble);
    return report;
  } finally {
    interrupt.end();
  }
}

interface PreparedJudging {
  readonly prepared: PreparedRun;
  readonly redactor: Redactor;
  readonly outputs: Outputs;
  /** The report to open when it is written. */
  readonly opened: string | undefined;
}

async function prepare(
  { contract, target, flags, preface, allowedHosts = [] }: Judging,
  terminal: Terminal,
): Promise<PreparedJudging> {
  const redactor = createRedactor(target.profile.secrets);
  terminal.hideWith(redactor);
  const { cwd } = terminal;
  const { shard, previous: earlier } = flags;
  const last = flags.lastFailed === true ? await readLastFailed(cwd, earlier ?? LAST_REPORT, contract) : undefined;
  const wishes = { ...toWishes(flags), ...(last && { only: last }) };
  const prepared = prepareRun(contract, target.profile, { wishes, allowedHosts, shard });
  const outputs = toOutputs(cwd, flags);
  const opened = flags.open === true ? findHtml(outputs) : undefined;
  if (takesStandardOutput(outputs)) terminal.keepOutFree();
  if (preface !== undefined && flags.quiet !== true) terminal.print(preface);
  return { prepared, redactor, outputs, opened };
}

// What parses pages is large.
async function readPage(...page: Parameters<typeof showPage>): Promise<PageWatch> {
  const { showPage } = await import('../../session/page/show-page.ts');
  return showPage(...page);
}

const LAST_REPORT = 'report/report.json';

function findHtml({ reports }: Outputs): string {
  const html = reports.find(({ format }) => format === 'html');
  if (html === undefined) throw new WrongUse('--open shows the HTML report, and none is written; add --report html.');
  if (!isFile(html.file)) throw new WrongUse('--open shows a file, and the HTML report goes elsewhere; name a file.');
  return html.file;
}
