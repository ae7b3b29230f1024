import { describe, expect, it } from 'vitest';
import type { Case, Probe } from '../../engine/core/model/index.ts';
import { expandContract } from '../../engine/core/plan/index.ts';
import { generators } from '../../generators/index.ts';
import { grammar } from './grammar.ts';
import { contract, draw, enumerate, listMade, probeOf, typeOf } from './made-cases.ts';

const cases = expandContract(contract, { generators, mediaAllow: contract.mediaAllow, fuzz: 0 });
const sent = cases.map((candidate) => ({ candidate, probe: probeOf(candidate) }));

// Clauses about what only some parsers read.
const ODD = new Set(['odd-key', 'odd-text', 'doubtful-value', 'lenient-json']);

function isAccepted({ expect: { status = [] } }: Case): boolean {
  return status.some((one) => String(one.status).startsWith('2'));
}

function headerOf({ headers }: Probe, name: string): string | undefined {
  return headers.find(([field]) => field === name)?.[1];
}

function bodyOf({ body }: Probe): unknown {
  return body?.kind === 'text' && body.text.startsWith('{') ? JSON.parse(body.text) : undefined;
}

describe('grammars', () => {
  it.each([
    ['mediaType', 'application/x-assay; type="image/png"', true],
    ['mediaType', 'application/x-assay; type=image/png', false],
    ['mediaType', 'application/x-assay;charset=utf-8', true],
    ['mediaType', 'application/x-assay; name="a\\"b"', true],
    ['mediaType', 'application/x-assay; name=a b', false],
    ['mediaType', 'application/x-assay; name', false],
    ['mediaType', 'application', false],
    ['httpsUrl', 'https://example.com/a?b=c', true],
    ['httpsUrl', 'https://example.com/a b', false],
    ['httpsUrl', 'https:///a', false],
    ['httpsUrl', 'http://example.com/', false],
    ['requestTarget', '/a/%c3%a4?b=%20', true],
    ['requestTarget', '/a b', false],
    ['fieldValue', 'a\tb', true],
    ['fieldValue', ' a', false],
    ['boundary', 'a'.repeat(71), false],
    ['uuidOfVersion4', '018a5c3e-7b21-7d4f-9e60-c58f2e1d9a47', false],
    ['uuid', '018a5c3e-7b21-7d4f-9e60-c58f2e1d9a47', true],
  ] as const)('%s: %s is one: %s', (name, text, isOne) => {
    expect(grammar[name].test(text)).toBe(isOne);
  });
});

describe('every request', () => {
  it('has a target that is one', () => {
    expect(sent.length).toBeGreaterThan(1000);
    expect(sent.map(({ probe }) => probe.target).filter((target) => !grammar.requestTarget.test(target))).toEqual([]);
  });

  it('has header fields with names and values that are such', () => {
    const fields = sent.flatMap(({ candidate, probe }) => probe.headers.map((field) => [candidate.id, ...field]));
    expect(fields.filter(([, name = '']) => !grammar.token.test(name))).toEqual([]);
    // A blank around a value is no part of it, and some keys are sent so.
    const values = fields.filter(([, , value = '']) => !grammar.fieldValue.test(value.replaceAll(/^ +| +$/g, '')));
    expect(values).toEqual([]);
  });

  it('has a content type that is one, and a boundary where it needs one', () => {
    const types = sent.flatMap(({ candidate, probe }) => {
      const type = headerOf(probe, 'Content-Type');
      // There the form of the body is the subject, its boundary included.
      const isSubject = candidate.clause.id === 'malformed-multipart';
      return type === undefined || isSubject ? [] : [[candidate.id, type] as const];
    });
    expect(types.length).toBeGreaterThan(500);
    expect(types.filter(([, type]) => !grammar.mediaType.test(type))).toEqual([]);
    // Where the boundary is the subject there may be none.
    const forms = types.filter(([id, type]) => type.startsWith('multipart/') && !id.startsWith('malformed-multipart/'));
    expect(forms.length).toBeGreaterThan(100);
    expect(forms.filter(([, type]) => !grammar.boundary.test(/boundary=(.*)$/.exec(type)?.[1] ?? ''))).toEqual([]);
  });

  it('has one key of token characters, but where the key is the subject', () => {
    const keys = sent.flatMap(({ candidate, probe }) =>
      candidate.clause.id === 'odd-key'
        ? []
        : probe.headers.filter(([name]) => name === 'X-API-Key').map(([, value]) => value.trim()),
    );
    expect(keys.filter((key) => key !== '' && !(grammar.token.test(key) && key.length <= 512))).toEqual([]);
  });
});

describe('what may be accepted', () => {
  it('has an endpoint that is an https URL of at most 2083 characters', () => {
    const accepted = sent.filter(({ candidate }) => isAccepted(candidate) && !ODD.has(candidate.clause.id));
    const urls = accepted.flatMap(({ probe }) => {
      const body = bodyOf(probe);
      const isOne = typeof body === 'object' && body !== null && 'endpointUrl' in body;
      return isOne ? [String(body.endpointUrl)] : [];
    });
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !grammar.httpsUrl.test(url) || url.length > 2083)).toEqual([]);
    expect(urls.some((url) => url.length === 2083)).toBe(true);
  });

  it('is a media type, in whatever spelling', () => {
    const types = ['allowed-media-types', 'odd-media-types'].flatMap((name) =>
      enumerate(name, 'createUploadUrl').map(typeOf),
    );
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => !grammar.mediaType.test(type))).toEqual([]);
  });
});

describe('what must be refused for what it means', () => {
  it.each(['createUploadUrl', 'uploadDirect'])('is a media type with names that may be registered: %s', (operation) => {
    const made = [...enumerate('disallowed-media-types', operation), ...draw('disallowed-media-types', operation)];
    const types = made.map(typeOf);
    const names = types.flatMap((type) => (type.split(';')[0] ?? '').trim().split('/'));
    expect(types.filter((type) => !grammar.mediaType.test(type))).toEqual([]);
    expect(names.filter((name) => !grammar.restrictedName.test(name))).toEqual([]);
  });

  it('is a UUID of version 4 where it names nothing of its kind', () => {
    const ids = listMade('unknown-id', 100).filter(({ id }) => !id.endsWith('near-miss'));
    const unknown = ids.map((candidate) => {
      const { target, body } = probeOf(candidate);
      const text = `${target} ${body?.kind === 'text' ? body.text : ''}`;
      return (text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? []).filter((id) =>
        grammar.uuidOfVersion4.test(id),
      );
    });
    expect(unknown.length).toBeGreaterThan(10);
    expect(unknown.filter((found) => found.length === 0)).toEqual([]);
  });

  it('is a UUID where its version is another one', () => {
    const made = [...enumerate('other-ids', 'getSubmission'), ...draw('other-ids', 'getSubmission')];
    const ids = made.map(({ send }) => String(send.path?.['submission_id'])).filter((id) => !id.startsWith('$'));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => !grammar.uuid.test(id) || grammar.uuidOfVersion4.test(id))).toEqual([]);
  });
});
