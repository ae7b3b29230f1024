import type { Contract } from '../../core/model/index.ts';
import { generators } from '../../../generators/index.ts';
import { listCases } from '../../session/generation.ts';
import type { Listed } from './listed.ts';

/** Lists the generators, with the clauses that use each and how many cases it makes. */
export function listGenerators(contract: Contract): Listed {
  const cases = listCases(contract);
  const rows = Object.keys(generators).map((generator) => {
    const specs = contract.clauses.flatMap(({ id, cases: own }) =>
      own.filter(({ generate }) => generate === generator).map((spec) => `${id}/${spec.id}`),
    );
    const made = cases.filter(({ id }) => specs.some((spec) => id.startsWith(`${spec}/`)));
    return { generator, cases: made.length, by: specs };
  });
  return {
    noun: 'generators',
    columns: { generator: 'GENERATOR', cases: 'CASES', by: 'USED BY' },
    rows,
    notes: [`${rows.length} generators`],
  };
}
