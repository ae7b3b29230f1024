import { describe, expect, it } from 'vitest';
import type { Contract, Probe, Reply, Send } from '../../engine/core/model/index.ts';
import { createWaitsTold, type WaitsTold } from '../../engine/run/waits-told.ts';
import { makeProbe, respond } from '../core/builders.ts';
import { createFakeClock } from '../fake-clock.ts';

const lane = 'reads/sandbox';

interface Setting {
  readonly waits: WaitsTold;
  /** Sends a request that is answered so after some milliseconds. */
  readonly ask: (reply: Reply, ms: number, probe?: Probe) => Promise<Reply>;
  readonly sleep: (ms: number) => Promise<void>;
}

function set(): Setting {
  const clock = createFakeClock();
  const contract = { operations: [{ id: 'createThing', bucket: 'reads' }] } as unknown as Contract; // the part that is read
  const waits = createWaitsTold(contract, clock);
  const ask: Setting['ask'] = (reply, ms, probe = makeProbe({ operation: 'createThing' })) => {
    const send: Send = async () => {
      await clock.sleep(ms);
      return reply;
    };
    return waits.follow(send)(probe, { caseId: 'c' });
  };
  return { waits, ask, sleep: clock.sleep };
}

function limited(retryAfter?: string): Reply {
  const headers = retryAfter === undefined ? [] : [['retry-after', retryAfter] as [string, string]];
  return { response: respond(429, { error: 'Rate limit exceeded' }, headers), bytesUp: 0 };
}

const served: Reply = { response: respond(200, {}), bytesUp: 0 };

describe('what a lane was told', () => {
  it('is nothing before it was limited', async () => {
    const { waits, ask } = set();
    await ask(served, 10);
    expect([waits.of(lane), waits.isUndisturbed(lane), waits.countOf(lane)]).toEqual([undefined, false, 1]);
  });

  it('is the latest moment that any 429 asked to wait for, from its arrival on', async () => {
    const { waits, ask } = set();
    const longest = limited('5');
    await Promise.all([ask(limited('1'), 10), ask(longest, 20), ask(limited('3'), 1000)]);
    expect(waits.of(lane)?.until).toBe(5020);
    expect(waits.of(lane)?.exchange.reply).toBe(longest);
    await ask(limited('5'), 10);
    expect(waits.of(lane)?.until).toBe(6010);
  });

  it('is not known where the last 429 does not say', async () => {
    const { waits, ask } = set();
    await ask(limited('5'), 10);
    await ask(limited('soon'), 10);
    expect(waits.of(lane)).toMatchObject({ until: undefined });
    await ask(limited('1'), 10);
    expect(waits.of(lane)?.until).toBe(5010);
  });

  it('is of its own bucket and key', async () => {
    const { waits, ask } = set();
    await ask(limited('5'), 10, makeProbe({ operation: 'createThing', key: 'foreign' }));
    expect([waits.of(lane), waits.of('reads/foreign')?.until]).toEqual([undefined, 5010]);
  });
});

describe('a lane is undisturbed', () => {
  it('after a 429 to a request that was sent alone, until the next is sent', async () => {
    const { waits, ask } = set();
    await ask(limited('1'), 10);
    const seen = [waits.isUndisturbed(lane)];
    const sent = ask(served, 10);
    seen.push(waits.isUndisturbed(lane));
    await sent;
    seen.push(waits.isUndisturbed(lane));
    expect(seen).toEqual([true, false, false]);
  });

  it.each([
    ['served', served],
    ['limited', limited('1')],
  ])('not where another one was under way that was %s', async (_, other) => {
    const { waits, ask } = set();
    await Promise.all([ask(limited('1'), 30), ask(other, 10)]);
    expect(waits.isUndisturbed(lane)).toBe(false);
    await Promise.all([ask(limited('1'), 10), ask(other, 30)]);
    expect(waits.isUndisturbed(lane)).toBe(false);
  });
});
