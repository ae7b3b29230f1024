import { randomBytes } from 'node:crypto';
import type { Contract, Profile } from '../core/model/index.ts';
import { realClock } from '../io/clock.ts';
import { checkHeaders } from '../io/load/profile/check-headers.ts';
import { checkKeys } from '../io/load/profile/check-keys.ts';
import { createRedactor } from '../io/redact/index.ts';
import { preflight, type Waiting } from '../run/index.ts';
import { openKeys } from './keys/open-keys.ts';
import { openSender } from './open-sender.ts';
import { readVersion } from './version.ts';

/** Makes the preflight alone; returns why no run makes sense, in one sentence, or undefined where it does; throws `WrongUse` where the profile does not fit the contract. */
export async function checkTarget(
  contract: Contract,
  profile: Profile,
  signal: AbortSignal,
  onWait: Waiting['onWait'],
): Promise<string | undefined> {
  checkKeys(profile, contract);
  checkHeaders(profile, contract);
  const keys = openKeys(profile, contract, createRedactor(profile.secrets));
  const sender = openSender(profile, readVersion(), randomBytes(6).toString('hex'));
  try {
    return await preflight(contract, keys.profile, keys.around(sender.send), signal, { clock: realClock, onWait });
  } finally {
    await sender.close();
  }
}
