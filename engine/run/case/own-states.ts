import type { Case } from '../../core/model/index.ts';
import type { Arranged, Arranger, Arranging, StateUse } from '../arrange/index.ts';

/** Why nothing can be told of what was sent in states that vanished meanwhile. */
export const VANISHED = 'a state that it needs had vanished';

/** A state that a try used, and how. */
export interface Used {
  readonly arranging: Arranging;
  readonly use: StateUse;
}

/**
 * Tells whether a try has states of its own beside those that it shares. A burst is so many requests that the states of each
 * try may vanish; of one that failed before it is to be told whether only what it names is gone.
 */
export function hasOwnStates({ effect, arrange }: Case, role: 'probe' | 'again'): boolean {
  return effect === 'exhausts' && role === 'again' && arrange.length > 0;
}

/** Brings the states of a case about for it alone; undefined where one is not to be had. */
export async function bringOwn(
  { arrange, id }: Case,
  arranger: Arranger,
  used: Used[],
): Promise<readonly Arranged[] | undefined> {
  const brought: Arranged[] = [];
  for (const name of arrange) {
    const arranging = await arranger.arrange(name, 'spare', id);
    used.push({ arranging, use: 'spare' });
    if (!arranging.ok) return undefined;
    brought.push(arranging);
  }
  return brought;
}
