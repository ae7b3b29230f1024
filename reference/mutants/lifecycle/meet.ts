import type { OperationId } from '../../server/operation-id.ts';

/** Lets a call wait for another one that is about to do something to the same thing. */
export type Meet = (place: string, operation: OperationId) => Promise<void>;

/**
 * Returns a meeting place: a call goes on as soon as one comes that it is to meet, which goes on as well, or alone once it
 * has waited in vain.
 */
export function createMeeting(isMet: (one: OperationId, other: OperationId) => boolean): Meet {
  const waiting = new Map<string, Set<Waiting>>();
  return async (place, operation) => {
    const there = waiting.get(place) ?? new Set();
    const met = [...there].filter((other) => isMet(operation, other.operation));
    for (const { go } of met) go();
    if (met.length > 0) return;
    waiting.set(place, there);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(end, PATIENCE_MS);
      const own: Waiting = { operation, go: end };
      there.add(own);
      function end(): void {
        clearTimeout(timer);
        there.delete(own);
        if (there.size === 0) waiting.delete(place);
        resolve();
      }
    });
  };
}

interface Waiting {
  readonly operation: OperationId;
  readonly go: () => void;
}

// Calls that are sent at once come within it, however busy the machine is; a call that nobody meets is late by it.
const PATIENCE_MS = 500;
