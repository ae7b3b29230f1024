import type { Lifecycle, Profile, WalkCall } from '../core/model/index.ts';
import { keyLabelOf } from '../core/plan/index.ts';

/** Returns the calls for which the profile gives what they need: their key, or the owner's arrangement. */
export function availableCalls({ calls }: Lifecycle, { keys, arrangements }: Profile): readonly WalkCall[] {
  return calls.filter(({ send, arrangement }) => {
    const isArranged = arrangement === undefined || Object.hasOwn(arrangements, arrangement);
    const key = keyLabelOf(send);
    return isArranged && (key === 'none' || Object.hasOwn(keys, key));
  });
}
