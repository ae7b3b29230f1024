import { Command } from 'commander';
import { openContract } from '../../session/open-contract.ts';
import { referenceTarget } from '../../session/target.ts';
import { toRawProfile } from '../flags/budget-flags.ts';
import { mutantOptions, mutantTitle } from '../../session/mutant-options.ts';
import { readPort } from '../flags/numbers.ts';
import { judge } from '../run/judge.ts';
import { addRunFlags, type RunFlags } from '../run/run-flags.ts';
import type { MakeCommand } from './command.ts';

/** `assay demo`: judges the embedded reference. */
export const makeDemo: MakeCommand = (terminal, done) =>
  addRunFlags(new Command('demo').description('judge the embedded reference server, and write the reports'))
    .option('--port <n>', 'the port of the reference (default: a free one)', readPort)
    .option('--mutant <id>', 'the reference with one thing wrong; see: assay list mutants')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: RunFlags & { readonly port?: number; readonly mutant?: string }) => {
      const { mutant } = flags;
      const contract = await openContract(terminal.cwd);
      const target = await referenceTarget(toRawProfile(flags), flags.port, await mutantOptions(contract, mutant));
      const preface =
        mutant === undefined ? undefined : `The reference is the mutant ${mutant}: ${mutantTitle(contract, mutant)}`;
      const call = { flags: [], embedded: mutant === undefined ? {} : { mutant } };
      done(await judge({ contract, target, flags, preface, call }, terminal));
    });

const EXAMPLES = `
Examples:
  assay demo                                     everything, then see report/index.html
  assay demo --only already-submitted            one clause
  assay demo --mutant missing-key:status         a server that is wrong in one thing

Exit codes: 0 conforms, 1 violates, 2 wrong use, 3 could not be told, 129, 130 or 143 interrupted.`;
