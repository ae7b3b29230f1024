import type { ClauseResult, Entry, Report, Verdict } from '../model/index.ts';
import type { Demands, RunFacts } from '../model/index.ts';
import { INTERRUPT_EXIT_CODES } from './interrupt.ts';
import { isExercised } from './outcome.ts';

/** The verdict, the rule that decided it, and the exit code. */
export type Decision = Pick<Report, 'verdict' | 'decidedBy' | 'exitCode'>;

interface Evidence {
  readonly entries: readonly Entry[];
  readonly clauses: readonly ClauseResult[];
  readonly facts: RunFacts;
  readonly demands: Demands;
  readonly baseline?: Report['baseline'];
}

type Rule = (evidence: Evidence) => Decision | undefined;

/** Returns the decision of the first rule that applies. */
export function decide(evidence: Evidence): Decision {
  for (const rule of rules) {
    const decision = rule(evidence);
    if (decision !== undefined) return decision;
  }
  return { verdict: 'conforms', exitCode: 0, decidedBy: 'no required clause is broken' };
}

const rules: readonly Rule[] = [
  ({ facts: { interruptedBy }, entries }) =>
    interruptedBy === undefined
      ? undefined
      : {
          verdict: hasFailure(entries) ? 'violates' : 'inconclusive',
          exitCode: INTERRUPT_EXIT_CODES[interruptedBy],
          decidedBy: `the run was interrupted (${interruptedBy})`,
        },
  ({ facts: { fault }, entries }) =>
    fault === undefined
      ? undefined
      : { verdict: hasFailure(entries) ? 'violates' : 'inconclusive', exitCode: 3, decidedBy: fault },
  ({ entries }) => {
    const clauses = new Set(newFailures(entries).flatMap(brokenClauses));
    if (clauses.size === 0) return undefined;
    return violates(
      clauses.size === 1
        ? `a required clause is broken: ${[...clauses].join('')}`
        : `${clauses.size} required clauses are broken`,
    );
  },
  ({ baseline }) => {
    const { stale = [], expired = [] } = baseline ?? {};
    const [first] = [...stale, ...expired];
    if (first === undefined) return undefined;
    const count = stale.length + expired.length;
    if (count > 1) return violates(`${count} entries of the baseline are stale or expired`);
    const why = stale.length > 0 ? 'it holds again' : `it was excused until ${first.until}`;
    return violates(`an entry of the baseline is ${stale.length > 0 ? 'stale' : 'expired'}: ${first.id}, ${why}`);
  },
  ({ entries, demands }) => demand(entries, demands, 'warn', ({ outcome }) => outcome === 'warn', 'warning'),
  ({ entries, demands }) => demand(entries, demands, 'unstable', ({ unstable }) => unstable === true, 'unstable case'),
  ({ entries, demands }) => demand(entries, demands, 'race', isRaceLost, 'race'),
  ({ facts }) => (facts.endedEarly === undefined ? undefined : inconclusive(facts.endedEarly)),
  ({ entries }) => {
    const errors = entries.filter(({ outcome }) => outcome === 'error').length;
    return errors === 0 ? undefined : inconclusive(`${errors} ${errors === 1 ? 'case' : 'cases'} ended in error`);
  },
  ({ entries }) =>
    entries.some(({ outcome }) => outcome !== 'skip') ? undefined : inconclusive('nothing was exercised'),
  ({ clauses, demands }) => {
    const { minCoverage } = demands;
    const reached = (100 * clauses.filter(isExercised).length) / Math.max(1, clauses.length);
    if (minCoverage === undefined || reached >= minCoverage) return undefined;
    return inconclusive(
      `${reached.toFixed(1)} % of the clauses were exercised, less than the ${minCoverage} % demanded`,
    );
  },
];

// Of calls at once the documentation does not speak, so that a departure only warns where nobody demands more.
function isRaceLost({ case: id, outcome, walk }: Entry): boolean {
  return walk !== undefined && id.startsWith('race/') && outcome === 'warn';
}

function demand(
  entries: readonly Entry[],
  { failOn }: Demands,
  name: Demands['failOn'][number],
  applies: (entry: Entry) => boolean,
  noun: string,
): Decision | undefined {
  const count = entries.filter((entry) => entry.known !== true && applies(entry)).length;
  return failOn.includes(name) && count > 0
    ? violates(`--fail-on ${name}: ${count} ${noun}${count === 1 ? '' : 's'}`)
    : undefined;
}

function newFailures(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ outcome, known }) => outcome === 'fail' && known !== true);
}

function hasFailure(entries: readonly Entry[]): boolean {
  return newFailures(entries).length > 0;
}

function brokenClauses({ findings }: Entry): readonly string[] {
  return findings.flatMap(({ clause, level }) => (level === 'required' ? [clause] : []));
}

function violates(decidedBy: string): Decision {
  return { verdict: 'violates' satisfies Verdict, exitCode: 1, decidedBy };
}

function inconclusive(decidedBy: string): Decision {
  return { verdict: 'inconclusive' satisfies Verdict, exitCode: 3, decidedBy };
}
