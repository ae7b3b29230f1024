import { parseUrl, type Contract, type Report } from '../../core/model/index.ts';
import { checkHeaders, checkKeys } from '../../io/load/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkOwnerHosts, checkTokenHosts } from '../../session/check-owner-hosts.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { addOwnChecks } from '../../session/own/add-own-checks.ts';
import { chooseEntries } from '../../session/replay/choose-entries.ts';
import { readRecorded } from '../../session/replay/read-recorded.ts';
import { replayEntries } from '../../session/replay/replay-entries.ts';
import { profiledTarget, embeddedTarget, type Target } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { MOST_REPLAYED, type ReplayFlags } from '../commands/replay.ts';
import type { Terminal } from '../terminal.ts';
import { decideReplay, listLines, replayLines } from '../texts/replay-lines.ts';

/** Sends what departed in a report again, and returns the exit code. */
export async function replay(
  file: string,
  name: string | undefined,
  flags: ReplayFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const given = await openContract(cwd, await chooseSpec(flags, terminal));
  const report = await readRecorded(cwd, file, given);
  const entries = chooseEntries(report, name);
  if (entries.length > MOST_REPLAYED) {
    listLines(entries).forEach(terminal.print);
    return 3;
  }
  const target = await targetOf(report, given, flags, terminal);
  const contract = addOwnChecks(given, target.profile);
  const { profile, close } = await target.open();
  checkKeys(profile, contract);
  checkHeaders(profile, contract);
  checkOwnerHosts(profile, flags.allowHost ?? []);
  checkTokenHosts(profile, contract, flags.allowHost ?? []);
  const redactor = createRedactor(profile.secrets);
  terminal.hideWith(redactor);
  const interrupt = listenForInterrupt(terminal);
  const { signal } = interrupt;
  const replayed = await replayEntries({ contract, profile, report, entries, redactor, signal }).finally(() => {
    interrupt.end();
    return close();
  });
  const { exitCode, decidedBy } = decideReplay(replayed, signal);
  replayed.flatMap(replayLines).forEach(terminal.print);
  terminal.print(`Exit code ${exitCode}: ${decidedBy}`);
  return exitCode;
}

// What a demo judged is started again, unless another target is named.
async function targetOf(
  report: Report,
  contract: Contract,
  flags: ReplayFlags,
  { cwd, environment: surrounding, complain: onWarning }: Pick<Terminal, 'cwd' | 'environment' | 'complain'>,
): Promise<Target> {
  const { config, baseUrl } = flags;
  const embedded = report.call?.embedded;
  const isNamed = [baseUrl, config, surrounding['ASSAY_BASE_URL']].some((name) => name !== undefined && name !== '');
  if (embedded !== undefined && !isNamed) {
    return embeddedTarget(contract, toRawProfile(flags), 0, embedded.mutant);
  }
  const environment = withTarget(surrounding, report, baseUrl);
  return profiledTarget({ config, cwd, environment, flags: toRawProfile(flags), baseUrl, onWarning });
}

// Where nobody names a target, it is the one of the report, and of the same environment.
function withTarget(
  environment: NodeJS.ProcessEnv,
  { target }: Report,
  baseUrl: string | undefined,
): NodeJS.ProcessEnv {
  const isNamed = baseUrl !== undefined || (environment['ASSAY_BASE_URL'] ?? '') !== '';
  // A part of it that was a secret stands there as its name.
  if (isNamed || parseUrl(target.baseUrl) === undefined) return environment;
  return { ASSAY_ENVIRONMENT: target.environment, ...environment, ASSAY_BASE_URL: target.baseUrl };
}
