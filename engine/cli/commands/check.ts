import { Command } from 'commander';
import { type BudgetFlags } from '../flags/budget-flags.ts';
import { readAmount, readTimeout } from '../flags/numbers.ts';
import { addTargetFlags, givenBaseUrl, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay check`. */
export type CheckFlags = TargetFlags & Pick<BudgetFlags, 'timeout' | 'maxWait'> & { readonly json?: boolean };

/** `assay check`: the preflight alone. */
export const makeCheck: MakeCommand = (terminal, done) =>
  addTargetFlags(new Command('check').description('tell whether a target can be judged, with two reads'))
    .option('--timeout <ms>', 'give an answer up after so many milliseconds', readTimeout)
    .option('--max-wait <seconds>', 'longest wait for a target that answers 429, 502, 503 or 504', readAmount)
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (baseUrl: string | undefined, flags: CheckFlags) => {
      const { check } = await import('../actions/check.ts');
      done(await check(givenBaseUrl(baseUrl, flags), flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay check                                    the target of assay.config.*
  assay check https://staging.example.com --environment staging

Exit codes: 0 can be judged, 2 wrong use, 3 cannot be judged, 129, 130 or 143 interrupted.`;
