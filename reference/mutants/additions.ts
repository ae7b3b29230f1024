import { addHeader, dropFields, fieldsOf, setFields, setHeader } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, domainStatuses, refusalStatuses } from './ways.ts';

/** Servers that add to their answers what is not documented. */
export const additionMutants: readonly Mutant[] = [
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
    options: altering({ statuses: refusalStatuses }, (reply) =>
      setFields(reply, { timestamp: '2026-01-01T00:00:00Z' }),
    ),
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
    options: altering({ operations: ['getSubmission'], labels: ['ok'] }, (reply) =>
      setFields(reply, { request_id: 'req_1' }),
    ),
  },
  {
    id: 'adds-rate-limit-headers',
    title: 'Every response has X-RateLimit headers.',
    clauses: ['no-rate-limit-headers'],
    options: altering({}, (reply) =>
      addHeader(addHeader(reply, 'X-RateLimit-Limit', '60'), 'X-RateLimit-Remaining', '59'),
    ),
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
    options: altering({ statuses: refusalStatuses }, (reply) =>
      setHeader(reply, 'Content-Type', 'text/html; charset=utf-8'),
    ),
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
    options: altering({ statuses: [403, 415] }, (reply) =>
      setFields(reply, { docs_url: 'http://docs.mediamagic.app/errors' }),
    ),
  },
  {
    id: 'links-to-another-host',
    title: 'The docs_url of an error is on another host.',
    clauses: ['docs-url'],
    options: altering({ statuses: [404] }, (reply) =>
      setFields(reply, { docs_url: 'https://help.example.com/errors' }),
    ),
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
