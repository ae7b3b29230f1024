import { dropFields, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering } from './ways.ts';

/** Servers that show the secret of a subscription where they must not, or not where they must. */
export const secretMutants: readonly Mutant[] = [
  {
    id: 'shows-secret-everywhere',
    title: 'The secret of a subscription is shown on every read.',
    clauses: ['secret-shown-once', 'subscription-updated'],
    options: () => ({ behaviour: { showsSecret: true } }),
  },
  {
    id: 'shows-secret-on-read',
    title: 'The secret of a subscription is shown when it is read.',
    clauses: ['secret-shown-once'],
    operation: 'getSubscription',
    options: altering({ operations: ['getSubscription'], labels: ['ok'] }, (reply) =>
      setFields(reply, { secret: 'whsec_0123456789' }),
    ),
  },
  {
    id: 'shows-masked-secret-on-list',
    title: 'A list of subscriptions shows their secrets, masked.',
    clauses: ['secret-shown-once'],
    operation: 'listSubscriptions',
    options: altering({ operations: ['listSubscriptions'], labels: ['ok'] }, (reply) => ({
      ...reply,
      body: Array.isArray(reply.body)
        ? reply.body.map((one: object) => ({ ...one, secret: 'whsec_****' }))
        : reply.body,
    })),
  },
  {
    id: 'shows-secret-on-change',
    title: 'The secret of a subscription is shown when it is changed.',
    clauses: ['subscription-updated'],
    operation: 'updateSubscription',
    options: altering({ operations: ['updateSubscription'], labels: ['ok'] }, (reply) =>
      setFields(reply, { secret: 'whsec_0123456789' }),
    ),
  },
  {
    id: 'leaves-out-secret-on-create',
    title: 'A new subscription is answered without its secret.',
    clauses: ['success-body'],
    operation: 'createSubscription',
    options: altering({ operations: ['createSubscription'], labels: ['ok'] }, (reply) => dropFields(reply, 'secret')),
  },
];
