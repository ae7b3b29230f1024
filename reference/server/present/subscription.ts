import type { Subscription } from '../store/subscription.ts';

/** A subscription as it is read, without its secret. */
export function presentSubscription(subscription: Subscription, showsSecret = false): Record<string, unknown> {
  return {
    id: subscription.id,
    workspaceId: subscription.workspaceId,
    endpointUrl: subscription.endpointUrl,
    eventTypes: subscription.eventTypes,
    enabled: subscription.enabled,
    createdAt: new Date(subscription.createdAt).toISOString(),
    updatedAt: new Date(subscription.updatedAt).toISOString(),
    description: subscription.description,
    ...(showsSecret ? { secret: subscription.secret } : {}),
  };
}
