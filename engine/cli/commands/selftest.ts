import { Command } from 'commander';
import { collectNames } from '../flags/list.ts';
import { readCount } from '../flags/numbers.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay selftest`. */
export interface SelftestFlags extends Pick<TargetFlags, 'spec'> {
  readonly only: readonly string[];
  readonly seeds: number;
  readonly full?: boolean;
  readonly table?: boolean;
}

/** `assay selftest`: shows that every mutant is found and that nothing is held against a faithful server. */
export const makeSelftest: MakeCommand = (terminal, done) =>
  addSpecFlag(
    new Command('selftest').description(
      'run every mutant of the reference, which must be found, and the faithful ones, which must not',
    ),
  )
    .option('--only <ids>', 'only these mutants (repeatable, commas); see: assay list mutants', collectNames, [])
    .option('--seeds <n>', 'how many seeds', readCount, 1)
    .option('--full', 'judge each mutant by every case, not by a sample')
    .option('--table', 'print the whole kill table as Markdown')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: SelftestFlags) => {
      const { selftest } = await import('../actions/selftest.ts');
      done(await selftest(flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay selftest                                 every mutant, by its own cases and a sample of others
  assay selftest --only missing-key:status       one mutant

Exit codes: 0 all is well, 1 a mutant survives or a faithful server is blamed, 2 wrong use.`;
