import { resolve } from 'node:path';
import type { Report } from '../../core/model/index.ts';
import { listConfigPaths } from '../../io/load/profile/find-config.ts';
import { describeCall } from '../../session/describe-call.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { judge, judgeOnce, type Judging } from '../run/judge.ts';
import type { RunOnTargetFlags } from '../commands/run.ts';
import type { Terminal } from '../terminal.ts';
import { watchRuns } from '../watch/watch-runs.ts';

/** Judges a target, again and again where that is wished, and returns the exit code. */
export async function run(baseUrl: string | undefined, flags: RunOnTargetFlags, terminal: Terminal): Promise<number> {
  if (flags.watch !== true) return runOnce(baseUrl, flags, terminal);
  const round = async (since: Report | undefined): Promise<Report> => {
    const judging = await openJudging(baseUrl, flags, terminal);
    // A browser has the page open already.
    return judgeOnce(
      { ...judging, since, flags: { ...flags, open: flags.open === true && since === undefined } },
      terminal,
    );
  };
  return watchRuns(await watchedPaths(flags, terminal), round, terminal);
}

async function runOnce(baseUrl: string | undefined, flags: RunOnTargetFlags, terminal: Terminal): Promise<number> {
  return judge(await openJudging(baseUrl, flags, terminal), terminal);
}

async function openJudging(baseUrl: string | undefined, given: RunOnTargetFlags, terminal: Terminal): Promise<Judging> {
  const { cwd, environment } = terminal;
  const spec = await chooseSpec(given, terminal);
  const flags = { ...given, ...(spec !== undefined && { spec }) };
  const contract = await openContract(cwd, spec);
  const { config } = flags;
  const target = await profiledTarget({
    config,
    cwd,
    environment,
    flags: toRawProfile(flags),
    baseUrl,
    onWarning: terminal.complain,
  });
  const call = await describeCall(flags, terminal);
  return { contract, target, flags, allowedHosts: flags.allowHost ?? [], call };
}

// What decides a round besides the target.
async function watchedPaths(flags: RunOnTargetFlags, terminal: Terminal): Promise<readonly string[]> {
  const { config, baseline, page } = flags;
  const { cwd } = terminal;
  // What is wrong with the profile is told in the round.
  const spec = await chooseSpec(flags, terminal).catch(() => undefined);
  const files = [spec, baseline, page].filter((name) => name !== undefined && !name.includes('://'));
  const profiles = config === undefined ? listConfigPaths(cwd) : [resolve(cwd, config)];
  return [...profiles, ...files.map((name) => resolve(cwd, name ?? ''))];
}
