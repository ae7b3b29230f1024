import { describe, expect, it } from 'vitest';
import { MIMEType } from 'whatwg-mimetype';
import { grammar } from './grammar.ts';
import { asText, contract, draw, enumerate, listMade, probeOf, typeOf } from './made-cases.ts';

const OPERATIONS = ['createUploadUrl', 'uploadDirect'] as const;
const ALLOWLISTS: readonly (readonly string[])[] = [
  contract.mediaAllow,
  ['image/png'],
  ['application/octet-stream', 'text/html', 'image/bmp', 'model/gltf-binary', 'video/webm'],
  [],
];

function isWellFormed(type: string): boolean {
  const names = (type.split(';')[0] ?? '').trim().split('/');
  return grammar.mediaType.test(type) && names.every((name) => grammar.restrictedName.test(name));
}

describe.each(OPERATIONS)('the media types for %s', (operation) => {
  it.each(ALLOWLISTS)('that must be refused are well formed and not allowed by [%#]', (...allowed) => {
    const types = [
      ...enumerate('disallowed-media-types', operation, allowed),
      ...draw('disallowed-media-types', operation),
    ].map(typeOf);
    expect(types.length).toBeGreaterThan(200);
    expect(types.filter((type) => !isWellFormed(type) || MIMEType.parse(type) === null)).toEqual([]);
    expect(types.filter((type) => allowed.includes(MIMEType.parse(type)?.essence ?? ''))).toEqual([]);
  });

  it('that are malformed are none', () => {
    const types = [...enumerate('malformed-media-types', operation), ...draw('malformed-media-types', operation)].map(
      typeOf,
    );
    expect(types.filter((type) => isWellFormed(type) || /[\r\n\0]/.test(type))).toEqual([]);
  });

  it('that are odd mean an allowed one', () => {
    const types = enumerate('odd-media-types', operation).map(typeOf);
    expect(types.length).toBeGreaterThan(5);
    expect(types.filter((type) => !contract.mediaAllow.includes(MIMEType.parse(type)?.essence ?? ''))).toEqual([]);
    expect(enumerate('odd-media-types', operation, ['image/gif'])).toEqual([]);
  });
});

describe('allowed media types', () => {
  it('are all declared, each with an ending of its own kind', () => {
    const variations = enumerate('allowed-media-types', 'createUploadUrl');
    expect(variations.map(typeOf)).toEqual(contract.mediaAllow);
    expect(variations.filter(({ send }) => asText(send.with?.['/filename'])?.endsWith('.bin') !== false)).toEqual([]);
  });

  it('are uploaded where there is a file of them', () => {
    const names = enumerate('allowed-media-types', 'uploadDirect').map(({ send }) => send.file?.fixture);
    expect(names).toEqual(['png', 'jpeg', 'gif', 'pdf', 'mp4', 'wav', 'txt']);
    expect(enumerate('allowed-media-types', 'uploadDirect', ['text/plain']).length).toBe(1);
  });
});

describe('contradicting bytes', () => {
  const cases = listMade('content-type-contradicted');

  it('are those of each family under the type and the ending of each other one', () => {
    expect(cases.length).toBe(30);
    for (const candidate of cases) {
      const { fixture = '', name = '', type = '' } = candidate.send.file ?? {};
      const declared = Object.values(contract.fixtures).find(({ mediaType }) => mediaType === type);
      expect(declared?.name).not.toBe(fixture);
      expect(name.split('.').at(-1)).toBe(declared?.filename.split('.').at(-1));
      const { body } = probeOf(candidate);
      const bytes = Buffer.from(body?.kind === 'bytes' ? body.bytes : []);
      expect(bytes.includes(Buffer.from(contract.fixtures[fixture]?.bytes ?? []))).toBe(true);
    }
  });

  it('are submitted where the upload takes them', () => {
    expect(cases.map(({ then, effect }) => [then?.operation.id, effect])).toEqual(
      cases.map(() => ['createSubmission', 'creates']),
    );
  });

  it('are declared as nothing that is refused for itself', () => {
    const types = enumerate('contradicting-bytes', 'uploadDirect', ['image/png']).map(typeOf);
    expect([types.length, new Set(types)]).toEqual([5, new Set(['image/png'])]);
  });
});
