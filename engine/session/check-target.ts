import { randomBytes } from 'node:crypto';
import type { Contract, Profile } from '../core/model/index.ts';
import { preflight } from '../run/index.ts';
import { openSender } from './open-sender.ts';
import { readVersion } from './version.ts';

/** Makes the preflight alone; returns why no run makes sense, in one sentence, or undefined where it does. */
export async function checkTarget(
  contract: Contract,
  profile: Profile,
  signal: AbortSignal,
): Promise<string | undefined> {
  const sender = openSender(profile, readVersion(), randomBytes(6).toString('hex'));
  try {
    return await preflight(contract, profile, sender.send, signal);
  } finally {
    await sender.close();
  }
}
