import type { ClientParts } from './create-client.ts';
import { faithful, type Rules } from './rules.ts';

/** Makes the parts of a client; chance is an argument, so that it can be had again. */
export type MakeParts = (random: () => number) => Partial<ClientParts>;

/** Clients that keep every unit of the page, each in a way of its own. */
export const faithfulClients: Readonly<Record<string, MakeParts>> = {
  'full-jitter': (random) => rulesOf({ waitMs: backoff((ms) => ms * random()) }),
  'equal-jitter': (random) => rulesOf({ waitMs: backoff((ms) => ms / 2 + (ms / 2) * random()) }),
  'a-fifth-more': (random) => rulesOf({ waitMs: backoff((ms) => ms * (1 + random() / 5)) }),
  'gives-up-at-a-minute': (random) => {
    const waitMs = backoff((ms) => ms * random());
    return rulesOf({ waitMs, attempts: Infinity, longestWaitMs: 60_000 });
  },
  'never-retries': () => rulesOf({ attempts: 1 }),
};

/** Returns waits that double, spread so; `Retry-After` comes on top of the wait that follows it. */
export function backoff(spread: (waitMs: number) => number): Rules['waitMs'] {
  return (failures, toldMs) => toldMs + spread(250 * 2 ** (failures - 1));
}

/** Returns the parts of a client with some of its rules replaced. */
export function rulesOf(rules: Partial<Rules>): Partial<ClientParts> {
  return { rules: { ...faithful, ...rules } };
}
