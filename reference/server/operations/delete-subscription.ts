import { findNamedSubscription } from '../find.ts';
import type { Operation } from '../operation.ts';

/** Ends a subscription. */
export const deleteSubscription: Operation = {
  id: 'deleteSubscription',
  method: 'DELETE',
  path: '/webhooks/subscriptions/{subscription_id}',
  bucket: 'webhook_write',
  status: 204,
  find: findNamedSubscription,
  prepare: (call) => () => {
    const { id } = findNamedSubscription(call);
    return () => {
      if (call.settings.behaviour.deleteRemoves !== false) call.store.subscriptions.delete(id);
      return undefined;
    };
  },
  trace: ({ store, parameters }) => {
    store.subscriptions.delete(parameters['subscription_id'] ?? '');
  },
};
