import type { Label } from '../../../reference/index.ts';
import { nobodysId } from '../open-reference.ts';
import type { Provocation } from './provocation.ts';

const list = '/webhooks/subscriptions';
const one = `${list}/${nobodysId}`;
const url = { filename: 'a.pdf', contentType: 'application/pdf' };
const never = { kind: 'fixed-window', requests: 0, windowMs: 1000 } as const;

/** Refusals that any operation may give. */
export const requestProvocations: Readonly<Partial<Record<Label, Provocation>>> = {
  'missing-key': { meet: ({ send }) => send('GET', list, { key: null }) },
  'duplicate-key': { meet: ({ keys, send }) => send('GET', list, { key: [keys.sandbox, keys.sandbox] }) },
  'unknown-key': { meet: ({ send }) => send('GET', list, { key: 'x' }) },
  'expired-key': { meet: ({ keys, send }) => send('GET', list, { key: keys.expired }) },
  'revoked-key': { meet: ({ keys, send }) => send('GET', list, { key: keys.revoked }) },
  plan: { meet: ({ keys, send }) => send('GET', list, { key: keys.ungated }) },
  'rate-limit': { meet: ({ send }) => send('GET', list), options: { limits: { webhook_read: never } } },
  'request-media-type': {
    meet: ({ send }) => send('POST', '/uploads/url', { body: url, headers: { 'Content-Type': 'a/b' } }),
  },
  'body-too-large': {
    meet: ({ send }) => send('PATCH', one, { text: ' '.repeat(10_485_761) }),
    next: 'malformed-json',
  },
  'malformed-json': { meet: ({ send }) => send('PATCH', one, { text: '{' }), next: 'field-invalid' },
  'body-not-object': { meet: ({ send }) => send('PATCH', one, { text: '[]' }), next: 'field-invalid' },
  'field-invalid': { meet: ({ send }) => send('PATCH', one, { body: {} }), next: 'unknown-subscription' },
  'unknown-field': {
    meet: ({ send }) => send('POST', '/uploads/url', { body: { ...url, more: 1 } }),
    options: { extraKeys: 'refuse' },
  },
  'id-malformed': { meet: ({ send }) => send('GET', '/submissions/x'), next: 'unknown-submission' },
  'unknown-route': { meet: ({ send }) => send('GET', '/unknown'), next: 'unknown-route' },
  'wrong-method': { meet: ({ send }) => send('GET', '/uploads/url'), next: 'wrong-method' },
};
