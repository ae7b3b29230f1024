import { WrongUse, type Clause, type Contract } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';
import { chooseSpec } from '../../session/choose-spec.ts';
import { openContract } from '../../session/open-contract.ts';
import { addChecksOfFile } from '../../session/own/add-checks-of-file.ts';
import type { ExplainFlags } from '../commands/explain.ts';
import type { Terminal } from '../terminal.ts';
import { findRequest, requestLines } from '../texts/case-request.ts';
import { clauseFacts } from '../texts/clause-facts.ts';
import { clauseLines } from '../texts/clause-lines.ts';
import { examClauseFacts } from '../texts/exam-clause-facts.ts';
import { examClauseLines } from '../texts/exam-clause-lines.ts';
import { toJson } from '../texts/to-json.ts';

/** Says what a clause asks for and how it is checked, and of a case how its request is sent by hand, and returns the exit code. */
export async function explain(name: string, { spec, config, json }: ExplainFlags, terminal: Terminal): Promise<number> {
  const given = await openContract(terminal.cwd, await chooseSpec({ spec, config }, terminal));
  const { contract } = await addChecksOfFile(given, config, terminal);
  const request = await findRequest(contract, name);
  const lines = json === true ? [toJson({ ...factsOf(contract, name), ...request })] : linesOf(contract, name);
  lines.forEach(terminal.print);
  if (json !== true && request !== undefined) requestLines(contract, request).forEach(terminal.print);
  return 0;
}

function factsOf(contract: Contract, name: string): object {
  const { exam } = contract;
  const ofClients = exam?.clauses.find(({ id }) => id === name);
  if (exam !== undefined && ofClients !== undefined) return examClauseFacts(exam, ofClients);
  return clauseFacts(contract, findClause(contract, name));
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
  throw new WrongUse(`${name} is no clause${suggest(wanted, ids)} (see: npx assay list clauses)`);
}
