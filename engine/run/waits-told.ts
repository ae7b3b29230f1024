import type { Contract, Exchange, Reply, Send } from '../core/model/index.ts';
import { laneOf } from '../core/plan/index.ts';
import type { Clock } from './clock.ts';
import { retryAfterMs } from './trouble.ts';

/** What the 429s of a lane told. */
export interface Told {
  /** The latest moment until which any of them asked to wait; undefined where the last one does not say. */
  readonly until: number | undefined;
  /** The one that decides it. */
  readonly exchange: Omit<Exchange, 'role'>;
}

/** Keeps what a client was last told in each lane, whatever its requests were sent for. */
export interface WaitsTold {
  /** Returns a way of sending that keeps account. */
  readonly follow: (send: Send) => Send;
  /** What the lane was told, if it ever was limited. */
  readonly of: (lane: string) => Told | undefined;
  /**
   * Tells whether the last answer of the lane was a 429 to a request that was sent alone, and nothing was sent since. Only
   * then must its wait be kept: a request that was under way beside it may have been served after it.
   */
  readonly isUndisturbed: (lane: string) => boolean;
  /** How many requests of the lane were sent. */
  readonly countOf: (lane: string) => number;
}

/** Returns an account of lanes that were told nothing. */
export function createWaitsTold({ operations }: Contract, clock: Clock): WaitsTold {
  const buckets = new Map(operations.map(({ id, bucket }) => [id, bucket]));
  const lanes = new Map<string, Lane>();
  const find = (name: string): Lane => {
    const lane = lanes.get(name) ?? { sent: 0, underWay: 0, told: undefined, longest: undefined, isUndisturbed: false };
    lanes.set(name, lane);
    return lane;
  };
  const follow: WaitsTold['follow'] = (send) => async (probe, how) => {
    const lane = find(laneOf(buckets.get(probe.operation) ?? '', probe.key));
    const isAlone = lane.underWay === 0;
    const startedMs = clock.now();
    lane.isUndisturbed = false;
    lane.underWay += 1;
    lane.sent += 1;
    const { sent } = lane;
    const reply = await send(probe, how);
    lane.underWay -= 1;
    if (!isLimited(reply)) return reply;
    lane.isUndisturbed = isAlone && lane.sent === sent;
    note(lane, { probe, reply, startedMs }, clock.now());
    return reply;
  };
  return {
    follow,
    of: (name) => find(name).told,
    isUndisturbed: (name) => find(name).isUndisturbed,
    countOf: (name) => find(name).sent,
  };
}

interface Lane {
  sent: number;
  underWay: number;
  told: Told | undefined;
  longest: (Told & { readonly until: number }) | undefined;
  isUndisturbed: boolean;
}

function isLimited({ response }: Reply): boolean {
  return response?.status === 429;
}

function note(lane: Lane, exchange: Told['exchange'], now: number): void {
  const { response } = exchange.reply;
  const waitMs = response === undefined ? undefined : retryAfterMs(response);
  if (waitMs === undefined) {
    lane.told = { until: undefined, exchange };
    return;
  }
  const until = now + waitMs;
  if (until > (lane.longest?.until ?? -Infinity)) lane.longest = { until, exchange };
  lane.told = lane.longest;
}
