import { WrongUse, type Clause, type Contract } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { openContract } from '../../session/open-contract.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import { clauseLines } from '../texts/clause-lines.ts';
import { examClauseLines } from '../texts/exam-clause-lines.ts';
import type { Terminal } from '../terminal.ts';

/** Says what a clause asks for and how it is checked, and returns the exit code. */
export async function explain(name: string, flags: Pick<TargetFlags, 'spec'>, terminal: Terminal): Promise<number> {
  const contract = await openContract(terminal.cwd, flags.spec);
  linesOf(contract, name).forEach(terminal.print);
  return 0;
}

function linesOf(contract: Contract, name: string): readonly string[] {
  const { exam } = contract;
  const ofClients = exam?.clauses.find(({ id }) => id === name);
  if (exam !== undefined && ofClients !== undefined) return examClauseLines(exam, ofClients);
  return clauseLines(contract, findClause(contract, name));
}

function findClause({ clauses, pending, exam }: Contract, name: string): Clause {
  const [wanted = ''] = name.split('/');
  const found = clauses.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const waiting = pending.find(({ id }) => id === wanted);
  if (waiting !== undefined) throw new WrongUse(`${wanted} is pending: ${waiting.what} ${waiting.reason}`);
  const ids = [...clauses, ...(exam?.clauses ?? [])].map(({ id }) => id);
  throw new WrongUse(`${name} is no clause${suggest(wanted, ids)} (see: assay list clauses)`);
}
