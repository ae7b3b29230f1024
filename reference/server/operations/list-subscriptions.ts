import type { Operation } from '../operation.ts';
import { presentSubscription } from '../present/subscription.ts';
import { listOwn } from './subscription/list-own.ts';

/** Lists the subscriptions of the workspace. */
export const listSubscriptions: Operation = {
  id: 'listSubscriptions',
  method: 'GET',
  path: '/webhooks/subscriptions',
  bucket: 'webhook_read',
  status: 200,
  prepare: (call) => () => {
    const { behaviour, subscriptionList } = call.settings;
    const subscriptions = listOwn(call).map((one) => presentSubscription(one, behaviour.showsSecret));
    return subscriptionList === 'array' ? subscriptions : { subscriptions };
  },
};
