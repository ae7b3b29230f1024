import { Argument, Command } from 'commander';
import { collectValues } from '../flags/list.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { listingNames, type ListingName } from '../listings/index.ts';
import type { MakeCommand } from './command.ts';

/** The flags of `assay list`. */
export interface ListFlags extends Pick<TargetFlags, 'spec' | 'config'> {
  readonly where?: readonly string[];
  readonly json?: boolean;
}

/** `assay list`: names what the contract holds. */
export const makeList: MakeCommand = (terminal, done) => {
  const what = new Argument('<what>', 'what to list').choices(listingNames);
  return addSpecFlag(new Command('list').description('list what the contract holds').addArgument(what))
    .option(
      '--where <key=value>',
      'only rows that have this value (repeatable); the keys are those of --json',
      collectValues,
    )
    .option('--config <file>', 'the profile whose own checks are listed too; else assay.config.* in this folder')
    .option('--json', 'print the rows as a JSON list')
    .addHelpText('after', EXAMPLES)
    .action(async (name: ListingName, flags: ListFlags) => {
      const { list } = await import('../actions/list.ts');
      done(await list(name, flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay list clauses                             every clause, and what is pending and why
  assay list claims                              every unit of the documentation page, and what rests on it
  assay list cases --where operation=createOrder --where depth=quick
  assay list clauses --where level=required --json
  assay list arrangements                        the states that a profile can bring about`;
