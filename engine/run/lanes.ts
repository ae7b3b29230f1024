import { onAbort } from '../core/signal/index.ts';
import type { Clock } from './clock.ts';

/** Lanes that can be told to wait; a lane is a rate-limit bucket and a key. */
export interface Lanes {
  /** Gives a pass as soon as the lane may send; who was limited more often goes first. */
  readonly enter: (lane: string, signal: AbortSignal, timesLimited: number) => Promise<Pass> | Pass;
  /** Lets every probe of the lane wait for this long from this moment on. */
  readonly pause: (lane: string, ms: number) => void;
  /** Lets no probe of the lane go until it is released, and waits for those under way; urgent ones pass by every lane. */
  readonly hold: (lane: string, signal: AbortSignal) => Promise<Release>;
  readonly isHeld: (lane: string) => boolean;
}

/** Lets the probes of a lane go again. */
export type Release = () => void;

/** Leave to send one probe. */
export interface Pass {
  /** The lane was told to wait after the pass was given. */
  readonly isStale: () => boolean;
  /** Must be told when it is over, and whether it was served. */
  readonly leave: (answer: 'served' | undefined) => void;
}

/**
 * Returns lanes of which none waits. After a wait a lane lets one probe go, and twice as many for each that is served: who
 * waits together would else be limited together.
 */
export function createLanes(clock: Clock): Lanes {
  const lanes = new Map<string, Lane>();
  const laneOf = (name: string): Lane => {
    const lane = lanes.get(name) ?? newLane();
    lanes.set(name, lane);
    return lane;
  };
  const pause = (name: string, ms: number): void => {
    const lane = laneOf(name);
    lane.until = Math.max(lane.until, clock.now() + ms);
    lane.room = 1;
    lane.pauses += 1;
  };
  const enter: Lanes['enter'] = (name, signal, timesLimited) => {
    const lane = laneOf(name);
    if (lane.queue.length > 0 || !isOpen(lane, clock.now())) return queueUp(lane, clock, signal, timesLimited);
    return createPass(lane, clock);
  };
  const hold: Lanes['hold'] = async (name, signal) => {
    const lane = laneOf(name);
    lane.holds += 1;
    lane.pauses += 1;
    if (lane.inside > 0 && !signal.aborted) await emptied(lane, signal);
    return () => {
      lane.holds -= 1;
      admit(lane, clock);
    };
  };
  return { pause, enter, hold, isHeld: (name) => laneOf(name).holds > 0 };
}

function newLane(): Lane {
  return { until: 0, room: Infinity, inside: 0, pauses: 0, holds: 0, queue: [], emptied: [], timer: undefined };
}

function emptied(lane: Lane, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      leave();
      resolve();
    };
    const leave = onAbort(signal, end);
    lane.emptied.push(end);
  });
}

async function queueUp(lane: Lane, clock: Clock, signal: AbortSignal, timesLimited: number): Promise<Pass> {
  const leave = onAbort(signal, () => {
    admit(lane, clock);
  });
  const pass = await new Promise<Pass>((go) => {
    const behind = lane.queue.findIndex((other) => other.timesLimited < timesLimited);
    lane.queue.splice(behind < 0 ? lane.queue.length : behind, 0, { go, signal, timesLimited });
    admit(lane, clock);
  });
  leave();
  return pass;
}

interface Waiting {
  readonly go: (pass: Pass) => void;
  readonly signal: AbortSignal;
  readonly timesLimited: number;
}

interface Lane {
  until: number;
  /** How many probes may be under way at a time. */
  room: number;
  inside: number;
  pauses: number;
  holds: number;
  readonly queue: Waiting[];
  /** Told as soon as nothing of the lane is under way. */
  readonly emptied: (() => void)[];
  timer: AbortController | undefined;
}

function isOpen({ until, inside, room, holds }: Lane, now: number): boolean {
  return holds === 0 && until <= now && inside < room;
}

function admit(lane: Lane, clock: Clock): void {
  if (lane.queue.length === 0 && lane.timer === undefined) return;
  for (const aborted of lane.queue.filter(({ signal }) => signal.aborted)) {
    lane.queue.splice(lane.queue.indexOf(aborted), 1);
    aborted.go(createPass(lane, clock));
  }
  // One moment decides who goes and whether anybody waits: between two looks a wait may end, and nobody would be woken.
  const now = clock.now();
  while (lane.queue.length > 0 && isOpen(lane, now)) {
    lane.queue.shift()?.go(createPass(lane, clock));
  }
  if (lane.queue.length === 0) lane.timer?.abort();
  else if (lane.until > now && lane.timer === undefined) void admitLater(lane, lane.until - now, clock);
}

async function admitLater(lane: Lane, ms: number, clock: Clock): Promise<void> {
  const timer = new AbortController();
  lane.timer = timer;
  await clock.sleep(ms, timer.signal);
  lane.timer = undefined;
  admit(lane, clock);
}

// Made at the moment when its owner may go, so that a wait which begins before the owner gets to it is noticed.
function createPass(lane: Lane, clock: Clock): Pass {
  lane.inside += 1;
  const { pauses } = lane;
  const isStale = (): boolean => lane.pauses !== pauses;
  return {
    isStale,
    leave: (answer) => {
      lane.inside -= 1;
      if (lane.inside === 0) lane.emptied.splice(0).forEach(tell);
      // An answer to what was sent before the last wait says nothing of the time after it.
      if (answer === 'served' && !isStale()) lane.room = lane.room >= WIDE ? Infinity : lane.room * 2;
      admit(lane, clock);
    },
  };
}

function tell(listener: () => void): void {
  listener();
}

const WIDE = 32;
