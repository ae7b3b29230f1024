import type { Report } from './core/model/index.ts';
import { judgeProgramRun, prepareProgramRun } from './session/program-run.ts';
import type { ProgramOptions } from './session/program-options.ts';
import { openDemands, type DemandWishes } from './session/open-demands.ts';
import type { JudgeOptions as TargetOptions } from './session/judge-target.ts';
import { judgeTrafficOf, type JudgeOptions, type TrafficInput } from './session/traffic/judge-program.ts';
import { reporters, type ReportFormat } from '../reporters/index.ts';

/** A run from a program: target, profile and selection, and what is told while it goes on. */
export interface RunContractOptions extends ProgramOptions, Partial<DemandWishes>, Pick<TargetOptions, 'onEntry'> {
  /** Ends the run; the report of what was done is returned. */
  readonly signal?: AbortSignal;
}

/** Judges a target and returns the report; rejects with `WrongUse` where there is nothing to judge or no way to. */
export async function runContract(options: RunContractOptions): Promise<Report> {
  const { signal = new AbortController().signal, onEntry, failOn = [], minCoverage, baseline, ...rest } = options;
  const run = await prepareProgramRun(rest, { cwd: process.cwd(), environment: process.env });
  const wishes = {
    failOn,
    ...(minCoverage !== undefined && { minCoverage }),
    ...(baseline !== undefined && { baseline }),
  };
  const part = { selection: run.selection, isShard: run.shard !== undefined };
  const demands = await openDemands(process.cwd(), run.contract, wishes, part);
  return judgeProgramRun(run, {
    signal,
    demands,
    ...(onEntry && { onEntry }),
  });
}

/**
 * Judges traffic that others sent, such as that of end-to-end tests: a list of exchanges, a HAR, or the name of a recording.
 * Nothing is sent. Rejects with `WrongUse` where there is no such thing.
 */
export async function judge(input: TrafficInput, options: JudgeOptions = {}): Promise<Report> {
  return judgeTrafficOf(input, options, process.cwd());
}

/** Renders a report in one of the formats. */
export function render(report: Report, format: ReportFormat): string {
  return [...reporters[format](report)].join('');
}

export { defineCheck, defineConfig } from './config.ts';
export type { OwnCheck, OwnExchange, OwnFinding } from './config.ts';
export { WrongUse } from './core/model/index.ts';
export type { Entry, Finding, Outcome, Report, Reporter, Verdict } from './core/model/index.ts';
export type { RawProfile as Profile } from './io/load/index.ts';
export type { Har, JudgeOptions, NotedExchange, TrafficInput } from './session/traffic/judge-program.ts';
export type { ProgramOptions } from './session/program-options.ts';
export type { ReportFormat } from '../reporters/index.ts';
