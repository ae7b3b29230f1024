import { describe, expect, it } from 'vitest';
import type { Contract, Reply } from '../../engine/core/model/index.ts';
import { createWatch, type Watch } from '../../engine/run/watch.ts';
import { createVirtualClock, type VirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';

const contract = { infrastructureStatuses: [408, 503, 504] } as unknown as Contract; // all that is read
const answer = (status: number): Reply => ({
  response: { status, headers: [], body: '{}', bytes: 2, ms: 1 },
  bytesUp: 0,
});
const refused: Reply = { failure: { kind: 'refused', message: 'refused' }, bytesUp: 0 };

interface Setting {
  readonly clock: VirtualClock;
  readonly watch: Watch;
  readonly asked: () => number;
  readonly isEnded: () => boolean;
}

function set(ask: (clock: VirtualClock, signal: AbortSignal) => Promise<Reply>): Setting {
  const clock = createVirtualClock();
  let [asked, ended] = [0, false];
  const watch = createWatch({
    contract,
    limits: { timeoutMs: 30_000 },
    clock,
    signal: new AbortController().signal,
    ask: (signal) => {
      asked += 1;
      return ask(clock, signal);
    },
    onGone: () => {
      ended = true;
    },
  });
  return { clock, watch, asked: () => asked, isEnded: () => ended };
}

async function send(watch: Watch, reply: Reply, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await watch.note(Promise.resolve(reply));
}

const GONE = 'the target has not answered since 00:00:00 UTC';

describe('a target that', () => {
  it('does not answer ten times, and neither the preflight for half a minute, is gone', async () => {
    const { clock, watch, asked, isEnded } = set(() => Promise.resolve(refused));
    const began = clock.now();
    await send(watch, refused, 9);
    expect([watch.ready(), asked()]).toEqual([undefined, 0]);
    await send(watch, refused, 1);
    expect(await watch.ready()).toBe(GONE);
    expect([watch.gone(), isEnded()]).toEqual([GONE, true]);
    expect(clock.now() - began).toBeLessThan(30_000);
    expect(asked()).toBeGreaterThan(5);
    expect(asked()).toBeLessThan(25);
  });

  it('answers the preflight goes on, and was away', async () => {
    const { clock, watch, isEnded } = set((own) => Promise.resolve(own.now() < start + 6000 ? refused : answer(401)));
    const start = clock.now();
    await send(watch, refused, 10);
    expect(await watch.ready()).toBeUndefined();
    expect(clock.now() - start).toBeGreaterThanOrEqual(6000);
    expect([watch.absences(), isEnded()]).toEqual([1, false]);
    watch.end();
  });

  it('answers now and then is not asked', async () => {
    const { watch, asked } = set(() => Promise.resolve(refused));
    for (let time = 0; time < 20; time += 1) {
      await send(watch, refused, 9);
      await send(watch, answer(500), 1);
    }
    expect([asked(), watch.gone()]).toEqual([0, undefined]);
    watch.end();
  });

  it('hangs is gone within half a minute, however long an answer may take', async () => {
    const { clock, watch } = set(
      (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve({ bytesUp: 0 });
          });
        }),
    );
    const began = clock.now();
    void watch.note(new Promise(() => undefined));
    while (watch.gone() === undefined) await clock.sleep(100);
    expect(watch.gone()).toBe(GONE);
    expect(clock.now() - began).toBeGreaterThan(20_000);
    expect(clock.now() - began).toBeLessThan(30_000);
  });

  it('is slow goes on as long as the preflight is answered', async () => {
    const { clock, watch, asked } = set(async (own) => {
      await own.sleep(9000);
      return answer(401);
    });
    const slow = watch.note(clock.sleep(200_000).then(() => answer(200)));
    await slow;
    expect([watch.gone(), asked() > 0]).toEqual([undefined, true]);
    expect(await watch.ready()).toBeUndefined();
    watch.end();
  });

  it('is hidden behind what answers 503 is gone as well', async () => {
    const { watch } = set(() => Promise.resolve(answer(503)));
    await send(watch, answer(503), 10);
    expect(await watch.ready()).toBe(`${GONE}: what stands in front of it answers 503`);
  });

  it('is not sent anything while a run waits for a limit is not asked', async () => {
    const { clock, watch, asked } = set(() => Promise.resolve(refused));
    await send(watch, answer(429), 1);
    await clock.sleep(120_000);
    expect([asked(), watch.gone()]).toEqual([0, undefined]);
    watch.end();
  });
});
