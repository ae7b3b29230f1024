import { readRange } from '../body/read-range.ts';
import { findNamedSubscription } from '../find.ts';
import type { Operation } from '../operation.ts';

/** Lists what was delivered to a subscription, the latest first. */
export const listDeliveries: Operation = {
  id: 'listDeliveries',
  method: 'GET',
  path: '/webhooks/subscriptions/{subscription_id}/deliveries',
  bucket: 'webhook_read',
  status: 200,
  find: findNamedSubscription,
  prepare: (call) => {
    const limit = readRange(call, 'limit', { from: 1, to: 200, absent: 50 });
    const status = call.request.query.get('status_filter');
    return () => {
      const { attempts } = findNamedSubscription(call);
      const wanted = attempts.filter((attempt) => status === null || attempt.status === status).reverse();
      return { attempts: wanted.slice(0, limit), total: wanted.length };
    };
  },
};
