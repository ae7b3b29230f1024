import type { Case, Profile } from '../core/model/index.ts';
import { keyLabelOf } from '../core/plan/index.ts';

/** Tells whether an answer let a probe with a live key through, after which no other is sent. */
export function isLiveAcceptance({ send }: Case, status: number | undefined, profile: Profile): boolean {
  return isLive(send, profile) && status !== undefined && status >= 200 && status < 300;
}

/** Tells whether the key of a request is one that works on real data, whatever the profile calls it. */
export function isLive(send: Case['send'], { keys }: Profile): boolean {
  const values: Readonly<Record<string, string | undefined>> = keys;
  return values[keyLabelOf(send)]?.startsWith(LIVE) === true;
}

const LIVE = 'sk_live_';
