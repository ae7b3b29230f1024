import type { Case, Contract, Effect, Generators, Plan, PlannedCase, Profile, Selection } from '../model/index.ts';
import { createRandom, shuffle } from '../random/index.ts';
import { expandClause, type Generation } from './expand-clause.ts';
import { expandRepeats } from './expand-repeats.ts';
import { expandWalks, walksOf } from './expand-walks.ts';
import { keyLabelOf } from './needs.ts';
import { isSelected } from './select.ts';
import { skipReason } from './skip-reason.ts';

const RANK: Readonly<Record<Effect, number>> = { reads: 0, creates: 0, exhausts: 3, breaks: 4 };

/**
 * Returns what a run is going to do: the selected cases in an order that the seed decides, those that exhaust a bucket
 * after the others and those that break the target last, each with its lane or the reason why it is skipped.
 */
export function planCases(contract: Contract, profile: Profile, selection: Selection, generators: Generators): Plan {
  const cases = expandContract(contract, generationOf(contract, profile, selection, generators));
  const selected = cases.filter((candidate) => isSelected(candidate, selection));
  return planThese(contract, profile, selected, selection.seed);
}

/** Returns the plan of a run of these cases. */
export function planThese(contract: Contract, profile: Profile, cases: readonly Case[], seed: number): Plan {
  const shuffled = shuffle(cases, createRandom(seed, 'plan'));
  const rankOf = rankIn(contract);
  const ordered = [...shuffled].sort((one, other) => rankOf(one) - rankOf(other));
  return { cases: ordered.map((candidate) => planCase(candidate, profile, contract)) };
}

// What needs a state that ends by itself comes first, before any limit makes it wait; what is sent again comes late.
function rankIn({ arrangements }: Contract): (candidate: Case) => number {
  const passing = new Set(arrangements.flatMap((one) => (one.kind === 'workflow' && one.holds ? [one.name] : [])));
  return ({ arrange, effect, procedure }) => {
    if (procedure?.spec.kind === 'repeat') return 2;
    return RANK[effect] === 0 && !arrange.some((name) => passing.has(name)) ? 1 : RANK[effect];
  };
}

/** Returns all cases of a contract. */
export function expandContract(contract: Contract, generation: Generation): readonly Case[] {
  const cases = contract.clauses.flatMap((clause) => expandClause(contract, clause, generation));
  const walks = generation.walks === undefined ? [] : expandWalks(contract, generation.walks);
  return [...cases, ...expandRepeats(contract, cases), ...walks];
}

function generationOf(
  contract: Contract,
  { media }: Profile,
  { fuzz, depth, walks = 0 }: Selection,
  generators: Generators,
): Generation {
  return { generators, mediaAllow: media.allow ?? contract.mediaAllow, fuzz, walks: walksOf(depth, walks) };
}

/** Returns the name of the lane in which a probe waits for its rate limit: its bucket and key. */
export function laneOf(bucket: string, key: string): string {
  return `${bucket}/${key}`;
}

function planCase(candidate: Case, profile: Profile, { keys }: Contract): PlannedCase {
  const skip = skipReason(candidate, profile, keys);
  return skip === undefined
    ? { case: candidate, lane: laneOf(candidate.walk?.kind ?? candidate.operation.bucket, keyLabelOf(candidate.send)) }
    : { case: candidate, skip };
}
