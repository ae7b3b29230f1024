import type { Arranged, Arranging } from './arranged.ts';
import { bringTwice } from './lent-states.ts';

/** States that many cases only read, one of each name. */
export interface SharedStates {
  /** Gives the state of this name, made by `bring` where there is none. */
  readonly use: (name: string, bring: () => Promise<Arranging>) => Promise<Arranging>;
  /** The state is not to be given to anybody any more. */
  readonly forget: (arranged: Arranged) => void;
  /** One user is done with it; a forgotten state without users is released. */
  readonly done: (arranging: Arranging) => Promise<void>;
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
    const holder = current.get(name) ?? { arranging: bringTwice(bring, release), users: 0, isForgotten: false };
    current.set(name, holder);
    holder.users += 1;
    const arranging = await holder.arranging;
    holders.set(arranging, holder);
    return arranging;
  };
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
  return { use, forget, done };
}
