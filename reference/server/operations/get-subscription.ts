import { findNamedSubscription } from '../find.ts';
import type { Operation } from '../operation.ts';
import { presentSubscription } from '../present/subscription.ts';

/** Reads a subscription. */
export const getSubscription: Operation = {
  id: 'getSubscription',
  method: 'GET',
  path: '/webhooks/subscriptions/{subscription_id}',
  bucket: 'webhook_read',
  status: 200,
  find: findNamedSubscription,
  prepare: (call) => () => presentSubscription(findNamedSubscription(call), call.settings.behaviour.showsSecret),
};
