import type { CaseSpec, Clause, Contract, Expectation, Operation } from '../../core/model/index.ts';

/** A clause with the expectation of one of its cases. */
export type CaseClause = Pick<Clause, 'id' | 'level' | 'expect'>;

/** Returns the clause of the first case of a refusal of an operation that sends what is asked for. */
export function findCase(
  { clauses }: Contract,
  { id }: Pick<Operation, 'id'>,
  isWanted: (spec: CaseSpec) => boolean,
): CaseClause | undefined {
  for (const clause of clauses) {
    if (clause.kind !== 'situation') continue;
    const spec = clause.cases.find(
      (one) => one.operations.includes(id) && isPlain(one) && isRefused(expectOf(clause, one)) && isWanted(one),
    );
    if (spec !== undefined) {
      return { id: clause.id, level: spec.level ?? clause.level, expect: expectOf(clause, spec) };
    }
  }
  return undefined;
}

function expectOf({ expect }: Clause, spec: CaseSpec): Expectation {
  return { ...expect, ...spec.expect };
}

function isRefused({ status = [] }: Expectation): boolean {
  return status.length > 0 && status.every((one) => Number(String(one.status)[0]) === REFUSAL);
}

// The class of statuses that blame the request.
const REFUSAL = 4;

// What takes several requests, or a state, is not seen in one.
function isPlain({ procedure, repeats, given, then }: CaseSpec): boolean {
  return [procedure, repeats, given, then].every((part) => part === undefined);
}
