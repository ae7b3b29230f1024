import type { Clause, Contract, OwnClause } from '../model/index.ts';

/** Returns the contract with these own clauses besides, in place of those that it had; where there are none, as it is. */
export function withOwnClauses(contract: Contract, own: readonly OwnClause[] = []): Contract {
  const others = contract.clauses.filter(({ kind }) => kind !== 'own');
  if (own.length === 0 && others.length === contract.clauses.length) return contract;
  return { ...contract, clauses: [...others, ...own.map(toClause)] };
}

function toClause({ id, statement, level, source, operations, statuses }: OwnClause): Clause {
  return {
    id,
    kind: 'own',
    statement,
    source,
    level,
    statuses: [],
    expect: {},
    cases: [],
    about: { ...(operations && { operations }), ...(statuses && { statuses }) },
    at: { file: source.file, line: 1, column: 1 },
  };
}
