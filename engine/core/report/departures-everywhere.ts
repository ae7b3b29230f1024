import type { Contract, Entry, Everywhere, Finding } from '../model/index.ts';
import { kindOfText } from './kind-of-text.ts';
import { isJudged } from './outcome.ts';

/** Returns what nearly every answer departs in, whatever was asked: of a clause on all answers, and in most cases. */
export function departuresEverywhere({ clauses }: Contract, entries: readonly Entry[]): readonly Everywhere[] {
  const always = new Set(clauses.filter(({ kind }) => kind === 'always' || kind === 'own').map(({ id }) => id));
  const judged = entries.filter(({ outcome }) => isJudged(outcome));
  const met = new Map<string, { readonly finding: Finding; readonly cases: Set<string> }>();
  for (const { case: id, findings } of judged) {
    for (const finding of findings.filter(({ clause }) => always.has(clause))) {
      const kind = kindOf(finding);
      const before = met.get(kind);
      if (before === undefined) met.set(kind, { finding, cases: new Set([id]) });
      else before.cases.add(id);
    }
  }
  return [...met.values()]
    .filter(({ cases }) => cases.size >= LEAST_CASES && cases.size >= SHARE * judged.length)
    .map(({ finding: { clause, check, level, at, expected, received }, cases }) => {
      const share = { cases: cases.size, judged: judged.length };
      return { clause, check, level, at, expected, received, ...share };
    });
}

/** Tells whether a finding is one of what nearly every answer departs in. */
export function isEverywhere(finding: Finding, everywhere: readonly Everywhere[]): boolean {
  return everywhere.length > 0 && everywhere.some((one) => kindOf(one) === kindOf(finding));
}

const LEAST_CASES = 10;

// A few answers come from something else than the rest.
const SHARE = 0.9;

function kindOf({ clause, check, at, received }: Pick<Finding, 'clause' | 'check' | 'at' | 'received'>): string {
  return [clause, check, at.replaceAll(/\d+/g, 'n'), kindOfText(received)].join(' ');
}
