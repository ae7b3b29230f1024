import type { Problem } from '../source/problem.ts';
import type { ContractFiles } from './contract-files.ts';
import { checkEach, checkName, checkUnique, type Names } from './names.ts';

/** Finds situations and rulings that name no clause or pending entry, and pending entries of the same id. */
export function checkCitations({ situations, pending, rulings }: ContractFiles, names: Names): readonly Problem[] {
  return [
    ...situations.content.situations.flatMap(({ clauses, pending: entry }, index) => [
      ...checkEach(names, 'clause', clauses, situations, ['situations', index, 'clauses']),
      ...checkName(names, 'pending entry', entry, situations, ['situations', index, 'pending']),
    ]),
    ...rulings.content.rulings.flatMap(({ clause }, index) =>
      checkName(names, 'clause', clause, rulings, ['rulings', index, 'clause']),
    ),
    ...checkUnique(
      'pending entry',
      pending.content.pending.map(({ id }, index) => ({ value: id, file: pending, path: ['pending', index, 'id'] })),
    ),
  ];
}
