import { Command } from 'commander';
import type { Report } from '../../core/model/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkOwnerHosts } from '../../session/check-owner-hosts.ts';
import { openContract } from '../../session/open-contract.ts';
import { readReport } from '../../session/read-report.ts';
import { chooseEntries } from '../../session/replay/choose-entries.ts';
import { replayEntries } from '../../session/replay/replay-entries.ts';
import { profiledTarget } from '../../session/target.ts';
import { addBudgetFlags, toRawProfile, type BudgetFlags } from '../flags/budget-flags.ts';
import { addProfileFlags, type TargetFlags } from '../flags/target-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { decideReplay, listLines, replayLines } from '../texts/replay-lines.ts';
import type { MakeCommand } from './command.ts';

type Flags = TargetFlags & BudgetFlags & { readonly baseUrl?: string };

/** `assay replay`: sends what departed in a report again. */
export const makeReplay: MakeCommand = (terminal, done) => {
  const command = new Command('replay')
    .description('send a failure of a report again, and say whether it still happens')
    .argument('<report>', 'the JSON report of a run')
    .argument('[case]', 'the case, or the clause that its cases broke; else all that failed')
    .option('--base-url <url>', 'the target; else ASSAY_BASE_URL or that of the report');
  return addBudgetFlags(addProfileFlags(command))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, name: string | undefined, flags: Flags) => {
      const { cwd } = terminal;
      const report = await readReport(cwd, file);
      const entries = chooseEntries(report, name);
      if (entries.length > MOST) {
        listLines(entries).forEach(terminal.print);
        done(3);
        return;
      }
      const contract = await openContract(cwd, flags.spec);
      const environment = withTarget(terminal.environment, report, flags.baseUrl);
      const { config, baseUrl } = flags;
      const { profile } = await profiledTarget({
        config,
        cwd,
        environment,
        flags: toRawProfile(flags),
        baseUrl,
        onWarning: terminal.complain,
      });
      checkOwnerHosts(profile, flags.allowHost ?? []);
      const redactor = createRedactor(profile.secrets);
      terminal.hideWith(redactor);
      const interrupt = listenForInterrupt(terminal);
      const { signal } = interrupt;
      const replayed = await replayEntries({ contract, profile, report, entries, redactor, signal }).finally(
        interrupt.end,
      );
      const { exitCode, decidedBy } = decideReplay(replayed, signal);
      replayed.flatMap(replayLines).forEach(terminal.print);
      terminal.print(`Exit code ${exitCode}: ${decidedBy}`);
      done(exitCode);
    });
};

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
