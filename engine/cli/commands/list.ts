import { Argument, Command } from 'commander';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { listings, type ListingName } from '../listings/index.ts';
import type { MakeCommand } from './command.ts';

/** `assay list`: names what the contract holds. */
export const makeList: MakeCommand = (terminal, done) => {
  const what = new Argument('<what>', 'what to list').choices(Object.keys(listings));
  return addSpecFlag(new Command('list').description('list what the contract holds').addArgument(what))
    .addHelpText('after', EXAMPLES)
    .action(async (name: ListingName, flags: Pick<TargetFlags, 'spec'>) => {
      const { list } = await import('../actions/list.ts');
      done(await list(name, flags, terminal));
    });
};

const EXAMPLES = `
Examples:
  assay list clauses                             every clause, and what is pending and why
  assay list claims                              every unit of the documentation page, and what rests on it
  assay list arrangements                        the states that a profile can bring about`;
