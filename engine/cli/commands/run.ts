import { Command } from 'commander';
import { describeCall } from '../../session/describe-call.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { addTargetFlags, type TargetFlags } from '../flags/target-flags.ts';
import { judge } from '../run/judge.ts';
import { addRunFlags, type RunFlags } from '../run/run-flags.ts';
import type { MakeCommand } from './command.ts';

/** `assay run`: judges a target. */
export const makeRun: MakeCommand = (terminal, done) => {
  const command = new Command('run').description('judge a target');
  return addRunFlags(addTargetFlags(command))
    .addHelpText('after', EXAMPLES)
    .action(async (baseUrl: string | undefined, flags: RunFlags & TargetFlags) => {
      const { cwd, environment } = terminal;
      const contract = await openContract(cwd, flags.spec);
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
      done(await judge({ contract, target, flags, allowedHosts: flags.allowHost ?? [], call }, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay run                                      judge the target of assay.config.*
  assay run http://127.0.0.1:8000 --depth quick  each case once, for a gate
  assay run --only already-submitted --report console
                                                 one clause, and no report files
  assay run --fail-on warn --min-coverage 80     be strict
  assay run --dry-run                            how much would be sent, and what is skipped and why

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
