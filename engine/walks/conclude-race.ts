import type { Case } from '../core/model/index.ts';
import { conclude, type RanCase } from '../run/index.ts';
import { toAttempt } from './conclude-walk.ts';
import type { Walked } from './walking.ts';

/** Returns what became of the rounds of a race: the first that departs shows it, and the reason tells how often it did. */
export function concludeRace(candidate: Case, rounds: readonly Walked[], seed: number): RanCase {
  const told = rounds.filter(({ untold }) => untold === undefined);
  const departing = told.filter(({ findings }) => findings.length > 0);
  const shown = departing[0] ?? told.find(({ response }) => response !== undefined) ?? rounds[0];
  const attempt = shown === undefined ? NOTHING : toAttempt(shown);
  const result = conclude([attempt]);
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

const NOTHING = { kind: 'unexercised', reason: 'the run ended before it', exchanges: [] } as const;
