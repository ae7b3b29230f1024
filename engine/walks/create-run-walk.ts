import { drawWalk, shrinkSteps } from '../core/lifecycle/index.ts';
import type { Case, Contract, Lifecycle, Profile, WalkSpec, WalkStep } from '../core/model/index.ts';
import { createRandom } from '../core/random/index.ts';
import { whyNotFire, type CaseTools, type RanCase, type RunWalk } from '../run/index.ts';
import { availableCalls } from './available-calls.ts';
import { concludeOneByOne, concludeRace } from './conclude-race.ts';
import { causeOf, concludeWalk, isDeparting } from './conclude-walk.ts';
import { performWalk } from './perform-walk.ts';
import { runRace } from './run-race.ts';
import type { Walked } from './walking.ts';
import type { WalkFrame } from './walk-world.ts';

/** How walks are run. */
export interface WalkSettings {
  readonly contract: Contract;
  readonly profile: Profile;
  readonly seed: number;
  /** Requests that making one failing walk smaller may cost. */
  readonly shrinkRequests: number;
}

/**
 * Returns a function that draws the walk of a case, performs it, and makes one that departs as small as it can be; a
 * departure that another walk of the run has shown already is only cut to what it needs.
 */
export function createRunWalk({ contract, profile, seed, shrinkRequests }: WalkSettings): RunWalk {
  const { lifecycle } = contract;
  const names = new Set<string>();
  let guard: Promise<string | undefined> | undefined;
  const known = new Map<string, number>();
  return async (candidate, caseTools): Promise<readonly RanCase[]> => {
    if (lifecycle === undefined || candidate.walk === undefined) return [];
    const ask = (): Promise<string | undefined> => (guard ??= whyNotFire(caseTools.tools));
    const frame = { names, whyNotFire: ask, caseId: candidate.id };
    if (candidate.walk.kind === 'race')
      return [await raceRounds(lifecycle, candidate, candidate.walk, caseTools, frame, seed)];
    const { number, length, steps: given } = candidate.walk;
    const offered = { ...lifecycle, calls: availableCalls(lifecycle, profile) };
    const drawn = given ?? drawWalk(offered, createRandom(seed, `walk/${number}`), length);
    const walking: Walking = { lifecycle, contract, candidate, caseTools, frame, requests: 0 };
    const first = await performSteadily(drawn, walking);
    if (!isDeparting(first)) return [concludeWalk(walking, drawn, [first], { seed })];
    const cause = causeOf(first);
    const times = known.get(cause) ?? 0;
    known.set(cause, times + 1);
    const taken = drawn.filter(({ number: one }) => first.sent.includes(one) && one <= (first.departedAt ?? 0));
    const fails = createFails(walking, cause, times === 0 && given === undefined ? shrinkRequests : CUT_REQUESTS);
    const least = given === undefined ? await shrinkSteps(taken, fails.test) : taken;
    const shown = least === taken ? first : (fails.last() ?? first);
    const again = await performAgain(least, shown, walking);
    return [concludeWalk(walking, least, [shown, ...again], { seed, foundIn: taken.length })];
  };
}

// Each round is one of several tries; a departure in any of them is told, with how often it came.
async function raceRounds(
  lifecycle: Lifecycle,
  candidate: Case,
  { race: id, rounds }: Extract<WalkSpec, { readonly kind: 'race' }>,
  caseTools: CaseTools,
  frame: Omit<WalkFrame, 'role'>,
  seed: number,
): Promise<RanCase> {
  if (caseTools.tools.profile.limits.concurrency < 2) return concludeOneByOne(candidate, seed);
  const race = lifecycle.races.find((one) => one.id === id);
  const walks: Walked[] = [];
  for (let round = 0; race !== undefined && round < rounds && !caseTools.tools.signal.aborted; round += 1) {
    const role = round === 0 ? 'probe' : 'again';
    walks.push(await runRace(lifecycle, race, round, caseTools, { ...frame, role }));
  }
  return concludeRace(candidate, walks, seed);
}

const CUT_REQUESTS = 30;

interface Walking {
  readonly lifecycle: Lifecycle;
  readonly contract: Contract;
  readonly candidate: Case;
  readonly caseTools: CaseTools;
  readonly frame: Omit<WalkFrame, 'role'>;
  requests: number;
}

// Trouble on the way is worth another try.
async function performSteadily(steps: readonly WalkStep[], walking: Walking): Promise<Walked> {
  for (let tries = 1; ; tries += 1) {
    const walked = await perform(steps, walking, tries === 1 ? 'probe' : 'again');
    const isOver = walking.caseTools.tools.signal.aborted || tries === MOST_TRIES;
    if (walked.untold?.why !== 'trouble' || isOver) return walked;
  }
}

const MOST_TRIES = 3;

// Where all that departs may have vanished, two more tries tell a clean-up that goes on from a target that forgets.
async function performAgain(steps: readonly WalkStep[], shown: Walked, walking: Walking): Promise<readonly Walked[]> {
  const again: Walked[] = [];
  const isLost = (): boolean => [shown, ...again].every((walk) => isDeparting(walk) && walk.mayBeLost);
  while (again.length < 2 || (again.length < MOST_AGAIN && isLost())) {
    again.push(await perform(steps, walking, 'again'));
  }
  return again;
}

const MOST_AGAIN = 4;

async function perform(steps: readonly WalkStep[], walking: Walking, role: 'probe' | 'again'): Promise<Walked> {
  const { lifecycle, caseTools, frame } = walking;
  const walked = await performWalk(lifecycle, steps, caseTools, { ...frame, role });
  walking.requests += walked.exchanges.length;
  return walked;
}

const FEW = 3;

interface Fails {
  readonly test: (steps: readonly WalkStep[]) => Promise<boolean>;
  /** The last walk that failed. */
  readonly last: () => Walked | undefined;
}

// Only what fails like the one that was found counts, and a server that errs now and then gets two chances to err.
function createFails(walking: Walking, cause: string, most: number): Fails {
  const before = walking.requests;
  let last: Walked | undefined;
  const test = async (steps: readonly WalkStep[]): Promise<boolean> => {
    for (let tries = 0; tries < (steps.length <= FEW ? 2 : 1); tries += 1) {
      if (walking.requests - before >= most || walking.caseTools.tools.signal.aborted) return false;
      const walked = await perform(steps, walking, 'again');
      if (!isDeparting(walked) || causeOf(walked) !== cause) continue;
      last = walked;
      return true;
    }
    return false;
  };
  return { test, last: () => last };
}
