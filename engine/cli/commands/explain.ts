import { Command } from 'commander';
import { WrongUse, type Clause, type Contract } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { openContract } from '../../session/open-contract.ts';
import { addSpecFlag, type TargetFlags } from '../flags/target-flags.ts';
import { clauseLines } from '../texts/clause-lines.ts';
import type { MakeCommand } from './command.ts';

/** `assay explain`: says what a clause asks for and how it is checked. */
export const makeExplain: MakeCommand = (terminal, done) =>
  addSpecFlag(new Command('explain').description('say what a clause asks for, why, and how it is checked'))
    .argument('<clause>', 'the id of a clause, or of one of its cases')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, flags: Pick<TargetFlags, 'spec'>) => {
      const contract = await openContract(terminal.cwd, flags.spec);
      clauseLines(contract, findClause(contract, name)).forEach(terminal.print);
      done(0);
    });

function findClause({ clauses, pending }: Contract, name: string): Clause {
  const [wanted = ''] = name.split('/');
  const found = clauses.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const waiting = pending.find(({ id }) => id === wanted);
  if (waiting !== undefined) throw new WrongUse(`${wanted} is pending: ${waiting.what} ${waiting.reason}`);
  const ids = clauses.map(({ id }) => id);
  throw new WrongUse(`${name} is no clause${suggest(wanted, ids)} (see: assay list clauses)`);
}

const EXAMPLES = `
Examples:
  assay explain already-submitted
  assay explain missing-key/none/getAsset        the clause of a case`;
