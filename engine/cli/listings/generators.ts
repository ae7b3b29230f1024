import type { Contract } from '../../core/model/index.ts';
import { generators } from '../../../generators/index.ts';
import { listCases } from '../../session/generation.ts';
import { formatTable } from '../texts/format-table.ts';

/** Lists the generators, with the clauses that use each and how many cases it makes. */
export function listGenerators(contract: Contract): readonly string[] {
  const cases = listCases(contract);
  const rows = Object.keys(generators).map((name) => {
    const specs = contract.clauses.flatMap(({ id, cases: own }) =>
      own.filter(({ generate }) => generate === name).map((spec) => `${id}/${spec.id}/`),
    );
    const made = cases.filter(({ id }) => specs.some((spec) => id.startsWith(spec)));
    return [name, String(made.length), specs.map((spec) => spec.slice(0, -1)).join(', ')];
  });
  return [...formatTable([['GENERATOR', 'CASES', 'USED BY'], ...rows]), '', `${rows.length} generators`];
}
