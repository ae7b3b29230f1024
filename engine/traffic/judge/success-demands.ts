import type { Demand } from '../../core/judge/index.ts';
import type { CaseSpec, Clause, Contract, Expectation, Operation } from '../../core/model/index.ts';
import { successStatuses } from './known-statuses.ts';

/** Returns what a success of each operation is held against: the clause of the answer to its valid request. */
export function successDemands(contract: Contract): ReadonlyMap<string, Demand> {
  return new Map(
    contract.operations.flatMap((operation) => {
      const [demand] = contract.clauses.flatMap((clause) => demandOf(clause, operation));
      return demand === undefined ? [] : [[operation.id, demand] as const];
    }),
  );
}

function demandOf(clause: Clause, operation: Operation): readonly Demand[] {
  if (clause.kind !== 'situation') return [];
  const spec = clause.cases.find((one) => isPlain(one, operation) && asksForSuccess(expectOf(clause, one), operation));
  if (spec === undefined) return [];
  return [{ id: clause.id, level: spec.level ?? clause.level, expect: expectOf(clause, spec) }];
}

// What departs in nothing from the valid request.
function isPlain(
  { operations, send, procedure, given, then, generate, repeats }: CaseSpec,
  { id }: Operation,
): boolean {
  const isOne = [procedure, given, then, generate, repeats].every((part) => part === undefined);
  return isOne && operations.includes(id) && Object.keys(send).length === 0;
}

function expectOf({ expect }: Clause, spec: CaseSpec): Expectation {
  return { ...expect, ...spec.expect };
}

function asksForSuccess({ status = [] }: Expectation, operation: Operation): boolean {
  const documented = successStatuses(operation);
  return status.length > 0 && status.every((one) => documented.some((own) => own === one.status));
}
