import { Command, Option } from 'commander';
import { addTargetFlags, givenBaseUrl, type TargetFlags } from '../flags/target-flags.ts';
import { addRunFlags, type RunFlags } from '../run/run-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay run`. */
export type RunOnTargetFlags = RunFlags & TargetFlags & { readonly watch?: boolean };

/** `assay run`: judges a target. */
export const makeRun: MakeCommand = (terminal, done) => {
  const command = new Command('run').description('judge a target');
  return addRunFlags(addTargetFlags(command))
    .addOption(
      new Option(
        '--watch',
        'run again when profile, contract or baseline change, or on Enter, and show what changed',
      ).conflicts(['dryRun', 'resume']),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (baseUrl: string | undefined, flags: RunOnTargetFlags) => {
      const { run } = await import('../actions/run.ts');
      done(await run(givenBaseUrl(baseUrl, flags), flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay run                                      judge the target of assay.config.*
  assay run http://127.0.0.1:8000 --depth quick  each case once, for a gate
  assay run --only already-submitted --report console
                                                 one clause, and no report files
  assay run --fail-on warn --min-coverage 80     be strict
  assay run --depth quick --watch                at work on the target or on the profile
  assay run --dry-run                            how much would be sent, and what is skipped and why

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
