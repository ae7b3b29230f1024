import type { Burst, Probe } from '../../../core/model/index.ts';
import { retryAfterMs } from '../../trouble.ts';
import type { Probing } from '../procedure.ts';

/** Moments of the clock. */
export interface Stretch {
  readonly began: number;
  readonly until: number;
}

/** What was seen while a bucket was exceeded, and when the last answer says that it is over. */
export interface Seen {
  readonly looks: Burst['looks'];
  readonly endsAt: number;
}

/** Looks a few times how long there is still to wait, where the burst asks for it. */
export async function lookOn(probe: Probe, { began, until }: Stretch, probing: Probing): Promise<Seen> {
  const { candidate, caseTools, role } = probing;
  const { clock, perform, signal } = caseTools.tools;
  const spec = candidate.procedure?.spec;
  const options = { caseId: candidate.id, role, asked: [429], isSteady: false, isUrgent: true, signal };
  const looks: Burst['looks'][number][] = [];
  const left = until - clock.now();
  let endsAt = until;
  for (const part of MOMENTS.slice(0, spec?.kind === 'burst' ? (spec.looks ?? 0) : 0)) {
    await clock.sleep(Math.max(0, until - left * (1 - part) - clock.now()), signal);
    const { response } = (await perform(probe, options)).exchange?.reply ?? {};
    if (response === undefined) break;
    const retryAfter = response.headers.find(([name]) => name === 'retry-after')?.[1];
    const atMs = Math.round(clock.now() - began);
    looks.push({ atMs, status: response.status, ...(retryAfter === undefined ? {} : { retryAfter }) });
    if (response.status === 429) endsAt = Math.max(endsAt, clock.now() + (retryAfterMs(response) ?? 0));
  }
  return { looks, endsAt };
}

const MOMENTS: readonly number[] = [0.5, 0.9];
