import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Case, Contract, Generators, Variation } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import { attemptCase, conclude, runCase, type CaseTools, type RanCase, type RunProperty } from '../run/index.ts';
import { causeOf, explains, placeOf, type Cause } from './cause-of.ts';
import { varyCase } from './vary-case.ts';

/** How properties are run. */
export interface PropertySettings {
  readonly contract: Contract;
  readonly generators: Generators;
  readonly mediaAllow: readonly string[];
  readonly seed: number;
  /** Requests that shrinking one failure may cost. */
  readonly shrinkRequests: number;
}

/**
 * Returns a function that draws the probes of a case at random until a cause of failure is found, makes its probe as
 * small as it can be, and goes on for other causes; the same seed draws the same probes.
 */
export function createRunProperty(settings: PropertySettings): RunProperty {
  return async (candidate, caseTools) => {
    const { property, operation } = candidate;
    const { contract, mediaAllow } = settings;
    const generator = settings.generators[property?.generator ?? ''];
    const arbitrary = generator?.arbitrary?.({ contract, operation, mediaAllow });
    if (property === undefined || arbitrary === undefined) return [];
    const known: KnownCause[] = [];
    for (let round = 0; round < MOST_CAUSES; round += 1) {
      const { cause, ran } = await search(candidate, arbitrary, property.runs, known, caseTools, settings);
      if (cause === undefined) return known.length === 0 ? [ran] : known.map((one) => one.ran);
      known.push({ cause, ran });
    }
    return known.map(({ ran }) => ran);
  };
}

interface KnownCause {
  readonly cause: Cause;
  readonly ran: RanCase;
}

/** What the draws of a round came to; without a cause nothing that is not known failed. */
type Found = KnownCause | { readonly cause?: never; readonly ran: RanCase };

async function search(
  candidate: Case,
  arbitrary: Arbitrary<Variation>,
  runs: number,
  known: readonly KnownCause[],
  caseTools: CaseTools,
  settings: PropertySettings,
): Promise<Found> {
  const seed = createRandom(settings.seed, candidate.id).int(2 ** 31);
  const watch = createWatch(candidate, known, caseTools, settings.shrinkRequests);
  const details = await fc.check(fc.asyncProperty(arbitrary, watch.isFine), { seed, numRuns: runs, verbose: false });
  const [smallest] = details.counterexample ?? [];
  const replay = { seed, path: details.counterexamplePath ?? '', runs };
  if (smallest === undefined) return { ran: { candidate, result: conclude([watch.worst()]), replay } };
  const shrunk = varyCase(candidate, smallest, `random-${known.length + 1}`);
  const result = await runCase(shrunk, caseTools);
  return { cause: { sign: watch.sign(), place: placeOf(smallest) }, ran: { candidate: shrunk, result, replay } };
}

interface Watch {
  readonly isFine: (variation: Variation) => Promise<boolean>;
  readonly sign: () => string;
  readonly worst: () => Drawn;
}

// While a failure is made smaller, only what fails like the one that was found counts, and only as long as requests are
// left for it.
function createWatch(
  candidate: Case,
  known: readonly KnownCause[],
  caseTools: CaseTools,
  shrinkRequests: number,
): Watch {
  let found: string | undefined;
  let left = shrinkRequests;
  let worst: Drawn = {
    kind: 'unarranged',
    reason: 'nothing was drawn',
    exchanges: [],
  };
  let troubles = 0;
  const isFine = async (variation: Variation): Promise<boolean> => {
    if (caseTools.tools.signal.aborted || troubles >= MOST_TROUBLES) return true;
    if (found !== undefined && left <= 0) return true;
    if (found !== undefined) left -= 1;
    const attempt = await attemptCase(varyCase(candidate, variation, 'random'), caseTools, 'probe');
    if (attempt.kind !== 'judged') troubles += 1;
    if (attempt.kind !== 'judged' || worst.kind === 'unarranged' || isOdder(attempt, worst)) worst = attempt;
    const cause = causeOf(attempt, variation);
    if (cause === undefined || known.some((one) => explains(one.cause, cause))) return true;
    found ??= cause.sign;
    return cause.sign !== found;
  };
  return { isFine, sign: () => found ?? '', worst: () => worst };
}

// The first that draws a warning stands for what was drawn without one.
function isOdder(attempt: Drawn & { readonly kind: 'judged' }, worst: Drawn): boolean {
  return worst.kind === 'judged' && worst.findings.length === 0 && attempt.findings.length > 0;
}

type Drawn = Awaited<ReturnType<typeof attemptCase>>;

const MOST_CAUSES = 4;
const MOST_TROUBLES = 3;
