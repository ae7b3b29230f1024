import * as v from 'valibot';
import { readObject } from '../body/read-object.ts';
import { takeProperty } from '../body/repair.ts';
import { validate } from '../body/validate.ts';
import type { Call } from '../call.ts';
import { findNamedSubscription } from '../find.ts';
import type { Operation } from '../operation.ts';
import { presentSubscription } from '../present/subscription.ts';
import type { Subscription } from '../store/subscription.ts';

/** Switches a subscription on or off. */
export const updateSubscription: Operation = {
  id: 'updateSubscription',
  method: 'PATCH',
  path: '/webhooks/subscriptions/{subscription_id}',
  bucket: 'webhook_write',
  status: 200,
  find: findNamedSubscription,
  prepare: async (call) => {
    const { enabled } = validate(call, schemas[call.settings.booleans], await readObject(call), repair);
    return () => {
      const subscription = findNamedSubscription(call);
      return () => {
        update(call, subscription, enabled);
        return presentSubscription(subscription, call.settings.behaviour.showsSecret);
      };
    };
  },
  trace: (call) => {
    const subscription = call.store.subscriptions.get(call.parameters['subscription_id'] ?? '');
    if (subscription !== undefined) update(call, subscription, !subscription.enabled);
  },
};

const isOn = new Map<unknown, boolean>([
  ...[1, '1', 'on', 't', 'true', 'y', 'yes'].map((value) => [value, true] as const),
  ...[0, '0', 'off', 'f', 'false', 'n', 'no'].map((value) => [value, false] as const),
]);

const schemas = {
  strict: v.object({ enabled: v.boolean() }),
  lax: v.object({
    enabled: v.pipe(
      v.unknown(),
      v.transform((value) => isOn.get(value) ?? value),
      v.boolean(),
    ),
  }),
};

function repair(raw: unknown): { readonly enabled: boolean } {
  return { enabled: takeProperty(raw, 'enabled') === true };
}

function update({ settings }: Call, subscription: Subscription, enabled: boolean): void {
  subscription.enabled = enabled;
  subscription.updatedAt = settings.now();
}
