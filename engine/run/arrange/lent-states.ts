import type { Arranged, Arranging } from './arranged.ts';

/** States that one case at a time uses: a write that is wrongly let through harms nobody else. */
export interface LentStates {
  /** Gives a state of this name that nobody uses, made by `bring` where there are fewer than `most`. */
  readonly use: (name: string, most: number, bring: () => Promise<Arranging>) => Promise<Arranging>;
  /** The state is not to be lent to anybody any more. */
  readonly forget: (arranged: Arranged) => void;
  /** The user is done with it; a forgotten state is released. */
  readonly done: (arranging: Arranging) => Promise<void>;
}

interface Pool {
  readonly idle: Arranged[];
  readonly waiting: (() => void)[];
  made: number;
  failure: Arranging | undefined;
}

/** Returns a pool without states. */
export function createLentStates(release: (arranging: Arranging) => Promise<void>): LentStates {
  const pools = new Map<string, Pool>();
  const owners = new Map<Arranging, Pool>();
  const forgotten = new Set<Arranging>();

  const poolOf = (name: string): Pool => {
    const pool = pools.get(name) ?? { idle: [], waiting: [], made: 0, failure: undefined };
    pools.set(name, pool);
    return pool;
  };
  const use: LentStates['use'] = async (name, most, bring) => {
    const pool = poolOf(name);
    for (;;) {
      const idle = pool.idle.pop();
      if (idle !== undefined) return idle;
      if (pool.failure !== undefined) return pool.failure;
      if (pool.made < most) return make(pool, bring);
      await new Promise<void>((resolve) => pool.waiting.push(resolve));
    }
  };
  const make = async (pool: Pool, bring: () => Promise<Arranging>): Promise<Arranging> => {
    pool.made += 1;
    const arranging = await bringTwice(bring, release);
    if (arranging.ok) {
      owners.set(arranging, pool);
      return arranging;
    }
    pool.made -= 1;
    pool.failure = arranging;
    wakeAll(pool);
    return arranging;
  };
  const done = async (arranging: Arranging): Promise<void> => {
    const pool = owners.get(arranging);
    if (pool === undefined || !arranging.ok) return;
    if (forgotten.delete(arranging)) {
      owners.delete(arranging);
      await release(arranging);
      pool.made -= 1;
    } else {
      pool.idle.push(arranging);
    }
    pool.waiting.shift()?.();
  };
  return { use, forget: (arranged) => forgotten.add(arranged), done };
}

/** Brings a state about, once more after a failure: so much depends on it that one hiccup is not to decide. */
export async function bringTwice(
  bring: () => Promise<Arranging>,
  release: (arranging: Arranging) => Promise<void>,
): Promise<Arranging> {
  const first = await bring();
  if (first.ok) return first;
  await release(first);
  const second = await bring();
  if (!second.ok) await release(second);
  return second;
}

function wakeAll({ waiting }: Pool): void {
  waiting.splice(0).forEach((wake) => {
    wake();
  });
}
