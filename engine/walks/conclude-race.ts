import type { Case } from '../core/model/index.ts';
import { conclude, type Attempt, type RanCase } from '../run/index.ts';
import { toAttempt } from './conclude-walk.ts';
import type { Walked } from './walking.ts';

/** Returns what became of the rounds of a race: the first that departs shows it, and the reason tells how often it did. */
export function concludeRace(candidate: Case, rounds: readonly Walked[], seed: number): RanCase {
  const told = withoutLost(rounds.filter(({ untold }) => untold === undefined));
  const departing = told.filter(({ findings }) => findings.length > 0);
  const shown = departing[0] ?? told.find(({ response }) => response !== undefined) ?? rounds[0];
  const result = conclude([shown === undefined ? NOTHING : toAttempt(shown)]);
  const isSometimes = departing.length > 0 && departing.length < told.length;
  return {
    candidate,
    result: isSometimes
      ? { ...result, reason: `${departing.length} of ${told.length} rounds`, unstable: true }
      : result,
    replay: { seed, path: '' },
    walk: { steps: told.flatMap(({ steps }) => steps), ...(departing.length > 0 ? { broke: candidate.id } : {}) },
  };
}

/** Returns what became of a race whose calls cannot be made at once. */
export function concludeOneByOne(candidate: Case, seed: number): RanCase {
  const attempt: Attempt = {
    kind: 'unexercised',
    reason: 'with `limits.concurrency: 1` no two calls are made at once',
    exchanges: [],
  };
  return { candidate, result: conclude([attempt]), replay: { seed, path: '' }, walk: { steps: [] } };
}

const NOTHING = { kind: 'unexercised', reason: 'the run ended before it', exchanges: [] } as const;

// What vanished in some rounds only was removed by others, or by a clean-up.
function withoutLost(rounds: readonly Walked[]): readonly Walked[] {
  const kept = rounds.filter(({ mayBeLost }) => !mayBeLost);
  return kept.length > 0 ? kept : rounds;
}
