import type { Contract, Profile } from '../../../core/model/index.ts';
import { suggest } from '../source/nearest.ts';
import { throwProblems, type Problem } from '../source/problem.ts';

/** Throws a `WrongUse` where an own check has the id of a clause of the contract, or names an unknown operation. */
export function checkOwnChecks({ checks = [], locate }: Pick<Profile, 'checks' | 'locate'>, contract: Contract): void {
  const taken = new Set([
    ...contract.clauses.filter(({ kind }) => kind !== 'own').map(({ id }) => id),
    ...contract.pending.map(({ id }) => id),
    ...(contract.exam?.clauses ?? []).map(({ id }) => id),
    ...RESERVED,
  ]);
  const operations = contract.operations.map(({ id }) => id);
  throwProblems(
    'The profile',
    checks.flatMap(({ clause }, index): readonly Problem[] => [
      ...(taken.has(clause.id)
        ? [
            {
              message: `\`checks[${index}].id\` is that of a clause of the contract: ${clause.id}; give the check another one`,
              at: locate(['checks', index, 'id']),
            },
          ]
        : []),
      ...(clause.operations ?? [])
        .filter((name) => !operations.includes(name))
        .map((name) => ({
          message: `\`checks[${index}].operations\` has the unknown operation \`${name}\`${suggest(name, operations)}`,
          at: locate(['checks', index, 'operations']),
        })),
    ]),
  );
}

// What begins the names of entries that are of no clause.
const RESERVED = ['accident', 'arrangement', 'own-check', 'race', 'traffic', 'walk'];
