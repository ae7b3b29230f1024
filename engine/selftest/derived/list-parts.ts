import type { ReferenceOptions } from '../../../reference/index.ts';
import type { Case, CheckName, Clause, Expectation, Level } from '../../core/model/index.ts';

/** One part of an expectation, with the cases of a situation that assert it at one level. */
export interface Part {
  readonly check: CheckName;
  readonly expect: Expectation;
  readonly level: Level;
  readonly cases: readonly Case[];
  /** Tells it from the part of other cases of the clause. */
  readonly name?: string;
  /** The faithful server on which it is asserted, where that is not the usual one. */
  readonly options?: ReferenceOptions;
}

/** Returns the parts of a clause: those of its expectation, or for a situation those that its cases assert. */
export function listParts(clause: Clause, cases: readonly Case[]): readonly Part[] {
  if (clause.kind !== 'situation') return partsOf(clause.expect, clause.level, []);
  const usual = cases.flatMap((candidate) => partsOf(candidate.expect, candidate.level, [candidate]));
  const otherwise = cases.flatMap((candidate) => otherwiseOf(candidate));
  return [...merge(usual), ...otherwise];
}

function partsOf(expect: Expectation, level: Level, cases: readonly Case[]): readonly Part[] {
  // `Object.keys` forgets the names of the checks.
  return (Object.keys(expect) as CheckName[]).map((check) => ({
    check,
    expect,
    level: check === 'status' ? level : (expect[check]?.level ?? level),
    cases,
  }));
}

// Cases that assert the same belong together; those that assert the most common form need no name.
function merge(parts: readonly Part[]): readonly Part[] {
  const groups = new Map<string, Part>();
  const seen = new Set<CheckName>();
  for (const part of parts) {
    const form = JSON.stringify([part.check, part.level, part.expect[part.check]]);
    const known = groups.get(form);
    const [first] = part.cases;
    const name =
      seen.has(part.check) && first !== undefined ? { name: first.id.slice(first.clause.id.length + 1) } : {};
    groups.set(form, known === undefined ? { ...part, ...name } : { ...known, cases: [...known.cases, ...part.cases] });
    seen.add(part.check);
  }
  return [...groups.values()];
}

function otherwiseOf(candidate: Case): readonly Part[] {
  const { otherwise } = candidate.given ?? {};
  if (otherwise === undefined) return [];
  const parts = partsOf(otherwise.expect, otherwise.level ?? candidate.level, [candidate]);
  return parts
    .filter(({ check }) => candidate.expect[check] !== undefined)
    .map((part) => ({
      ...part,
      name: `${candidate.id.slice(candidate.clause.id.length + 1)}/otherwise`,
      options: { liveData: 'apart' },
    }));
}
