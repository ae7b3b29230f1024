import type { Contract } from '../../core/model/index.ts';
import { listMutants as findAll } from '../../selftest/index.ts';
import { formatTable } from '../texts/format-table.ts';

/** Lists the mutants of the reference and the clauses under which each must be found. */
export function listMutants(contract: Contract): readonly string[] {
  const mutants = findAll(contract);
  const rows = mutants.map(({ id, clauses, title }) => [id, clauses.join(', '), title]);
  return [...formatTable([['MUTANT', 'FOUND UNDER', 'THE SERVER'], ...rows]), '', `${mutants.length} mutants`];
}
