import type { Burst, Probe } from '../../../core/model/index.ts';
import { sleepUntil } from '../../clock.ts';
import type { SequenceSender } from '../create-sequence.ts';
import type { Probing } from '../procedure.ts';
import { keepOdd } from './keep-odd.ts';

/** Moments of the clock. */
export interface Stretch {
  readonly began: number;
  readonly until: number;
}

/** Looks a few times how long there is still to wait, where the burst asks for it. */
export async function lookOn(
  probe: Probe,
  { began, until }: Stretch,
  sequence: SequenceSender,
  probing: Probing,
): Promise<Burst['looks']> {
  const { candidate, caseTools, role } = probing;
  const { clock, perform, signal } = caseTools.tools;
  const spec = candidate.procedure?.spec;
  const options = { caseId: candidate.id, role, asked: [429], isSteady: false, isUrgent: true, signal };
  const looks: Burst['looks'][number][] = [];
  const left = until - clock.now();
  for (const part of MOMENTS.slice(0, spec?.kind === 'burst' ? (spec.looks ?? 0) : 0)) {
    await sleepUntil(clock, until - left * (1 - part), signal);
    const { exchange } = await perform(probe, options);
    const { response } = exchange?.reply ?? {};
    if (response === undefined) break;
    keepOdd(exchange, sequence, probing);
    const retryAfter = response.headers.find(([name]) => name === 'retry-after')?.[1];
    const atMs = Math.round(clock.now() - began);
    looks.push({ atMs, status: response.status, ...(retryAfter === undefined ? {} : { retryAfter }) });
  }
  return looks;
}

const MOMENTS: readonly number[] = [0.5, 0.9];
