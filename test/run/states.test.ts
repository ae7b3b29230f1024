import { describe, expect, it } from 'vitest';
import type { Arranging } from '../../engine/run/arrange/index.ts';
import { createLentStates } from '../../engine/run/arrange/lent-states.ts';
import { createSharedStates } from '../../engine/run/arrange/shared-states.ts';

const common = { exchanges: [], resources: [], restores: [] };

function createMaker(failures = 0): {
  readonly made: Arranging[];
  readonly released: Arranging[];
  readonly bring: () => Promise<Arranging>;
  readonly release: (arranging: Arranging) => Promise<void>;
} {
  const made: Arranging[] = [];
  const released: Arranging[] = [];
  const bring = (): Promise<Arranging> => {
    const isFailure = made.length < failures;
    const arranging: Arranging = isFailure
      ? { ok: false, reason: 'no', why: 'unmet', ...common }
      : { ok: true, name: 's', key: 'sandbox', outputs: { number: made.length }, ...common };
    made.push(arranging);
    return Promise.resolve(arranging);
  };
  return { made, released, bring, release: (arranging) => Promise.resolve(void released.push(arranging)) };
}

function held(arranging: Arranging): Arranging & { readonly ok: true } {
  if (!arranging.ok) throw new Error(arranging.reason);
  return arranging;
}

describe('a shared state', () => {
  it('is made once for all', async () => {
    const { made, bring, release } = createMaker();
    const states = createSharedStates(release);
    const [one, other] = await Promise.all([states.use('s', bring), states.use('s', bring)]);
    expect(one).toBe(other);
    expect(made).toHaveLength(1);
  });

  it('that is forgotten is released when its last user is done', async () => {
    const { released, bring, release } = createMaker();
    const states = createSharedStates(release);
    const one = held(await states.use('s', bring));
    await states.use('s', bring);
    states.forget(one);
    await states.done(one);
    expect(released).toEqual([]);
    await states.done(one);
    expect(released).toEqual([one]);
    expect(await states.use('s', bring)).not.toBe(one);
  });

  it('that fails once is tried again, and once more by whoever asks for it next', async () => {
    const once = createMaker(1);
    expect((await createSharedStates(once.release).use('s', once.bring)).ok).toBe(true);
    const twice = createMaker(2);
    const states = createSharedStates(twice.release);
    expect((await states.use('s', twice.bring)).ok).toBe(false);
    expect((await states.use('s', twice.bring)).ok).toBe(true);
    expect(twice.made).toHaveLength(3);
  });
});

describe('a lent state', () => {
  it('is used by one at a time', async () => {
    const { made, bring, release } = createMaker();
    const states = createLentStates(release);
    const one = held(await states.use('s', 1, bring));
    const next = states.use('s', 1, bring);
    await states.done(one);
    expect(await next).toBe(one);
    expect(made).toHaveLength(1);
  });

  it('is made as often as allowed', async () => {
    const { made, bring, release } = createMaker();
    const states = createLentStates(release);
    await Promise.all([states.use('s', 2, bring), states.use('s', 2, bring)]);
    expect(made).toHaveLength(2);
  });

  it('that is forgotten is released before another is made', async () => {
    const { released, bring, release } = createMaker();
    const states = createLentStates(release);
    const one = held(await states.use('s', 1, bring));
    const next = states.use('s', 1, bring);
    states.forget(one);
    await states.done(one);
    expect(await next).not.toBe(one);
    expect(released).toEqual([one]);
  });

  it('that cannot be made lets nobody wait', async () => {
    const { bring, release } = createMaker(10);
    const states = createLentStates(release);
    const all = await Promise.all(Array.from({ length: 5 }, () => states.use('s', 1, bring)));
    expect(all.every(({ ok }) => !ok)).toBe(true);
  });
});
