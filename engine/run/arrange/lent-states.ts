import type { Arranged, Arranging } from './arranged.ts';
import { bringAgain } from './bring-again.ts';

/** States that one case at a time uses: a write that is wrongly let through harms nobody else. */
export interface LentStates {
  /** Gives a state of this name that nobody uses, made by `bring` where there are fewer than `most`. */
  readonly use: (name: string, most: number, bring: () => Promise<Arranging>) => Promise<Arranging>;
  /** The state is not to be lent to anybody any more. */
  readonly forget: (arranged: Arranged) => void;
  /** No state of now is to be lent any more. */
  readonly forgetAll: () => void;
  /** Gives this very state again, where nobody uses it; tells whether it did. */
  readonly retake: (arranged: Arranged) => boolean;
  /** The user is done with it; a forgotten state is released. */
  readonly done: (arranging: Arranging) => Promise<void>;
  /** The states that are kept for others. */
  readonly kept: () => readonly Arranged[];
  /** Forgets a state, and releases it at once where nobody uses it. */
  readonly drop: (arranged: Arranged) => Promise<void>;
}

interface Pool {
  readonly idle: Arranged[];
  readonly waiting: (() => void)[];
  made: number;
}

/** Returns a pool without states. */
export function createLentStates(release: (arranging: Arranging) => Promise<void>): LentStates {
  const pools = new Map<string, Pool>();
  const owners = new Map<Arranging, Pool>();
  const forgotten = new Set<Arranging>();

  const poolOf = (name: string): Pool => {
    const pool = pools.get(name) ?? { idle: [], waiting: [], made: 0 };
    pools.set(name, pool);
    return pool;
  };
  const use: LentStates['use'] = async (name, most, bring) => {
    const pool = poolOf(name);
    for (;;) {
      const idle = pool.idle.pop();
      if (idle !== undefined) return idle;
      if (pool.made < most) return make(pool, bring);
      await new Promise<void>((resolve) => pool.waiting.push(resolve));
    }
  };
  const make = async (pool: Pool, bring: () => Promise<Arranging>): Promise<Arranging> => {
    pool.made += 1;
    const arranging = await bringAgain(bring, release);
    if (arranging.ok) {
      owners.set(arranging, pool);
      return arranging;
    }
    pool.made -= 1;
    // Each of them tries itself.
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
  const forgetAll = (): void => {
    for (const arranging of owners.keys()) forgotten.add(arranging);
    for (const pool of pools.values()) for (const idle of pool.idle.splice(0)) void done(idle);
  };
  const retake = (arranged: Arranged): boolean => {
    const idle = owners.get(arranged)?.idle ?? [];
    const at = idle.indexOf(arranged);
    if (at >= 0) idle.splice(at, 1);
    return at >= 0;
  };
  const kept = (): readonly Arranged[] => [...owners.keys()].flatMap((one) => (one.ok ? [one] : []));
  const drop = async (arranged: Arranged): Promise<void> => {
    const pool = owners.get(arranged);
    if (pool === undefined) return;
    forgotten.add(arranged);
    const index = pool.idle.indexOf(arranged);
    if (index < 0) return;
    pool.idle.splice(index, 1);
    await done(arranged);
  };
  return { use, forget: (arranged) => forgotten.add(arranged), forgetAll, retake, done, kept, drop };
}

function wakeAll({ waiting }: Pool): void {
  waiting.splice(0).forEach((wake) => {
    wake();
  });
}
