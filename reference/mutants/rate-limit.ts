import { addHeader, fieldsOf, json, setHeader, text } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { limiting } from './ways.ts';

/** Servers that limit requests in another form. */
export const rateLimitMutants: readonly Mutant[] = [
  {
    id: 'leaves-out-retry-after',
    title: 'A 429 has no Retry-After.',
    clauses: ['retry-after'],
    options: limiting((reply) => setHeader(reply, 'Retry-After')),
  },
  {
    id: 'gives-retry-after-as-date',
    title: 'The Retry-After of a 429 is a date.',
    clauses: ['retry-after'],
    options: limiting((reply) => setHeader(reply, 'Retry-After', 'Thu, 01 Jan 2026 00:00:02 GMT')),
  },
  {
    id: 'gives-retry-after-as-fraction',
    title: 'The Retry-After of a 429 is a fraction.',
    clauses: ['retry-after'],
    options: limiting((reply) => setHeader(reply, 'Retry-After', '0.75')),
  },
  {
    id: 'gives-retry-after-twice',
    title: 'A 429 has two Retry-After headers.',
    clauses: ['retry-after'],
    options: limiting((reply) => addHeader(reply, 'Retry-After', '1')),
  },
  {
    id: 'asks-to-wait-a-day',
    title: 'The Retry-After of a 429 is a day.',
    clauses: ['retry-after-bounded'],
    options: limiting((reply) => setHeader(reply, 'Retry-After', '86400')),
  },
  {
    id: 'answers-429-as-domain-error',
    title: 'A 429 has the shape of a domain error.',
    clauses: ['rate-limit-envelope', 'rate-limit-without-other-keys'],
    options: limiting((reply) => ({ ...reply, body: { detail: fieldsOf(reply)['error'] } })),
  },
  {
    id: 'proxy-answers-429-in-html',
    title: 'A proxy limits requests, with a page.',
    clauses: ['json-body'],
    options: limiting((reply) => ({ ...text(429, '<html><h1>Too many requests</h1></html>'), headers: reply.headers })),
  },
  {
    id: 'adds-rate-limit-headers-to-429',
    title: 'A 429 has X-RateLimit headers.',
    clauses: ['no-rate-limit-headers'],
    options: limiting((reply) => addHeader(reply, 'X-RateLimit-Remaining', '0')),
  },
  {
    id: 'says-too-many-requests',
    title: 'The error of a 429 has another beginning.',
    clauses: ['rate-limit-message'],
    options: limiting((reply) => ({ ...reply, body: { error: 'Too Many Requests' } })),
  },
  {
    id: 'answers-429-with-retry-in-body',
    title: 'A 429 says in its body how long to wait.',
    clauses: ['rate-limit-known-keys'],
    options: limiting((reply) => ({ ...json(429, { ...fieldsOf(reply), retry_after: 1 }), headers: reply.headers })),
  },
];
