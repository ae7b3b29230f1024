import type { Conversation } from '../../core/model/index.ts';
import { pairsOf } from '../attempts.ts';

/** Returns the waits of this number, one of each conversation that has it. */
export function waitsAt(conversations: readonly Conversation[], index: number): readonly number[] {
  return conversations.flatMap((conversation) =>
    pairsOf(conversation).flatMap((pair) => (pair.index === index ? [pair.waitMs] : [])),
  );
}

/** Tells whether no wait backs off at all, which is a departure of its own. */
export function hardlyWaits(conversations: readonly Conversation[]): boolean {
  return conversations.flatMap(pairsOf).every(({ waitMs }) => waitMs < LEAST_BACKOFF_MS);
}

/** Shorter than any wait that backs off. */
export const LEAST_BACKOFF_MS = 50;

/** Load makes the client late as it makes us, at both ends of a wait: what is no longer than so many times that is not told from it. */
export const LATE_TIMES = 2;

/** Why nothing is said of waits that are none. */
export const HARDLY = 'it hardly waits at all';

/** Returns the conversations by their round, the first one first. */
export function roundsOf(conversations: readonly Conversation[]): readonly (readonly Conversation[])[] {
  const numbers = [...new Set(conversations.map(({ round }) => round))].sort((one, other) => one - other);
  return numbers.map((number) => conversations.filter(({ round }) => round === number));
}
