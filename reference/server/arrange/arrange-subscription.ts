import { randomUUID } from 'node:crypto';
import type { Arrangement } from './arrangement.ts';

/** Describes a request to subscribe that lacks a delivery destination. */
export const arrangeSubscription: Arrangement = ({ store }) => {
  const description = `without a destination ${randomUUID()}`;
  store.withoutDestination.add(description);
  return {
    method: 'POST',
    path: '/api/integrations/webhooks/subscriptions',
    body: { eventTypes: ['asset.processing.completed'], description },
  };
};
