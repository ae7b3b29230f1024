import type { CheckName, Contract, Expectation, Plan, PlannedCase } from '../core/model/index.ts';

/** Returns the contract without the parts of a check, so that it is judged as if the check returned nothing. */
export function stripContract(contract: Contract, check: CheckName): Contract {
  const clauses = contract.clauses.map((clause) => ({ ...clause, expect: stripExpectation(clause.expect, check) }));
  return { ...contract, clauses };
}

/** Returns the plan without the parts of a check; what is sent stays the same. */
export function stripPlan({ cases }: Plan, check: CheckName): Plan {
  return { cases: cases.map((planned) => stripCase(planned, check)) };
}

function stripCase(planned: PlannedCase, check: CheckName): PlannedCase {
  const { given, expect } = planned.case;
  const otherwise = given && { ...given.otherwise, expect: stripExpectation(given.otherwise.expect, check) };
  const stripped = { ...planned.case, expect: stripExpectation(expect, check) };
  return { ...planned, case: given && otherwise ? { ...stripped, given: { ...given, otherwise } } : stripped };
}

function stripExpectation(expect: Expectation, check: CheckName): Expectation {
  return Object.fromEntries(Object.entries(expect).filter(([name]) => name !== check));
}
