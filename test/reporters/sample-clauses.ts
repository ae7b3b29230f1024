import type { ClauseResult, SentenceResult } from '../../engine/core/model/index.ts';

const clauses: readonly ClauseResult[] = [
  {
    id: 'already-submitted',
    statement: 'Submitting an asset again is refused with 409.',
    kind: 'situation',
    level: 'required',
    source: documented('Asset already submitted; asset not retryable; retry already in progress', 'Status codes'),
    retry: 'never',
    outcome: 'fail',
    cases: 2,
    exchanges: 9,
  },
  {
    id: 'not-found/unknown-id',
    statement: 'An id that does not exist in the workspace answers 404.',
    kind: 'situation',
    level: 'required',
    source: documented('Not found in your workspace', 'Status codes'),
    retry: 'never',
    outcome: 'pass',
    cases: 7,
    exchanges: 7,
  },
  {
    id: 'envelope/domain',
    statement: 'A domain error has a string detail and no key of another envelope.',
    kind: 'envelope',
    level: 'required',
    source: documented('Most domain errors return a detail', 'Error shapes'),
    outcome: 'fail',
    cases: 3,
    exchanges: 212,
  },
  {
    id: 'envelope/domain/media-type',
    statement: 'An error is sent as application/json.',
    kind: 'envelope',
    level: 'advised',
    source: {
      kind: 'rfc',
      number: 9110,
      section: '8.3',
      quote: 'A sender that generates a message containing content SHOULD generate a Content-Type header field',
    },
    outcome: 'warn',
    cases: 1,
    exchanges: 212,
  },
  {
    id: 'malformed-json',
    statement: 'A body that is not JSON is refused with 422.',
    kind: 'situation',
    level: 'required',
    source: { kind: 'ruling', number: 1, reason: 'The documentation reserves 400 for two named cases.' },
    retry: 'never',
    outcome: 'pass',
    cases: 12,
    exchanges: 12,
  },
  {
    id: 'storage-failure',
    statement: 'A blob that cannot be loaded answers 502.',
    kind: 'situation',
    level: 'required',
    source: documented('An issue or topic blob could not be loaded', 'Status codes'),
    retry: 'backoff',
    outcome: 'skip',
    reason: 'the arrangement storage-failure is not in the profile',
    cases: 0,
    exchanges: 0,
  },
  {
    id: 'always/no-request-id',
    statement: 'No answer has a request_id.',
    kind: 'always',
    level: 'required',
    source: documented('There is no request_id', 'Error shapes'),
    outcome: 'pass',
    cases: 0,
    exchanges: 2841,
  },
  {
    id: 'upload-too-large',
    statement: 'An upload beyond the limit is refused with 413.',
    kind: 'situation',
    level: 'required',
    source: documented('Upload too large', 'Status codes'),
    retry: 'never',
    outcome: 'error',
    reason: 'the connection was reset before an answer came',
    cases: 1,
    exchanges: 3,
  },
];

/** A clause of each kind, source, level and outcome. */
export const sampleClauses: readonly ClauseResult[] = clauses.map((clause, index) => ({
  ...clause,
  at: { file: 'spec/mediamagic/always.yaml', line: 3 + 7 * index },
}));

/** Sentences with a claim that holds, one that does not, one untested and one that claims nothing. */
export const sampleSentences: readonly SentenceResult[] = [
  {
    text: 'Every error has a status code and a JSON body.',
    section: 'Error shapes',
    clauses: ['envelope/domain'],
    outcome: 'fail',
  },
  { text: 'There is no request_id.', section: 'Error shapes', clauses: ['always/no-request-id'], outcome: 'pass' },
  {
    text: 'Here is a handler that prints what went wrong.',
    section: 'Handling errors',
    clauses: [],
    why: 'It is about the client.',
    outcome: 'no-claim',
  },
  {
    text: 'An issue or topic blob could not be loaded',
    section: 'Status codes',
    clauses: ['storage-failure'],
    outcome: 'skip',
  },
  {
    text: 'Asset already submitted; asset not retryable; retry already in progress',
    section: 'Status codes',
    clauses: ['already-submitted'],
    outcome: 'fail',
  },
  { text: 'Upload too large', section: 'Status codes', clauses: ['upload-too-large'], outcome: 'error' },
];

function documented(quote: string, section: string): ClauseResult['source'] {
  return { kind: 'documented', page: 'Errors', section, quote };
}
