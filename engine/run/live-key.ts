import type { Case, Contract, KeyValue, Profile } from '../core/model/index.ts';
import { keyLabelOf } from '../core/plan/index.ts';

/** What tells of a key whether it is live. */
export interface LiveFacts {
  readonly contract: Pick<Contract, 'keys'>;
  readonly profile: Pick<Profile, 'keys'>;
}

/** Tells whether an answer let a probe with a live key through, after which no other is sent. */
export function isLiveAcceptance({ send }: Case, status: number | undefined, facts: LiveFacts): boolean {
  return isLive(send, facts) && status !== undefined && status >= 200 && status < 300;
}

/** Tells whether the key of a request is one that works on real data, whatever the profile calls it. */
export function isLive(send: Case['send'], { contract, profile }: LiveFacts): boolean {
  const label = keyLabelOf(send);
  const value = Object.hasOwn(profile.keys, label) ? profile.keys[label] : undefined;
  if (value === undefined) return false;
  const lives = contract.keys.filter(({ isLive: live }) => live);
  return lives.some(({ name, prefix }) => name === label || (prefix !== undefined && beginsWith(value, prefix)));
}

function beginsWith(value: KeyValue, prefix: string): boolean {
  return (typeof value === 'string' ? [value] : Object.values(value)).some((text) => text.startsWith(prefix));
}
