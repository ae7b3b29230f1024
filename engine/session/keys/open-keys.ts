import {
  needsCredential,
  type Contract,
  type Observation,
  type Profile,
  type RefreshRecord,
  type Secret,
  type Send,
} from '../../core/model/index.ts';
import { replaceKey } from '../../core/probe/index.ts';
import { realClock } from '../../io/clock.ts';
import { makeKey, openKeyRing, withFreshKeys } from '../../io/keys/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { observeRefreshes } from './observe-refreshes.ts';

/** The keys of a run, those with a refresh as ones that change while it goes on. */
export interface OpenKeys {
  readonly profile: Profile;
  /** Returns a sender that sends each key as it is by then. */
  readonly around: (send: Send) => Send;
  /** What became secret since the run began. */
  readonly secrets: () => readonly Secret[];
  readonly observations: () => readonly Observation[];
}

/** Opens the keys of a profile; `onRecord` is told of each time that one was made anew. */
export function openKeys(
  profile: Profile,
  contract: Contract,
  redactor: Redactor,
  onRecord: (record: RefreshRecord) => void = () => undefined,
): OpenKeys {
  const { refresh } = profile;
  if (refresh === undefined) {
    return { profile, around: (send) => send, secrets: () => NO_SECRETS, observations: () => [] };
  }
  const ring = openKeyRing(profile.keys, refresh, {
    roles: contract.keys,
    make: (how, signal) => makeKey(how, profile.limits.timeoutMs, signal),
    now: realClock.now,
    hide: redactor.redactText,
    onSecret: redactor.know,
    onRecord,
  });
  const guarded = new Set(contract.operations.filter(needsCredential).map(({ id }) => id));
  return {
    profile: { ...profile, keys: ring.keys },
    around: (send) => withFreshKeys(send, { ring, replaceKey, isGuarded: (operation) => guarded.has(operation) }),
    secrets: ring.secrets,
    observations: () => observeRefreshes(ring.records()),
  };
}

const NO_SECRETS: readonly Secret[] = [];
