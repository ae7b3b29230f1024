import type { Contract, Entry } from '../../core/model/index.ts';

/** Returns a text for each departure of a sitting: the clause, and what was expected and came. */
export function examClauseTexts({ findings }: Entry, { exam }: Contract): readonly string[] {
  return findings.map(({ clause, at, expected, received }) => {
    const statement = exam?.clauses.find(({ id }) => id === clause)?.statement ?? '';
    return `${clause}: ${statement}\n  ${at}: expected ${expected}, received ${received}`;
  });
}
