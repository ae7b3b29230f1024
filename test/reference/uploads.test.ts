import { describe, expect, test } from 'vitest';
import { openReference, pdf } from './open-reference.ts';
import type { File } from './open-reference.ts';

const { send, upload, blob } = openReference();
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const heads = {
  'image/png': png,
  'image/gif': Buffer.from('GIF89a0000000000'),
  'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'application/pdf': pdf,
  'video/mp4': Buffer.from('\0\0\0\x18ftypisom0000'),
  'audio/wav': Buffer.from('RIFF0000WAVEfmt '),
};

describe.each(['/uploads/url'])('%s', (path) => {
  test.each([
    ['a plain traversal', { filename: '../a.pdf' }, 403, 'Invalid filename'],
    ['an encoded traversal', { filename: '..%2fa.pdf' }, 403, 'Invalid filename'],
    ['a backslash', { filename: '..\\a.pdf' }, 403, 'Invalid filename'],
    ['a NUL', { filename: 'a\0.pdf' }, 403, 'Invalid filename'],
    ['an unknown type', { contentType: 'application/x-msdownload' }, 415, 'Unsupported content type'],
    ['an empty type', { contentType: '' }, 415, 'Unsupported content type'],
    ['a malformed type', { contentType: 'pdf' }, 415, 'Unsupported content type'],
  ])('%s is refused', async (_, change, status, detail) => {
    const body = { filename: 'a.pdf', contentType: 'application/pdf', ...change };
    expect(await send('POST', path, { body })).toMatchObject({ status, body: { detail } });
  });

  test.each(['IMAGE/PNG', ' image/png ', 'text/plain; charset=utf-8'])(
    'the type "%s" is accepted',
    async (contentType) => {
      expect(await send('POST', path, { body: { filename: 'a', contentType } })).toMatchObject({ status: 200 });
    },
  );

  test('half a surrogate pair in a filename does no harm', async () => {
    const body = { filename: '\ud800😀%.pdf', contentType: 'application/pdf' };
    expect(await send('POST', path, { body })).toMatchObject({ status: 200 });
  });
});

describe('/uploads/direct', () => {
  const files: readonly [string, File, number, unknown][] = [
    ['a traversal in the name', { filename: '../a.pdf' }, 403, { detail: 'Invalid filename' }],
    ['no type', { contentType: '' }, 415, { detail: 'Unsupported content type' }],
    ['no type and PNG bytes', { contentType: '', bytes: png }, 415, { detail: 'Unsupported content type' }],
    ['a type that is not allowed', { contentType: 'text/html' }, 415, { detail: 'Unsupported content type' }],
    ['a malformed type', { contentType: 'pdf' }, 415, { detail: 'Unsupported content type' }],
  ];
  test.each(files)('a file with %s is refused', async (_, file, status, body) => {
    expect(await upload(file)).toMatchObject({ status, body });
  });

  const pairs = Object.keys(heads).flatMap((declared) =>
    Object.entries(heads).map(([actual, bytes]) => [declared, actual, bytes] as const),
  );
  test.each(pairs)('a file declared %s holding %s is judged', async (contentType, actual, bytes) => {
    expect((await upload({ contentType, bytes })).status).toBe(contentType === actual ? 201 : 415);
  });

  test.each([
    ['image/webp', heads['audio/wav']],
    ['video/quicktime', heads['video/mp4']],
    ['text/plain', png],
    ['image/png', Buffer.from('who knows')],
    ['text/plain', Buffer.alloc(0)],
  ])('a doubtful %s file is accepted, %#', async (contentType, bytes) => {
    expect(await upload({ contentType, bytes })).toMatchObject({ status: 201 });
  });

  const part = 'Content-Disposition: form-data; name="file"';
  const multipart = 'multipart/form-data; boundary=edge';
  test.each([
    ['JSON', 'application/json', '{}'],
    ['multipart without a boundary', 'multipart/form-data', ''],
    ['multipart with a long boundary', `multipart/form-data; boundary=${'x'.repeat(300)}`, '--x'],
    ['an empty body', multipart, ''],
    ['a truncated body', multipart, `--edge\r\n${part}; filename="a"\r\nContent-Type: text/plain\r\n\r\nabc`],
    ['a body cut in the head of a part', multipart, `--edge\r\n${part}`],
    ['no part at all', multipart, '--edge--\r\n'],
    ['a part without a head', multipart, '--edge\r\n\r\nabc\r\n--edge--\r\n'],
    ['a part with a broken head', multipart, '--edge\r\nnonsense\r\n--edge--\r\n'],
    ['another part', multipart, `--edge\r\n${part.replace('file', 'other')}; filename="a"\r\n\r\nabc\r\n--edge--\r\n`],
    ['a field of that name', multipart, `--edge\r\n${part}\r\n\r\nabc\r\n--edge--\r\n`],
  ])('%s answers 422', async (_, type, text) => {
    const answer = await send('POST', '/uploads/direct', {
      text: Buffer.from(text),
      headers: { 'Content-Type': type },
    });
    expect(answer).toMatchObject({ status: 422, body: { error: 'validation_error', fields: [{ field: 'file' }] } });
  });

  test('parts around the file and text after the end are let pass', async () => {
    const other = '--edge\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n';
    const file = `--edge\r\n${part}; filename="a \\"b\\".txt"\r\nContent-Type: text/plain\r\n\r\nabc\r\n`;
    const text = Buffer.from(`before\r\n${other}${file}${file}${other}--edge--\r\nafter`);
    const headers = { 'Content-Type': 'Multipart/Form-Data; charset=utf-8; boundary="edge"' };
    const answer = await send('POST', '/uploads/direct', { text, headers });
    expect(answer).toMatchObject({ status: 201, body: { blobPath: expect.stringMatching(/-a "b"\.txt$/) as unknown } });
  });
});

test('the answer to a malformed type may be 422', async () => {
  const other = openReference({ answers: { 'media-malformed': 422 } });
  const answer = await other.send('POST', '/uploads/url', { body: { filename: 'a', contentType: '' } });
  expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: 'contentType' }] } });
});

test('folders may be stripped from a multipart filename', async () => {
  const other = openReference({ uploadFilenames: 'strip' });
  expect(await other.blob({ filename: '../../b.pdf' })).toMatch(/^[0-9a-f-]{36}\/[0-9a-f-]{36}-b\.pdf$/);
  expect(await other.blob({ filename: '..' })).toMatch(/-upload$/);
});

test.each([{ contentType: '' }, { contentType: 'image/png' }])(
  'the media type may be judged at submission, %#',
  async (file) => {
    const other = openReference({ mediaCheckedAt: 'submission' });
    const body = { assets: [{ blobPath: await other.blob(file) }] };
    expect(await other.send('POST', '/submissions', { body })).toMatchObject({ status: 415 });
  },
);

test('the allowlist may be chosen', async () => {
  const other = openReference({ allowlist: ['text/html'] });
  expect(await other.upload({ contentType: 'text/html' })).toMatchObject({ status: 201 });
  expect(await other.upload({ contentType: 'application/pdf' })).toMatchObject({ status: 415 });
});

test('the same file twice gets two paths', async () => {
  expect(await blob()).not.toBe(await blob());
});
