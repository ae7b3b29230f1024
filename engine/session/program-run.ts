import { resolve } from 'node:path';
import type { Call, Report } from '../core/model/index.ts';
import { createRedactor, type Redactor } from '../io/redact/index.ts';
import { chooseTarget, type Surroundings } from './choose-target.ts';
import { describeAgain } from './describe-again.ts';
import { describeCall } from './describe-call.ts';
import { journalFile, reportsBeside } from './journal-file.ts';
import { judgeRun, type RunSettings } from './judge-run.ts';
import { chooseSpec } from './choose-spec.ts';
import { openContract } from './open-contract.ts';
import { checkOutputs, readOutputs, type Outputs } from './outputs.ts';
import { prepareRun, type PreparedRun } from './prepare-run.ts';
import type { ProgramOptions } from './program-options.ts';
import type { Target } from './target.ts';
import { writeReports } from './write-reports.ts';

/** A run inside a program, ready to start. */
export interface ProgramRun extends PreparedRun {
  readonly target: Target;
  readonly redactor: Redactor;
  readonly outputs: Outputs;
  readonly bail: boolean;
  readonly resume?: string;
  readonly call?: Call;
}

/** Settles everything before the first request; throws `WrongUse` where the options do not allow a run. */
export async function prepareProgramRun(options: ProgramOptions, surroundings: Surroundings): Promise<ProgramRun> {
  const { app, reference, config, spec, only, skip, operation, statuses, depth, fuzz, walks, seed, ...rest } = options;
  const { report = [], journal, resume, shard, bail = false, allowHost = [], ...profile } = rest;
  const { cwd } = surroundings;
  const contract = await openContract(cwd, app || reference ? spec : await chooseSpec({ spec, config }, surroundings));
  const named = { ...(app && { app }), ...(reference && { reference }), ...(config !== undefined && { config }) };
  const target = await chooseTarget(named, profile, surroundings, contract);
  const wishes = {
    ...(only && { only }),
    ...(skip && { skip }),
    ...(operation && { operations: operation }),
    ...(statuses && { statuses }),
    ...(depth && { depth }),
    ...(fuzz !== undefined && { fuzz }),
    ...(walks !== undefined && { walks }),
    ...(seed !== undefined && { seed }),
  };
  const prepared = prepareRun(contract, target.profile, { wishes, allowedHosts: allowHost, shard });
  const reports = readOutputs(cwd, report);
  const wanted = journal ?? resume;
  const file = wanted === undefined ? undefined : journalFile(cwd, reports, wanted);
  const outputs = { reports, ...(file !== undefined && { journal: file }) };
  await checkOutputs(cwd, outputs);
  const call = await callOf(options, target, surroundings);
  return {
    ...prepared,
    target,
    redactor: createRedactor(target.profile.secrets),
    outputs,
    bail,
    ...(call && { call }),
    ...(resume !== undefined && { resume: resolve(cwd, resume) }),
  };
}

/** Makes a run and writes its reports. */
export async function judgeProgramRun(
  { target, redactor, outputs, bail, resume, call, ...prepared }: ProgramRun,
  settings: Omit<RunSettings, 'redactor' | 'journal' | 'reports' | 'resume' | 'bail' | 'onWarning'>,
): Promise<Report> {
  const { journal } = outputs;
  const own = {
    ...settings,
    redactor,
    bail,
    onWarning,
    ...(call && { call }),
    ...(journal !== undefined && { journal, reports: reportsBeside(journal, outputs.reports) }),
    ...(resume !== undefined && { resume }),
  };
  const judged = await judgeRun(prepared, target, own);
  const report = { ...judged, ...(await describeAgain(judged.call, outputs, process.cwd(), ['npx', 'assay'])) };
  (await writeReports(report, prepared.contract, outputs, redactor)).forEach(({ trouble }) => {
    onWarning(trouble);
  });
  return report;
}

function onWarning(text: string): void {
  process.emitWarning(text);
}

// An application of this process is gone with it.
async function callOf(
  { app, config, spec, allowHost }: ProgramOptions,
  target: Target,
  surroundings: Surroundings,
): Promise<Call | undefined> {
  if (app !== undefined) return undefined;
  if (target.isReference === true) return { flags: [], embedded: {} };
  const named = { ...(config !== undefined && { config }), ...(spec !== undefined && { spec }) };
  return describeCall({ ...named, ...(allowHost && { allowHost }) }, surroundings);
}
