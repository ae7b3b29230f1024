import { Command } from 'commander';
import type { Contract, Report } from '../../core/model/index.ts';
import { checkHeaders } from '../../io/load/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkOwnerHosts } from '../../session/check-owner-hosts.ts';
import { openContract } from '../../session/open-contract.ts';
import { mutantOptions } from '../../session/mutant-options.ts';
import { chooseEntries } from '../../session/replay/choose-entries.ts';
import { readRecorded } from '../../session/replay/read-recorded.ts';
import { replayEntries } from '../../session/replay/replay-entries.ts';
import { profiledTarget, referenceTarget, type Target } from '../../session/target.ts';
import { addBudgetFlags, toRawProfile, type BudgetFlags } from '../flags/budget-flags.ts';
import { addProfileFlags, type TargetFlags } from '../flags/target-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { Terminal } from '../terminal.ts';
import { decideReplay, listLines, replayLines } from '../texts/replay-lines.ts';
import type { MakeCommand } from './command.ts';

type Flags = TargetFlags & BudgetFlags & { readonly baseUrl?: string };

/** `assay replay`: sends what departed in a report again. */
export const makeReplay: MakeCommand = (terminal, done) => {
  const command = new Command('replay')
    .description('send a failure of a report again, and say whether it still happens')
    .argument('<report>', 'the JSON report of a run, or its journal')
    .argument('[case]', 'the case, or the clause that its cases broke; else all that failed')
    .option('--base-url <url>', 'the target; else ASSAY_BASE_URL or that of the report');
  return addBudgetFlags(addProfileFlags(command))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, name: string | undefined, flags: Flags) => {
      const { cwd } = terminal;
      const contract = await openContract(cwd, flags.spec);
      const report = await readRecorded(cwd, file, contract);
      const entries = chooseEntries(report, name);
      if (entries.length > MOST) {
        listLines(entries).forEach(terminal.print);
        done(3);
        return;
      }
      const target = await targetOf(report, contract, flags, terminal);
      const { profile, close } = await target.open();
      checkHeaders(profile, contract);
      checkOwnerHosts(profile, flags.allowHost ?? []);
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
      done(exitCode);
    });
};

// What a demo judged is started again, unless another target is named.
async function targetOf(
  report: Report,
  contract: Contract,
  flags: Flags,
  { cwd, environment: surrounding, complain: onWarning }: Pick<Terminal, 'cwd' | 'environment' | 'complain'>,
): Promise<Target> {
  const { config, baseUrl } = flags;
  const embedded = report.call?.embedded;
  const isNamed = [baseUrl, config, surrounding['ASSAY_BASE_URL']].some((name) => name !== undefined && name !== '');
  if (embedded !== undefined && !isNamed) {
    return referenceTarget(toRawProfile(flags), 0, await mutantOptions(contract, embedded.mutant));
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
  if (isNamed || !URL.canParse(target.baseUrl)) return environment;
  return { ASSAY_ENVIRONMENT: target.environment, ...environment, ASSAY_BASE_URL: target.baseUrl };
}

const MOST = 20;

const EXAMPLES = `
Examples:
  assay replay report/report.json                all that failed, where that are ${MOST} cases at most
  assay replay report/report.json already-submitted
                                                 what broke this clause
  assay replay report/report.json already-submitted/same-blob-path

Keys come from the profile or the environment. Exit codes: 1 still happens, 0 no longer, 3 could not tell, 2 wrong use.`;
