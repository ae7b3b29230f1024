import { Command } from 'commander';
import { INTERRUPT_EXIT_CODES, nameInterrupt } from '../../core/report/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkTarget } from '../../session/check-target.ts';
import { openContract } from '../../session/open-contract.ts';
import { profiledTarget } from '../../session/target.ts';
import { toRawProfile, type BudgetFlags } from '../flags/budget-flags.ts';
import { readAmount, readCount } from '../flags/numbers.ts';
import { addTargetFlags, type TargetFlags } from '../flags/target-flags.ts';
import { listenForInterrupt } from '../interrupt.ts';
import type { MakeCommand } from './command.ts';

type Flags = TargetFlags & Pick<BudgetFlags, 'timeout' | 'maxWait'>;

/** `assay check`: the preflight alone. */
export const makeCheck: MakeCommand = (terminal, done) =>
  addTargetFlags(new Command('check').description('tell whether a target can be judged, with two reads'))
    .option('--timeout <ms>', 'give an answer up after so many milliseconds', readCount)
    .option('--max-wait <seconds>', 'longest wait for a target that answers 429, 502, 503 or 504', readAmount)
    .addHelpText('after', EXAMPLES)
    .action(async (baseUrl: string | undefined, flags: Flags) => {
      const { cwd, environment } = terminal;
      const contract = await openContract(cwd, flags.spec);
      const { config } = flags;
      const target = { config, cwd, environment, flags: toRawProfile(flags), baseUrl, onWarning: terminal.complain };
      const { profile } = await profiledTarget(target);
      terminal.hideWith(createRedactor(profile.secrets));
      const interrupt = listenForInterrupt(terminal);
      const { signal } = interrupt;
      const unusable = await checkTarget(contract, profile, signal, terminal.complain).finally(interrupt.end);
      if (signal.aborted) {
        const name = nameInterrupt(signal.reason);
        terminal.print(`Exit code ${INTERRUPT_EXIT_CODES[name]}: interrupted (${name})`);
        done(INTERRUPT_EXIT_CODES[name]);
        return;
      }
      terminal.print(
        unusable === undefined
          ? `Exit code 0: ${profile.baseUrl} answers JSON and knows the sandbox key, so that it can be judged`
          : `Exit code 3: ${unusable}`,
      );
      done(unusable === undefined ? 0 : 3);
    });

const EXAMPLES = `
Examples:
  assay check                                    the target of assay.config.*
  assay check https://staging.example.com --environment staging

Exit codes: 0 can be judged, 2 wrong use, 3 cannot be judged, 129, 130 or 143 interrupted.`;
