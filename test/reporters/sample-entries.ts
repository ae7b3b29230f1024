import type { Entry, Finding, RecordedExchange } from '../../engine/core/model/index.ts';

const status: Finding = {
  check: 'status',
  clause: 'already-submitted',
  level: 'required',
  at: 'status',
  expected: '409',
  received: '201',
};

const detail: Finding = {
  check: 'envelope',
  clause: 'envelope/domain',
  level: 'required',
  at: 'body/detail',
  expected: 'a string',
  received: 'an object {"code":"E42","text":"Submission not found"}',
};

const media: Finding = {
  check: 'mediaType',
  clause: 'envelope/domain/media-type',
  level: 'advised',
  at: 'header content-type',
  expected: 'application/json',
  received: 'text/html',
};

/** Entries of each outcome, unstable and known ones among them. */
export const sampleEntries: readonly Entry[] = [
  entry(
    'already-submitted/same-blob-path',
    'the same blob path submitted again answers 409',
    'createSubmission',
    'fail',
    {
      statuses: [409],
      received: 201,
      findings: [status],
      exchanges: [exchange('arrange', 201), exchange('probe', 201), exchange('again', 201), exchange('again', 201)],
      curl: 'BASE=\'https://staging.example.com\'\nKEY="$ASSAY_KEYS_SANDBOX"\n\ncurl -sS -X POST "$BASE/api/integrations/submissions" \\\n  -H "X-API-Key: $KEY" -H \'Content-Type: application/json\' \\\n  -d \'{"assets":[{"blobPath":"w1/clip.mp4"}]}\'',
    },
  ),
  entry('already-submitted/two-assets', 'one of two assets submitted before answers 409', 'createSubmission', 'fail', {
    statuses: [409],
    findings: [{ ...status, received: '200' }, media],
    exchanges: [exchange('probe', 200)],
    replay: { seed: 20250601, path: '0:1:1', runs: 14 },
  }),
  entry('already-submitted/retry-twice', 'a retry in progress refuses another with 409', 'retryAsset', 'fail', {
    statuses: [409],
    unstable: true,
    findings: [status],
    exchanges: [exchange('probe', 202), exchange('again', 409)],
  }),
  entry('not-found/unknown-id/detail', 'an unknown submission has a string as detail', 'getSubmission', 'fail', {
    clause: 'not-found/unknown-id',
    group: 'envelope/domain: body/detail',
    known: true,
    statuses: [404],
    findings: [detail],
    exchanges: [wholeAnswer(404, '{"detail":{"code":"E42","text":"Submission not found"},"docs/url":null,"hint":[]}')],
  }),
  entry('not-found/unknown-id/media-type', 'an unknown asset is answered as JSON', 'createSubmission', 'warn', {
    clause: 'not-found/unknown-id',
    statuses: [404],
    findings: [media],
    exchanges: [exchange('probe', 404)],
  }),
  entry('not-found/unknown-id/once-500', 'an unknown asset answers 404', 'getAssetIssues', 'warn', {
    clause: 'not-found/unknown-id',
    unstable: true,
    statuses: [404],
    findings: [{ ...status, clause: 'not-found/unknown-id', expected: '404', received: '500' }],
    exchanges: [exchange('probe', 500), exchange('again', 404)],
  }),
  entry('upload-too-large/eleven-megabytes', 'an upload of 11 MB answers 413', 'uploadDirect', 'error', {
    clause: 'upload-too-large',
    statuses: [413],
    reason: 'the connection was reset before an answer came',
    exchanges: [{ ...exchange('probe'), failure: { kind: 'reset', message: 'read ECONNRESET' } }],
  }),
  ...['topics', 'issues'].map((what) =>
    entry(`storage-failure/${what}`, `unreadable ${what} answer 502`, 'getAssetIssues', 'skip', {
      clause: 'storage-failure',
      statuses: [502],
      reason: 'the arrangement storage-failure is not in the profile',
    }),
  ),
  entry('plan-gate/ungated', 'a key without the plan answers 402', 'createUploadUrl', 'skip', {
    clause: 'plan-gate',
    statuses: [402],
    reason: 'the profile has no key `ungated`',
  }),
  ...['truncated', 'trailing-comma', 'empty'].map((what) =>
    entry(`malformed-json/${what}`, `a body that is ${what} answers 422`, 'createSubmission', 'pass', {
      clause: 'malformed-json',
      statuses: [422],
    }),
  ),
];

function entry(id: string, title: string, operation: string, outcome: Entry['outcome'], more: Partial<Entry>): Entry {
  const clause = id.split('/')[0] ?? id;
  return {
    case: id,
    clause,
    operation,
    title,
    outcome,
    effect: 'creates',
    statuses: [],
    findings: [],
    exchanges: [],
    ...(outcome === 'skip' ? {} : { arrangements: ['submitted-asset'], replay: { seed: 20250601 } }),
    ...more,
  };
}

function exchange(role: RecordedExchange['role'], received?: number): RecordedExchange {
  return {
    role,
    operation: 'createSubmission',
    started: '2025-06-03T09:13:02.500Z',
    ...(role === 'arrange' && { arrangement: 'submitted-asset' }),
    request: {
      method: 'POST',
      url: 'https://staging.example.com/api/integrations/submissions?simulationDelaySeconds=0',
      headers: [
        ['x-api-key', '[keys.sandbox]'],
        ['content-type', 'application/json'],
      ],
      body: '{"assets":[{"blobPath":"w1/clip.mp4"}]}',
    },
    ...(received !== undefined && {
      response: {
        status: received,
        headers: [['content-type', 'application/json'] as const],
        body: '{"submissionId":"0b5a3c2e-9a58-4a3f-8d0b-52d1f7f3a111","status":"submitted","assets":[{"assetId":"a1"}]}',
        cut: 120,
        ms: role === 'again' ? 63.2 : 41.7,
      },
    }),
  };
}

function wholeAnswer(status: number, body: string): RecordedExchange {
  const { request } = exchange('probe');
  const headers = [['content-type', 'application/json'] as const];
  return { role: 'probe', operation: 'getSubmission', request, response: { status, headers, body, ms: 12.3 } };
}
