import type { Arranged, Arranging } from './arranged.ts';
import { bringAgain } from './bring-again.ts';

/** States that many cases only read, one of each name. */
export interface SharedStates {
  /** Gives the state of this name, made by `bring` where there is none. */
  readonly use: (name: string, bring: () => Promise<Arranging>) => Promise<Arranging>;
  /** Gives those states that are there and that are wanted. */
  readonly standing: (isWanted: (arranged: Arranged) => boolean) => readonly Arranged[];
  /** The state is not to be given to anybody any more. */
  readonly forget: (arranged: Arranged) => void;
  /** No state of now is to be given any more. */
  readonly forgetAll: () => void;
  /** Gives this very state again, where it is still there; tells whether it did. */
  readonly retake: (arranged: Arranged) => boolean;
  /** One user is done with it; a forgotten state without users is released. */
  readonly done: (arranging: Arranging) => Promise<void>;
  /** The states that are kept for others. */
  readonly kept: () => readonly Arranged[];
  /** Forgets a state, and releases it at once where nobody uses it. */
  readonly drop: (arranged: Arranged) => Promise<void>;
}

interface Holder {
  readonly arranging: Promise<Arranging>;
  users: number;
  isForgotten: boolean;
}

/** Returns shared states of which none is made yet. */
export function createSharedStates(release: (arranging: Arranging) => Promise<void>): SharedStates {
  const current = new Map<string, Holder>();
  const holders = new Map<Arranging, Holder>();

  const use: SharedStates['use'] = async (name, bring) => {
    const holder = current.get(name) ?? { arranging: bringAgain(bring, release), users: 0, isForgotten: false };
    current.set(name, holder);
    holder.users += 1;
    const arranging = await holder.arranging;
    holders.set(arranging, holder);
    if (!arranging.ok && current.get(name) === holder) current.delete(name);
    return arranging;
  };
  const standing: SharedStates['standing'] = (isWanted) =>
    [...holders].flatMap(([arranging, holder]) => {
      if (!arranging.ok || holder.isForgotten || !isWanted(arranging)) return [];
      holder.users += 1;
      return [arranging];
    });
  const forget = (arranged: Arranged): void => {
    const holder = holders.get(arranged);
    if (holder === undefined) return;
    holder.isForgotten = true;
    if (current.get(arranged.name) === holder) current.delete(arranged.name);
  };
  const done = async (arranging: Arranging): Promise<void> => {
    const holder = holders.get(arranging);
    if (holder === undefined) return;
    holder.users -= 1;
    if (holder.users > 0 || !holder.isForgotten) return;
    holders.delete(arranging);
    await release(arranging);
  };
  const forgetAll = (): void => {
    for (const [arranging, holder] of holders) {
      holder.isForgotten = true;
      if (holder.users === 0 && holders.delete(arranging)) void release(arranging);
    }
    current.clear();
  };
  const retake = (arranged: Arranged): boolean => {
    const holder = holders.get(arranged);
    if (holder !== undefined) holder.users += 1;
    return holder !== undefined;
  };
  const kept = (): readonly Arranged[] => [...holders.keys()].flatMap((one) => (one.ok ? [one] : []));
  const drop = async (arranged: Arranged): Promise<void> => {
    forget(arranged);
    if (holders.get(arranged)?.users !== 0) return;
    holders.delete(arranged);
    await release(arranged);
  };
  return { use, standing, forget, forgetAll, retake, done, kept, drop };
}
