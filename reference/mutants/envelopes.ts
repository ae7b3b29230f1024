import { fieldsOf, json, renameFields, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, domainStatuses } from './ways.ts';

/** Servers whose refusals have another shape. */
export const envelopeMutants: readonly Mutant[] = [
  {
    id: 'answers-problem-details',
    title: 'Errors are RFC 9457 problem details without a detail.',
    clauses: ['domain-envelope', 'domain-known-keys', 'error-media-type'],
    options: altering({ statuses: domainStatuses }, ({ status }) =>
      json(status, { type: 'about:blank', title: 'Error', status }, 'application/problem+json'),
    ),
  },
  {
    id: 'wraps-errors-in-error',
    title: 'Errors are wrapped: {error: {code, message}}.',
    clauses: ['domain-envelope', 'domain-without-other-keys'],
    options: altering({ statuses: domainStatuses }, ({ status }) =>
      json(status, { error: { code: 'not_allowed', message: 'It is not allowed' } }),
    ),
  },
  {
    id: 'lists-errors',
    title: 'Errors are a list: {errors: [{message}]}.',
    clauses: ['domain-envelope', 'domain-known-keys'],
    options: altering({ statuses: domainStatuses }, ({ status }) => json(status, { errors: [{ message: 'No' }] })),
  },
  {
    id: 'says-message-for-detail',
    title: 'The text of an error stands under message.',
    clauses: ['domain-envelope', 'domain-without-other-keys'],
    options: altering({ statuses: domainStatuses }, (reply) =>
      renameFields(reply, (name) => (name === 'detail' ? 'message' : name)),
    ),
  },
  {
    id: 'says-error-for-detail-on-401',
    title: 'A 401 has the shape of a 429.',
    clauses: ['domain-envelope', 'domain-without-other-keys'],
    options: altering({ statuses: [401] }, (reply) => json(reply.status, { error: fieldsOf(reply)['detail'] })),
  },
  {
    id: 'gives-detail-as-object',
    title: 'The detail of an error is an object.',
    clauses: ['domain-envelope'],
    options: altering({ statuses: [404] }, (reply) => setFields(reply, { detail: { reason: 'not found' } })),
  },
  {
    id: 'gives-detail-as-list',
    title: 'The detail of a 400 is a list.',
    clauses: ['domain-envelope'],
    options: altering({ statuses: [400] }, (reply) => setFields(reply, { detail: ['not allowed'] })),
  },
  {
    id: 'gives-detail-as-null',
    title: 'The detail of a 409 is null.',
    clauses: ['domain-envelope'],
    options: altering({ statuses: [409] }, (reply) => setFields(reply, { detail: null })),
  },
  {
    id: 'answers-null-on-404',
    title: 'The body of a 404 is null.',
    clauses: ['domain-envelope'],
    options: altering({ statuses: [404] }, ({ status }) => json(status, 'null')),
  },
  {
    id: 'answers-text-in-json-on-413',
    title: 'The body of a 413 is a JSON string.',
    clauses: ['domain-envelope'],
    options: altering({ statuses: [413] }, ({ status }) => json(status, '"File too large"')),
  },
];
