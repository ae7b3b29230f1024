import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../engine/core/random/index.ts';
import { createBursts, type Turn } from '../../engine/run/bursts.ts';
import { sleepUntil } from '../../engine/run/clock.ts';
import { createLanes } from '../../engine/run/lanes.ts';
import { createVirtualClock, type VirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';
import { createToldLanes } from './told-lanes.ts';

/** What many waits came to. */
interface Waits {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** A wait is over, and this was the moment before which it must not be. */
  readonly end: (until: number) => void;
  readonly isEnough: () => boolean;
}

const MOST = 1_000_000;

// The time goes on between two looks, in steps of all sizes, and mostly such that a wait ends between them.
function createSteppingClock(random: Random): VirtualClock {
  return createVirtualClock(() => (random.int(3) === 0 ? random.int(1_000_000) / 700_001 : 0));
}

/** Lets workers wait until there were so many waits; rejects as soon as all of them wait for something that never comes. */
async function waitOften(
  workers: readonly ((waits: Waits) => Promise<void>)[],
  times: number,
): Promise<{ readonly ended: number; readonly early: readonly number[] }> {
  const random = createRandom(1, 'waits');
  const clock = createSteppingClock(random);
  const early: number[] = [];
  const { signal } = new AbortController();
  let ended = 0;
  let over = false;
  const isOver = (): boolean => over;
  const end = (until: number): void => {
    ended += 1;
    const now = clock.now();
    if (now < until) early.push(until - now);
  };
  const all = Promise.all(
    workers.map((work) => work({ clock, random, signal, end, isEnough: () => ended >= times })),
  ).finally(() => {
    over = true;
  });
  const watch = async (): Promise<void> => {
    while (!isOver()) {
      const before = ended;
      for (let turn = 0; turn < MOST_IDLE && !isOver(); turn += 1) await new Promise(setImmediate);
      if (!isOver() && ended === before) throw new Error(`all workers wait for ever, after ${ended} waits`);
    }
  };
  await Promise.all([all, watch()]);
  return { ended, early };
}

// Each turn of the event loop ends a wait of the clock, if any is left.
const MOST_IDLE = 5000;

describe('of a million waits none is lost and none ends early', () => {
  it('in lanes', { timeout: 600_000 }, async () => {
    const workers = Array.from({ length: 4 }, () => {
      let lanes: ReturnType<typeof createLanes> | undefined;
      const until = new Map<string, number>();
      return Array.from({ length: 4 }, () => async ({ clock, random, signal, end, isEnough }: Waits) => {
        lanes ??= createLanes(clock);
        while (!isEnough()) {
          const name = random.int(4) === 0 ? 'b' : 'a';
          const pass = await lanes.enter(name, signal, random.int(3));
          if (pass.isStale()) {
            pass.leave(undefined);
            continue;
          }
          end(until.get(name) ?? 0);
          if (random.int(8) === 0) await clock.sleep(random.int(1000) / 300);
          if (random.int(2) === 0) {
            const ms = random.int(4_000_000) / 1_000_003;
            until.set(name, Math.max(until.get(name) ?? 0, clock.now() + ms));
            lanes.pause(name, ms);
          }
          pass.leave(random.int(3) === 0 ? undefined : 'served');
        }
      });
    }).flat();
    const { ended, early } = await waitOften(workers, MOST);
    expect(early).toEqual([]);
    expect(ended).toBeGreaterThanOrEqual(MOST);
  });

  it('for moments of the clock', { timeout: 600_000 }, async () => {
    const worker = async ({ clock, random, signal, end, isEnough }: Waits): Promise<void> => {
      while (!isEnough()) {
        const until = clock.now() + random.int(5_000_000) / 1_000_003;
        await sleepUntil(clock, until, signal);
        end(until);
      }
    };
    const { ended, early } = await waitOften(Array<typeof worker>(8).fill(worker), MOST);
    expect(early).toEqual([]);
    expect(ended).toBeGreaterThanOrEqual(MOST);
  });

  it('before the turns of bursts', { timeout: 600_000 }, async () => {
    const names = ['a', 'b', 'c', 'd'];
    const longestMs = 3000;
    let bursts: ReturnType<typeof createBursts> | undefined;
    const { waits, lanes, tell } = createToldLanes();
    const workers = names.map((lane) => async ({ clock, random, signal, end, isEnough }: Waits) => {
      bursts ??= createBursts({ clock, waits, lanes, longestMs });
      let turn: Turn = { lane, missing: [] };
      while (!isEnough()) {
        const asked = clock.now();
        await bursts.begin(turn, signal);
        const soonest = Math.max(0, ...turn.missing.map((missing) => waits.of(missing)?.until ?? 0));
        end(Math.min(soonest, asked + longestMs));
        const ms = random.int(2_000_000) / 1_000_003;
        if (random.int(2) === 0) await clock.sleep(ms);
        const at = clock.now() + ms * 100;
        tell(lane, at);
        const next: Turn = {
          lane,
          missing: random.int(2) === 0 ? [] : names.filter((other) => other !== lane && random.int(2) === 0),
        };
        bursts.end(turn, next);
        turn = next;
      }
      bursts.leave(turn);
    });
    const { ended, early } = await waitOften(workers, MOST_TURNS);
    expect(early).toEqual([]);
    expect(ended).toBeGreaterThanOrEqual(MOST_TURNS);
  });
});

// A burst looks every tenth of a second whether its turn is there, which is a wait as well.
const MOST_TURNS = 100_000;
