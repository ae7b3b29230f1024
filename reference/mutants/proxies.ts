import { setFields, text } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering } from './ways.ts';

const page = '<html><head><title>Error</title></head><body><center><h1>Error</h1></center><hr>nginx</body></html>';

/** Servers behind something that answers in their place, or that fall apart. */
export const proxyMutants: readonly Mutant[] = [
  {
    id: 'proxy-answers-413-in-html',
    title: 'A proxy refuses large uploads with a page.',
    clauses: ['json-body'],
    operation: 'uploadDirect',
    options: altering({ labels: ['too-large'] }, () => text(413, page)),
  },
  {
    id: 'proxy-answers-502-in-html',
    title: 'A proxy answers for results that cannot be loaded, with a page.',
    clauses: ['json-body'],
    options: altering({ labels: ['results'] }, () => text(502, page)),
  },
  {
    id: 'proxy-answers-504-for-results',
    title: 'A proxy gives up on results that cannot be loaded.',
    clauses: ['results-unavailable'],
    options: altering({ labels: ['results'] }, () => text(504, page)),
  },
  {
    id: 'proxy-answers-503-for-storage',
    title: 'A proxy answers for a write that fails in storage.',
    clauses: ['storage-failure'],
    options: altering({ labels: ['storage'] }, () => text(503, page)),
  },
  {
    id: 'proxy-answers-404-in-html',
    title: 'An unknown submission is answered with a page.',
    clauses: ['json-body'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['unknown-submission'] }, () => text(404, page)),
  },
  {
    id: 'firewall-blocks-traversals',
    title: 'A firewall refuses what looks like an attack, with a page.',
    clauses: ['json-body'],
    options: altering({ labels: ['blob-traversal', 'filename-invalid'] }, () => text(403, page)),
  },
  {
    id: 'answers-500-in-plain-text',
    title: 'An internal failure is answered in plain text.',
    clauses: ['json-body', 'error-media-type'],
    options: altering({ labels: ['storage'] }, () => text(500, 'Internal Server Error', 'text/plain')),
  },
  {
    id: 'answers-401-in-plain-text',
    title: 'A missing key is answered in plain text.',
    clauses: ['json-body'],
    options: altering({ labels: ['missing-key'] }, () => text(401, 'Unauthorized', 'text/plain')),
  },
  {
    id: 'answers-404-without-body',
    title: 'A 404 has no body.',
    clauses: ['json-body'],
    options: altering({ statuses: [404] }, ({ status }) => text(status, '')),
  },
  {
    id: 'cuts-json-short',
    title: 'The JSON of a 422 ends too early.',
    clauses: ['json-body'],
    options: altering({ statuses: [422] }, (reply) => ({ ...reply, body: JSON.stringify(reply.body).slice(0, -2) })),
  },
  {
    id: 'answers-two-documents',
    title: 'The body of a 409 is two JSON documents.',
    clauses: ['json-body'],
    options: altering({ statuses: [409] }, (reply) => ({ ...reply, body: `${JSON.stringify(reply.body)}{}` })),
  },
  {
    id: 'writes-errors-with-single-quotes',
    title: 'The body of a 403 is no JSON but looks like it.',
    clauses: ['json-body'],
    options: altering({ statuses: [403] }, (reply) => ({ ...reply, body: "{'detail': 'Invalid blob path'}" })),
  },
  {
    id: 'answers-410-for-unknown-submission',
    title: 'An unknown submission is gone.',
    clauses: ['documented-status'],
    options: altering({ labels: ['unknown-submission'] }, (reply) => ({ ...reply, status: 410 })),
  },
  {
    id: 'answers-414-for-long-url',
    title: 'A long endpoint URL is answered with 414.',
    clauses: ['documented-status'],
    operation: 'createSubscription',
    options: altering({ operations: ['createSubscription'], labels: ['field-invalid'] }, (reply, { body }) =>
      JSON.stringify(body).length > 2000 ? { ...reply, status: 414, body: { detail: 'URI too long' } } : reply,
    ),
  },
  {
    id: 'answers-501-for-topics',
    title: 'Topics are not implemented.',
    clauses: ['documented-status'],
    operation: 'getAssetTopics',
    options: altering({ operations: ['getAssetTopics'], labels: ['ok'] }, () =>
      text(501, '{"detail":"Not implemented"}'),
    ),
  },
  {
    id: 'answers-406-for-content-type',
    title: 'A content type outside the allowlist is answered with 406.',
    clauses: ['documented-status'],
    options: altering({ labels: ['media-type'] }, (reply) => ({ ...reply, status: 406 })),
  },
  {
    id: 'shows-stack-trace-on-500',
    title: 'An internal failure shows a stack trace.',
    clauses: ['failure-without-internals'],
    options: altering({ labels: ['storage'] }, (reply) =>
      setFields(reply, { detail: 'Error: put failed\n    at store (/srv/app/storage.js:41:9)' }),
    ),
  },
  {
    id: 'shows-signed-url-on-500',
    title: 'An internal failure shows a signed URL.',
    clauses: ['failure-without-internals'],
    options: altering({ labels: ['storage'] }, (reply) =>
      setFields(reply, { detail: 'PUT https://assay.example.com/blob?sv=1&sig=AbCdEf failed' }),
    ),
  },
  {
    id: 'shows-python-traceback-on-500',
    title: 'An internal failure shows a traceback.',
    clauses: ['failure-without-internals'],
    options: altering({ labels: ['storage'] }, (reply) =>
      setFields(reply, { detail: 'Traceback (most recent call last):\n  File "/app/api.py", line 12, in put' }),
    ),
  },
  {
    id: 'shows-storage-host-on-502',
    title: 'Results that cannot be loaded show the host of the storage.',
    clauses: ['failure-without-internals'],
    options: altering({ labels: ['results'] }, (reply) =>
      setFields(reply, { detail: 'Cannot reach results.blob.core.windows.net' }),
    ),
  },
];
