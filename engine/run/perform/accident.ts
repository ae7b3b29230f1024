import type { Exchange } from '../../core/model/index.ts';
import { backoffMs, isInfrastructure, retryAfterMs } from '../trouble.ts';
import type { PerformOptions, PerformTools } from './perform-tools.ts';

/**
 * Returns the milliseconds to wait before a probe is sent again that was answered by accident, or that nobody was there to
 * take; undefined where it was neither, or is not sent again.
 */
export function accidentWait(
  { contract, random }: PerformTools,
  { reply }: Exchange,
  { asked, isSteady }: PerformOptions,
  attempt: number,
): number | undefined {
  const { response } = reply;
  // Of what is refused a connection nothing was sent, as while the target starts anew.
  if (reply.failure?.kind === 'refused') return attempt + 1 < MOST_TRIES ? random.int(backoffMs(attempt)) : undefined;
  if (response === undefined || reply.failure !== undefined || asked.includes(response.status)) return undefined;
  if (response.status === 429) return retryAfterMs(response) ?? backoffMs(attempt + 1);
  const isServerTrouble = isSteady && (response.status === 500 || response.status === 502);
  const asksForTrouble = asked.some((status) => status === 429 || status >= 500);
  const isAccident = isServerTrouble || (isInfrastructure(response, contract) && !asksForTrouble);
  return isAccident ? Math.max(retryAfterMs(response) ?? 0, random.int(backoffMs(attempt))) : undefined;
}

/** Returns why a probe that met an accident is not sent again, or undefined where it is. */
export function giveUp(
  { profile, budget }: PerformTools,
  { reply }: Exchange,
  attempt: number,
  waitMs: number,
  isHopeless: boolean,
): string | undefined {
  const status = reply.response?.status ?? 0;
  const { maxWaitSeconds } = profile.rateLimit;
  if (status !== 429 && attempt + 1 >= MOST_TRIES) return `the target answered ${status} ${attempt + 1} times in a row`;
  const what = status === 429 ? 'limits requests' : `answers ${status}`;
  if (waitMs > maxWaitSeconds * 1000) {
    return `the target ${what} and asks to wait ${waitMs / 1000} s, more than the ${maxWaitSeconds} s allowed`;
  }
  if (waitMs > budget.msLeft()) return `the target ${what} and asks to wait beyond the end of the run`;
  if (status !== 429) return undefined;
  const most = isHopeless ? MOST_WAITS_HOPELESS : MOST_WAITS;
  return attempt + 1 < most ? undefined : `the target still limits the request after ${attempt + 1} waits`;
}

const MOST_TRIES = 4;
const MOST_WAITS = 20;

// Others in the lane have waited as often as can be asked of them.
const MOST_WAITS_HOPELESS = 3;
