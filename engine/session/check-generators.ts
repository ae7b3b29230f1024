import { join } from 'node:path';
import { WrongUse, type CaseSpec, type Contract, type Generators } from '../core/model/index.ts';

/**
 * Throws `WrongUse` where a case has a generator that makes nothing of its operation: of the only one, or of all of many.
 * Of many operations those that it makes nothing of are left out.
 */
export function checkGenerators(contract: Contract, generators: Generators, folder: string): void {
  const wrong = contract.clauses.flatMap(({ cases }) => cases.flatMap((spec) => findWrong(contract, spec, generators)));
  const [first] = wrong;
  if (first === undefined) return;
  const placed = (file: string): string => join(folder, file);
  if (wrong.length === 1) throw new WrongUse(first.message, { ...first.at, file: placed(first.at.file) });
  const lines = wrong.map(({ message, at }) => `  ${placed(at.file)}:${at.line}:${at.column}: ${message}`);
  throw new WrongUse([`The contract in ${folder} has ${wrong.length} mistakes:`, ...lines].join('\n'));
}

interface Wrong {
  readonly message: string;
  readonly at: CaseSpec['at'];
}

function findWrong(
  contract: Contract,
  { generate, operations, at }: CaseSpec,
  generators: Generators,
): readonly Wrong[] {
  const needs = generators[generate ?? '']?.needs;
  if (generate === undefined || needs === undefined) return [];
  const { mediaAllow } = contract;
  const meant = contract.operations.filter(({ id }) => operations.includes(id));
  if (meant.some((operation) => needs.isMet({ contract, operation, mediaAllow }))) return [];
  const of = meant.map(({ id }) => id).join(', ');
  return [{ message: `\`${generate}\` makes nothing of ${of}: it needs ${needs.what}`, at }];
}
