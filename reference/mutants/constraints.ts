import type { TamperContext } from '../server/options.ts';
import type { Reply } from '../server/reply.ts';
import { json } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that check less, or more, than is documented. */
export const constraintMutants: readonly Mutant[] = [
  {
    id: 'accepts-unknown-events',
    title: 'A subscription to an unknown event is accepted.',
    clauses: ['event-unknown'],
    operation: 'createSubscription',
    options: () => ({
      behaviour: { acceptsValue: (_operation, path, value) => path[0] === 'eventTypes' && typeof value === 'string' },
    }),
  },
  {
    id: 'fires-unknown-events',
    title: 'An unknown event can be fired.',
    clauses: ['event-unknown'],
    operation: 'fireSandboxEvent',
    options: withoutChecks('fireSandboxEvent:field-invalid:eventType'),
  },
  {
    id: 'accepts-http-endpoints',
    title: 'An endpoint URL on http is accepted.',
    clauses: ['endpoint-not-https'],
    operation: 'createSubscription',
    options: () => ({
      behaviour: {
        acceptsValue: (_operation, path, value) => path[0] === 'endpointUrl' && /^http:/.test(String(value)),
      },
    }),
  },
  {
    id: 'accepts-long-endpoints',
    title: 'An endpoint URL of any length is accepted.',
    clauses: ['endpoint-too-long'],
    operation: 'createSubscription',
    options: () => ({
      behaviour: {
        acceptsValue: (_operation, path, value) => path[0] === 'endpointUrl' && String(value).startsWith('https:'),
      },
    }),
  },
  {
    id: 'accepts-missing-endpoint',
    title: 'A subscription without an endpoint is accepted.',
    clauses: ['subscription-without-endpoint'],
    operation: 'createSubscription',
    options: withoutChecks('missing-endpoint', 'createSubscription:field-invalid:endpointUrl'),
  },
  {
    id: 'answers-422-for-missing-destination',
    title: 'A subscription without a destination is a validation error.',
    clauses: ['subscription-without-destination'],
    operation: 'createSubscription',
    options: altering({ labels: ['no-destination'] }, () =>
      json(422, { error: 'validation_error', message: 'Invalid', fields: [] }),
    ),
  },
  {
    id: 'accepts-empty-lists',
    title: 'A subscription to no event is accepted.',
    clauses: ['list-empty'],
    operation: 'createSubscription',
    options: () => ({ behaviour: { acceptsValue: (_operation, path) => path.at(-1) === 'eventTypes' } }),
  },
  {
    id: 'accepts-submission-of-nothing',
    title: 'A submission without assets is accepted.',
    clauses: ['list-empty', 'property-missing'],
    operation: 'createSubmission',
    options: withoutChecks('createSubmission:field-invalid:assets'),
  },
  {
    id: 'accepts-metadata-of-any-kind',
    title: 'Metadata may be a list.',
    clauses: ['property-type'],
    operation: 'createSubmission',
    options: withoutChecks('createSubmission:field-invalid:metadata'),
  },
  {
    id: 'accepts-enabled-of-any-kind',
    title: 'A subscription can be enabled with an object.',
    clauses: ['property-type', 'property-missing'],
    operation: 'updateSubscription',
    options: withoutChecks('updateSubscription:field-invalid:enabled'),
  },
  {
    id: 'accepts-malformed-sidekicks',
    title: 'A sidekick need not be a UUID.',
    clauses: ['sidekick-malformed'],
    operation: 'createSubmission',
    options: withoutChecks('createSubmission:field-invalid:sidekickIds'),
  },
  {
    id: 'accepts-limit-0',
    title: 'A limit of 0 gives an empty list.',
    clauses: ['limit-out-of-range'],
    operation: 'listDeliveries',
    options: altering({ labels: ['query-range'] }, acceptLimit('0')),
  },
  {
    id: 'accepts-limit-201',
    title: 'A limit over the greatest one is accepted.',
    clauses: ['limit-out-of-range'],
    operation: 'listDeliveries',
    options: altering({ labels: ['query-range'] }, acceptLimit('201')),
  },
  {
    id: 'ignores-limits',
    title: 'A limit is never checked.',
    clauses: ['limit-out-of-range'],
    operation: 'listDeliveries',
    options: withoutChecks('listDeliveries:query-range'),
  },
  {
    id: 'refuses-limit-200',
    title: 'The greatest limit is refused.',
    clauses: ['deliveries-listed'],
    operation: 'listDeliveries',
    options: altering({ operations: ['listDeliveries'], labels: ['ok'] }, (reply, { request }) =>
      request.query.get('limit') === '200'
        ? json(422, { error: 'validation_error', message: 'Invalid', fields: [] })
        : reply,
    ),
  },
  {
    id: 'accepts-any-delay',
    title: 'A simulation delay over the greatest one is accepted.',
    clauses: ['delay-out-of-range'],
    operation: 'createSubmission',
    options: withoutChecks('createSubmission:query-range'),
  },
  {
    id: 'ignores-request-media-type',
    title: 'JSON that is called plain text is accepted.',
    clauses: ['request-media-type'],
    options: withoutChecks('request-media-type'),
  },
];

function acceptLimit(limit: string): (reply: Reply, context: TamperContext) => Reply {
  return (reply, { request }) => (request.query.get('limit') === limit ? json(200, { attempts: [], total: 0 }) : reply);
}
