import { addHeader, dropFields, fieldsOf, json, renameFields, setFields, setHeader } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, domainStatuses, refusalStatuses } from './ways.ts';

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
  {
    id: 'repeats-status-in-body',
    title: 'Errors repeat their status in the body.',
    clauses: ['domain-known-keys'],
    options: altering({ statuses: domainStatuses }, (reply) => setFields(reply, { status: reply.status })),
  },
  {
    id: 'adds-timestamps',
    title: 'Errors have a timestamp.',
    clauses: ['domain-known-keys', 'validation-known-keys', 'plan-gate-known-keys'],
    options: altering({ statuses: refusalStatuses }, (reply) => setFields(reply, { timestamp: '2026-01-01T00:00:00Z' })),
  },
  {
    id: 'adds-empty-fields-to-404',
    title: 'A 404 has an empty list of fields.',
    clauses: ['domain-without-other-keys'],
    options: altering({ statuses: [404] }, (reply) => setFields(reply, { fields: [] })),
  },
  {
    id: 'adds-error-code-to-403',
    title: 'A 403 has an error_code.',
    clauses: ['error-code-only-on-plan-gate'],
    options: altering({ statuses: [403] }, (reply) => setFields(reply, { error_code: 'forbidden' })),
  },
  {
    id: 'adds-error-code-everywhere',
    title: 'Every refusal has an error_code.',
    clauses: ['error-code-only-on-plan-gate'],
    options: altering({ statuses: [401, 404, 409, 422] }, (reply) => setFields(reply, { error_code: 'refused' })),
  },
  {
    id: 'adds-request-id-to-errors',
    title: 'Every refusal has a request_id.',
    clauses: ['no-request-id'],
    options: altering({ statuses: refusalStatuses }, (reply) => setFields(reply, { request_id: 'req_1' })),
  },
  {
    id: 'adds-request-id-to-successes',
    title: 'A submission is answered with a request_id.',
    clauses: ['no-request-id'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['ok'] }, (reply) => setFields(reply, { request_id: 'req_1' })),
  },
  {
    id: 'adds-rate-limit-headers',
    title: 'Every response has X-RateLimit headers.',
    clauses: ['no-rate-limit-headers'],
    options: altering({}, (reply) => addHeader(addHeader(reply, 'X-RateLimit-Limit', '60'), 'X-RateLimit-Remaining', '59')),
  },
  {
    id: 'adds-rate-limit-reset-to-401',
    title: 'A 401 has an X-RateLimit-Reset header.',
    clauses: ['no-rate-limit-headers'],
    options: altering({ statuses: [401] }, (reply) => addHeader(reply, 'x-ratelimit-reset', '1')),
  },
  {
    id: 'calls-errors-html',
    title: 'Errors have the media type text/html.',
    clauses: ['error-media-type'],
    options: altering({ statuses: refusalStatuses }, (reply) => setHeader(reply, 'Content-Type', 'text/html; charset=utf-8')),
  },
  {
    id: 'calls-no-media-type-on-422',
    title: 'A 422 has no media type.',
    clauses: ['error-media-type'],
    options: altering({ statuses: [422] }, (reply) => setHeader(reply, 'Content-Type')),
  },
  {
    id: 'links-to-http',
    title: 'The docs_url of an error is an http URL.',
    clauses: ['docs-url'],
    options: altering({ statuses: [403, 415] }, (reply) => setFields(reply, { docs_url: 'http://docs.mediamagic.app/errors' })),
  },
  {
    id: 'links-to-another-host',
    title: 'The docs_url of an error is on another host.',
    clauses: ['docs-url'],
    options: altering({ statuses: [404] }, (reply) => setFields(reply, { docs_url: 'https://help.example.com/errors' })),
  },
  {
    id: 'writes-docs-url-in-camel-case',
    title: 'Errors have docsUrl in place of docs_url.',
    clauses: ['domain-known-keys'],
    options: altering({ labels: ['blob-traversal', 'media-type', 'too-large'] }, (reply) => ({
      ...dropFields(reply, 'docs_url'),
      body: { detail: fieldsOf(reply)['detail'], docsUrl: 'https://docs.mediamagic.app/errors' },
    })),
  },
];
