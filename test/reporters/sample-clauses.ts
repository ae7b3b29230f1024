import type { ClauseResult, SentenceResult } from '../../engine/core/model/index.ts';

const clauses: readonly ClauseResult[] = [
  {
    id: 'already-submitted',
    statement: 'Submitting an asset again is refused with 409.',
    kind: 'situation',
    level: 'required',
    source: documented(4, 'submitted before'),
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
    source: {
      kind: 'reference',
      page: 'operations',
      says: 'none of that id answers 404',
      gatheredIn: 'docs/contract.md',
      number: 2,
      reason: 'A client relies on it.',
    },
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
    source: documented(1, 'most errors have a detail'),
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
    source: documented(3, 'a blob cannot be read'),
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
    source: documented(2, 'no request_id'),
    outcome: 'pass',
    cases: 0,
    exchanges: 2841,
  },
  {
    id: 'upload-too-large',
    statement: 'An upload beyond the limit is refused with 413.',
    kind: 'situation',
    level: 'required',
    source: documented(5, 'over the limit'),
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

/** Units with a claim that holds, one that does not, one untested, one of the client and one that claims nothing. */
export const sampleSentences: readonly SentenceResult[] = [
  unit(1, {
    text: 'every error has a status and a shape',
    section: 'shapes',
    clauses: ['envelope/domain'],
    outcome: 'fail',
  }),
  unit(2, { text: 'no request_id', section: 'shapes', clauses: ['always/no-request-id'], outcome: 'pass' }),
  unit(6, { text: 'a handler in five lines', section: 'handlers', why: 'It is about the client.' }),
  unit(7, { text: 'a client waits', section: 'handlers', client: ['waits'], pending: 'Nothing checks for how long.' }),
  unit(3, { text: '502: a blob cannot be read', section: 'codes', clauses: ['storage-failure'], outcome: 'skip' }),
  unit(4, { text: '409: submitted before', section: 'codes', clauses: ['already-submitted'], outcome: 'fail' }),
  unit(5, { text: '413: over the limit', section: 'codes', clauses: ['upload-too-large'], outcome: 'error' }),
];

function unit(
  number: number,
  parts: Pick<SentenceResult, 'text' | 'section'> & Partial<SentenceResult>,
): SentenceResult {
  return { page: 'errors', unit: number, kind: 'sentence', clauses: [], client: [], outcome: 'no-claim', ...parts };
}

function documented(number: number, says: string): ClauseResult['source'] {
  return { kind: 'documented', page: 'errors', units: [number], says };
}
