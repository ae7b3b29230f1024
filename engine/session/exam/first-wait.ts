import type { Conversation } from '../../core/model/index.ts';
import { pairsOf } from '../../exam/index.ts';

/** Returns the longest first wait of a client after a failure, in milliseconds. */
export function firstWait(conversations: readonly Conversation[]): number | undefined {
  const waits = conversations
    .flatMap(pairsOf)
    .filter(({ index, before }) => index === 1 && before.answer.status >= 500)
    .map(({ waitMs }) => waitMs);
  return waits.length === 0 ? undefined : Math.max(...waits);
}
