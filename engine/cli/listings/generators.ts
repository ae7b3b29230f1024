import type { Contract } from '../../core/model/index.ts';
import { generators } from '../../../generators/index.ts';
import { listCases } from '../../session/generation.ts';
import type { Listed } from './listed.ts';

/** Lists the generators: what each makes, what it needs, how many cases, and for which clauses. */
export function listGenerators(contract: Contract): Listed {
  const cases = listCases(contract);
  const rows = Object.entries(generators).map(([generator, { makes, needs }]) => {
    const specs = contract.clauses.flatMap(({ id, cases: own }) =>
      own.filter(({ generate }) => generate === generator).map((spec) => `${id}/${spec.id}`),
    );
    const made = cases.filter(({ id }) => specs.some((spec) => id.startsWith(`${spec}/`)));
    return { generator, cases: made.length, makes, needs: needs?.what ?? '', by: specs };
  });
  return {
    noun: 'generators',
    columns: { generator: 'GENERATOR', cases: 'CASES', makes: 'MAKES', needs: 'NEEDS' },
    rows,
    notes: [`${rows.length} generators`],
  };
}
