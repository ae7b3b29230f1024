import * as v from 'valibot';
import { readObject } from '../body/read-object.ts';
import { takeList, takeProperty, takeText } from '../body/repair.ts';
import { validate } from '../body/validate.ts';
import type { Call } from '../call.ts';
import type { Operation } from '../operation.ts';
import { presentSubscription } from '../present/subscription.ts';
import { refuse } from '../refuse.ts';
import { makeSubscription } from '../store/subscription.ts';
import { eventType } from './subscription/event-type.ts';
import { isEndpointUrl } from './subscription/is-endpoint-url.ts';
import { listOwn } from './subscription/list-own.ts';

/** Subscribes to events. */
export const createSubscription: Operation = {
  id: 'createSubscription',
  method: 'POST',
  path: '/webhooks/subscriptions',
  bucket: 'webhook_write',
  status: 201,
  prepare: async (call) => {
    const raw = await readObject(call);
    checkDestination(call, raw);
    const { description = null, ...body } = validate(call, schema, raw, repair);
    return () => {
      checkEndpoint(call, body.endpointUrl);
      if (listOwn(call).length >= call.settings.subscriptionLimit) refuse(call, 'subscription-limit');
      return presentSubscription(keep(call, { ...body, description }), true);
    };
  },
  trace: (call) => {
    const { description = null, ...body } = repair(call.body);
    keep(call, { ...body, description });
  },
};

const schema = v.object({
  endpointUrl: v.pipe(
    v.string(),
    v.maxLength(2083),
    v.check(isEndpointUrl, 'Expected a URL that starts with https://'),
  ),
  eventTypes: v.pipe(v.array(eventType), v.minLength(1)),
  description: v.optional(v.nullable(v.string())),
});

function repair(raw: unknown): v.InferOutput<typeof schema> {
  return {
    endpointUrl: takeText(raw, 'endpointUrl'),
    eventTypes: takeList(raw, 'eventTypes').filter((value) => v.is(eventType, value)),
    description: takeText(raw, 'description'),
  };
}

function checkDestination(call: Call, raw: Readonly<Record<string, unknown>>): void {
  if (Object.hasOwn(raw, 'endpointUrl')) return;
  const isArranged = call.store.withoutDestination.has(String(takeProperty(raw, 'description')));
  const fields = [{ from: 'body' as const, path: ['endpointUrl'], message: 'Field required' }];
  refuse(call, isArranged ? 'no-destination' : 'missing-endpoint', { fields });
}

function checkEndpoint(call: Call, endpointUrl: string): void {
  const { endpoints, endpointHosts } = call.settings;
  const isKnown = endpointHosts === 'any' || endpointHosts.includes(new URL(endpointUrl).hostname);
  const fields = [{ from: 'body' as const, path: ['endpointUrl'], message: 'Not allowed' }];
  if (!isKnown) refuse(call, 'endpoint-host', { fields });
  const isTaken = listOwn(call).some((one) => one.endpointUrl === endpointUrl);
  if (isTaken && endpoints === 'distinct') refuse(call, 'endpoint-taken', { fields });
}

function keep(call: Call, body: Parameters<typeof makeSubscription>[2]): ReturnType<typeof makeSubscription> {
  const subscription = makeSubscription(call.caller.workspaceId, call.settings.now(), body);
  call.store.subscriptions.set(subscription.id, subscription);
  return subscription;
}
