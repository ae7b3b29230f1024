import { describe, expect, it } from 'vitest';
import type { Case, Probe, ProbeBody } from '../../engine/core/model/index.ts';
import { contextOf, draw, enumerate, listMade, probeOf, SANDBOX_KEY } from './made-cases.ts';

// Each clause with what it accepts of a made probe: all else is a failure.
const ACCEPTED: Readonly<Record<string, readonly (number | string)[]>> = {
  'malformed-key': [401],
  'key-in-another-place': [401],
  'odd-key': ['4xx'],
  'blob-path-outside-workspace': [403],
  'malformed-blob-path': [403, 404, 422],
  'doubtful-blob-path': ['2xx', '4xx'],
  'filename-traversal': [403],
  'malformed-filename': [403, 404, 422],
  'odd-filename': ['2xx', 403, '4xx'],
  'unknown-id': [404],
  'id-of-another-form': [404, 422],
  'doubtful-path-id': [404, 422],
  'upload-too-large': [413],
  'upload-within-limit': [201],
  'upload-near-limit': ['2xx', 413, '4xx'],
  'content-type-not-allowed': [415],
  'content-type-contradicted': [415],
  'odd-content-type': ['2xx', 415, 422],
  'malformed-content-type': [415, 422],
  'malformed-part-type': ['2xx', 415, 422, '4xx'],
};

const GENERATORS: readonly (readonly [name: string, operation: string])[] = [
  ['malformed-keys', 'listSubscriptions'],
  ['odd-keys', 'listSubscriptions'],
  ['blob-traversals', 'createSubmission'],
  ['blob-paths', 'createSubmission'],
  ['filename-traversals', 'createUploadUrl'],
  ['odd-filenames', 'createUploadUrl'],
  ['odd-filenames', 'uploadDirect'],
  ['unknown-ids', 'getAsset'],
  ['other-ids', 'getAsset'],
  ['doubtful-ids', 'getAsset'],
  ['disallowed-media-types', 'createUploadUrl'],
  ['disallowed-media-types', 'uploadDirect'],
  ['malformed-media-types', 'createUploadUrl'],
];

describe.each(Object.entries(ACCEPTED))('%s', (clause, accepted) => {
  const cases = listMade(clause, 100);

  it('has made cases, each required to be answered so', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const { expect: expectation, level } of cases) {
      expect([level, expectation.status]).toEqual(['required', accepted.map((status) => ({ status }))]);
    }
  });

  it('has ids that are unique and in kebab-case, and short labels', () => {
    const ids = listMade(clause).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*$/.test(id))).toEqual([]);
    expect(cases.filter(({ title }) => !/^[ -~]+: [ -~]+$/.test(title) || title.length > 400)).toEqual([]);
  });

  it('sends nothing but well-formed HTTP', () => {
    for (const candidate of cases) expect(mistakesOf(probeOf(candidate)), candidate.id).toEqual([]);
  });

  it('shows no key in a name', () => {
    const shown = cases.map(({ id, title, send }) => [id, title, probeOf({ ...contractCase, send }).key].join('\n'));
    expect(shown.filter((text) => holdsKey(text))).toEqual([]);
  });
});

it.each(GENERATORS)('%s draws the same for the same seed on %s, and others for another', (name, operation) => {
  const drawn = draw(name, operation, 7);
  expect(drawn.length).toBe(200);
  expect(draw(name, operation, 7)).toEqual(drawn);
  expect(draw(name, operation, 8)).not.toEqual(drawn);
  expect(enumerate(name, operation)).toEqual(enumerate(name, operation));
});

const contractCase: Case = (() => {
  const [candidate] = listMade('malformed-key');
  if (candidate === undefined) throw new TypeError('There is no case.');
  return { ...candidate, operation: contextOf('listSubscriptions').operation };
})();

function mistakesOf(probe: Probe): readonly string[] {
  const keys = probe.headers.filter(([name]) => name === 'X-API-Key');
  return [
    ...(/^\/[!-~]*$/.test(probe.target) ? [] : [`target ${probe.target}`]),
    ...(probe.target.length > 2000 ? ['a target of more than 2000 characters'] : []),
    // RFC 9110, section 5.5: visible characters, bytes beyond ASCII, blanks and tabs.
    ...probe.headers.filter(([, value]) => !/^[\t -~\u0080-\u00ff]*$/.test(value)).map(([name]) => `header ${name}`),
    ...(keys.length > 2 ? ['more than two keys'] : []),
    ...(probe.body === undefined ? [] : mistakesOfBody(probe.body)),
  ];
}

function mistakesOfBody(body: ProbeBody): readonly string[] {
  if (body.kind === 'text') {
    JSON.parse(body.text);
    return /\{\$/.test(body.text) ? ['an expression that was not filled in'] : [];
  }
  const bytes = body.kind === 'bytes' ? body.bytes : body.head;
  const head = Buffer.from(bytes).toString('latin1').split('\r\n\r\n')[0] ?? '';
  const lines = head.split('\r\n');
  const isForm = /^Content-Disposition: form-data; name="file"; filename="[^"\r\n\0]*"$/.test(lines[1] ?? '');
  return isForm && lines.length <= 3 ? [] : [`a part that begins ${JSON.stringify(head)}`];
}

function holdsKey(text: string): boolean {
  const digits = SANDBOX_KEY.slice('sk_test_'.length);
  const pieces = Array.from({ length: digits.length - 7 }, (_, at) => digits.slice(at, at + 8));
  return (
    /[0-9a-f]{16}/i.test(text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')) ||
    pieces.some((piece) => text.toLowerCase().includes(piece))
  );
}
