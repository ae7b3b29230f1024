import type { Contract } from '../../core/model/index.ts';
import { listMutants as findAll } from '../../selftest/index.ts';
import type { Listed } from './listed.ts';

/** Lists the mutants of the reference and the clauses under which each must be found. */
export function listMutants(contract: Contract): Listed {
  const rows = findAll(contract).map(({ id, clauses, title }) => ({ mutant: id, clauses, title }));
  return {
    noun: 'mutants',
    columns: { mutant: 'MUTANT', clauses: 'FOUND UNDER', title: 'THE SERVER' },
    rows,
    notes: [`${rows.length} mutants`],
  };
}
