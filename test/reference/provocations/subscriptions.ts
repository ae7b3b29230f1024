import type { Label } from '../../../reference/index.ts';
import { nobodysId, pick } from '../open-reference.ts';
import type { Provocation } from './provocation.ts';

const list = '/webhooks/subscriptions';
const body = { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'] };

/** Refusals around subscriptions and sandbox events. */
export const subscriptionProvocations: Readonly<Partial<Record<Label, Provocation>>> = {
  'missing-endpoint': {
    meet: ({ send }) => send('POST', list, { body: { eventTypes: body.eventTypes } }),
    next: 'field-invalid',
  },
  'no-destination': {
    meet: async ({ arrange, send }) => {
      const arranged = await arrange('subscription-without-destination');
      return send('POST', list, { body: pick(arranged, 'body') });
    },
    next: 'field-invalid',
  },
  'endpoint-host': { meet: ({ send }) => send('POST', list, { body }), options: { endpointHosts: [] } },
  'endpoint-taken': {
    meet: async ({ send }) => {
      await send('POST', list, { body });
      return send('POST', list, { body });
    },
    options: { endpoints: 'distinct' },
  },
  'subscription-limit': { meet: ({ send }) => send('POST', list, { body }), options: { subscriptionLimit: 0 } },
  'unknown-subscription': { meet: ({ send }) => send('DELETE', `${list}/${nobodysId}`) },
  'foreign-subscription': {
    meet: async ({ keys, send }) => {
      const created = await send('POST', list, { key: keys.foreign, body });
      return send('GET', `${list}/${String(pick(created.body, 'id'))}`);
    },
  },
  'live-fire': {
    meet: async ({ asset, keys, send }) => {
      const event = { eventType: 'asset.processing.failed', submissionId: (await asset()).submissionId };
      return send('POST', '/sandbox/events/fire', { key: keys.live, body: event });
    },
  },
};
