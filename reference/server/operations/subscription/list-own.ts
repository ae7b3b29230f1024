import type { Call } from '../../call.ts';
import type { Subscription } from '../../store/subscription.ts';

/** The subscriptions of the caller's workspace. */
export function listOwn({ store, caller }: Call): readonly Subscription[] {
  return [...store.subscriptions.values()].filter(({ workspaceId }) => workspaceId === caller.workspaceId);
}
