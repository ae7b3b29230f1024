import type { Report } from '../../engine/core/model/index.ts';
import { sampleClauses, sampleSentences } from './sample-clauses.ts';
import { sampleEntries } from './sample-entries.ts';
import { sampleGrid } from './sample-grid.ts';

/** A report by hand that has something of everything. */
export const sampleReport: Report = {
  format: 'assay-report/1',
  verdict: 'violates',
  decidedBy: 'a required clause is broken: already-submitted',
  exitCode: 1,
  contract: {
    name: 'mediamagic',
    title: 'MediaMagic Integrations API',
    version: '2025-06',
    digest: '9f2c1a7be04d5566778899aabbccddeeff00112233445566778899aabbccddee',
    docsUrl: 'https://docs.mediamagic.app/errors',
    pages: [{ id: 'errors', title: 'Errors', address: 'https://docs.mediamagic.app/errors' }],
  },
  target: { baseUrl: 'https://staging.example.com', environment: 'staging', build: '4c1f2ab' },
  assay: { version: '0.1.0' },
  run: 'r-7d41c0',
  again: { program: ['assay'], file: 'report/report.json', flags: [] },
  started: '2025-06-03T09:12:44.120Z',
  finished: '2025-06-03T09:15:02.480Z',
  seed: 20250601,
  depth: 'standard',
  counts: { pass: 3, fail: 4, warn: 2, skip: 3, error: 1, unstable: 2, known: 1 },
  requests: { sent: 2841, perSecond: 20.5, waitedMs: 61_000, limited: 3, bytesUp: 31_457_280, bytesDown: 1_204_331 },
  clauses: sampleClauses,
  sentences: sampleSentences,
  grid: sampleGrid,
  entries: sampleEntries,
  envelopes: [
    {
      name: 'domain',
      statuses: [404, 409],
      matched: 209,
      others: [
        { shape: 'validation', times: 2, case: 'not-found/unknown-id/detail' },
        { shape: 'no JSON', times: 1, case: 'not-found/unknown-id/media-type' },
      ],
    },
    { name: 'validation', statuses: [422], matched: 12, others: [] },
    { name: 'rate-limit', statuses: [429], matched: 0, others: [] },
  ],
  retry: [
    { status: 404, rule: 'Never retry unchanged.', answers: 212, waits: 0, waitedMs: 0, retryAfter: [] },
    {
      status: 429,
      rule: 'Wait for Retry-After, then retry with backoff.',
      answers: 3,
      waits: 3,
      waitedMs: 60_000,
      retryAfter: ['20', '21'],
      bursts: [
        {
          case: 'rate-limit/upload',
          bucket: 'upload',
          served: 60,
          retryAfter: '20',
          isKept: true,
          looks: [{ atMs: 9800, status: 429, retryAfter: '11' }],
          points: [
            { atMs: 0, kind: 'served' },
            { atMs: 400, kind: 'limited' },
            { atMs: 410, kind: 'wait' },
            { atMs: 20_600, kind: 'again' },
          ],
        },
      ],
    },
    {
      status: 500,
      rule: 'Exponential backoff with jitter.',
      answers: 1,
      waits: 1,
      waitedMs: 1000,
      retryAfter: [],
    },
  ],
  sources: {
    documented: { exercised: 4, total: 5 },
    rfc: { exercised: 1, total: 1 },
    reference: { exercised: 0, total: 1 },
    ruling: { exercised: 1, total: 1 },
  },
  coverage: {
    clauses: { exercised: 6, total: 8 },
    operations: { exercised: 14, total: 15 },
    statuses: { exercised: 34, total: 49 },
    constraints: { exercised: 0, total: 22 },
  },
  baseline: {
    stale: [
      {
        names: 'clause',
        id: 'malformed-json',
        operation: 'createSubmission',
        reason: 'answers 400 until the new gateway is out',
        owner: 'uploads team',
        until: '2025-12-31',
      },
    ],
    expired: [
      {
        names: 'case',
        id: 'not-found/unknown-id/detail',
        reason: 'the detail is an object in the old service',
        owner: 'assets team',
        until: '2025-05-31',
      },
    ],
  },
  pending: [
    {
      id: 'validation/every-constraint',
      what: 'Each documented constraint of each body is refused with 422.',
      reason: 'needs generated bodies',
    },
  ],
  observations: [
    { what: 'Form of a field path in 422 answers', seen: 'body.assets[0].blobPath' },
    { what: 'Requests until the first 429, by bucket', seen: { upload: 60, submission_read: 300 } },
  ],
  leftovers: [
    {
      kind: 'submission',
      id: '0b5a3c2e-9a58-4a3f-8d0b-52d1f7f3a111',
      reason: 'the API has no operation that deletes it',
    },
  ],
};
