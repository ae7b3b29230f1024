import { describe, expect, it } from 'vitest';
import { createLanes, type Lanes } from '../../engine/run/lanes.ts';
import { createFakeClock } from '../fake-clock.ts';

const { signal } = new AbortController();

interface Setting {
  readonly lanes: Lanes;
  readonly now: () => number;
  /** Goes through lane `a` and says when. */
  readonly pass: (name: string, timesLimited?: number) => Promise<void>;
  readonly order: string[];
}

function set(): Setting {
  const clock = createFakeClock();
  const lanes = createLanes(clock);
  const order: string[] = [];
  const pass = async (name: string, timesLimited = 0): Promise<void> => {
    const given = await lanes.enter('a', signal, timesLimited);
    order.push(`${name} at ${clock.now()}`);
    await clock.sleep(10);
    given.leave('served');
  };
  return { lanes, now: clock.now, pass, order };
}

describe('lanes', () => {
  it('of which one waits let the others go on', async () => {
    const { lanes, now } = set();
    lanes.pause('a', 5000);
    await lanes.enter('b', signal, 0);
    expect(now()).toBe(0);
    await lanes.enter('a', signal, 0);
    expect(now()).toBe(5000);
  });

  it('keep the longest of several waits', async () => {
    const { lanes, now } = set();
    lanes.pause('a', 5000);
    lanes.pause('a', 1000);
    await lanes.enter('a', signal, 0);
    expect(now()).toBe(5000);
  });

  it('let one go after a wait, and twice as many for each that is served', async () => {
    const { lanes, pass, order } = set();
    lanes.pause('a', 1000);
    await Promise.all(['1', '2', '3', '4'].map((name) => pass(name)));
    expect(order).toEqual(['1 at 1000', '2 at 1010', '3 at 1010', '4 at 1020']);
  });

  it('let those go first that were limited most often', async () => {
    const { lanes, pass, order } = set();
    lanes.pause('a', 1000);
    await Promise.all([pass('new'), pass('once', 1), pass('twice', 2), pass('once more', 1)]);
    expect(order.map((one) => one.split(' at ')[0])).toEqual(['twice', 'once', 'once more', 'new']);
  });

  it('tell who has a pass that a wait began since', async () => {
    const { lanes } = set();
    const pass = await lanes.enter('a', signal, 0);
    expect(pass.isStale()).toBe(false);
    lanes.pause('a', 1000);
    expect(pass.isStale()).toBe(true);
  });

  it('let everybody go when the run is interrupted', async () => {
    const { lanes, now } = set();
    const interrupt = new AbortController();
    lanes.pause('a', 100_000);
    const entering = Promise.all([lanes.enter('a', interrupt.signal, 0), lanes.enter('a', interrupt.signal, 0)]);
    interrupt.abort();
    await entering;
    expect(now()).toBe(0);
  });

  it('that are held let nobody go, however short their wait, until they are released', async () => {
    const { lanes, now, pass, order } = set();
    const release = await lanes.hold('a', signal);
    lanes.pause('a', 100);
    const passed = Promise.all([pass('1'), pass('2')]);
    await lanes.enter('b', signal, 0);
    expect([lanes.isHeld('a'), lanes.isHeld('b')]).toEqual([true, false]);
    lanes.pause('c', 5000);
    await lanes.enter('c', signal, 0);
    expect([order, now()]).toEqual([[], 5000]);
    release();
    await passed;
    expect(order).toEqual(['1 at 5000', '2 at 5010']);
    expect(lanes.isHeld('a')).toBe(false);
  });

  it('are held once nothing of them is under way, and make older passes stale at once', async () => {
    const { lanes } = set();
    const given = await lanes.enter('a', signal, 0);
    let isHeld = false;
    const held = lanes.hold('a', signal).then(() => (isHeld = true));
    await Promise.resolve();
    expect([isHeld, given.isStale()]).toEqual([false, true]);
    given.leave('served');
    await held;
    expect(isHeld).toBe(true);
  });

  it('that are held let the probes of an interrupted run go', async () => {
    const { lanes } = set();
    const interrupt = new AbortController();
    await lanes.enter('a', signal, 0);
    const held = lanes.hold('a', interrupt.signal);
    const entered = lanes.enter('a', interrupt.signal, 0);
    interrupt.abort();
    await Promise.all([held, entered]);
    expect(lanes.isHeld('a')).toBe(true);
  });
});
