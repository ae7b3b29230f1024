import { expect, test } from 'vitest';
import { nobodysId, openReference } from './open-reference.ts';

const { blob, keys, send } = openReference();
const own = (await blob()).split('/')[0] ?? '';

test.each([
  ['a plain traversal', `${own}/../a.pdf`],
  ['a traversal into another workspace', `${own}/../${nobodysId}/a.pdf`],
  ['a traversal alone', '..'],
  ['another prefix', `${nobodysId}/a.pdf`],
  ['a prefix that only starts like ours', `${own}x/a.pdf`],
  ['a prefix in capitals', `${own.toUpperCase()}/a.pdf`],
  ['a NUL', `${own}/a\0.pdf`],
  ['a backslash', `${own}\\a.pdf`],
  ['an encoded traversal', `${own}/%2e%2e/a.pdf`],
  ['an absolute path', `/${own}/a.pdf`],
  ['a URL', `https://example.com/${own}/a.pdf`],
  ['an empty segment', `${own}//a.pdf`],
  ['no filename', `${own}/`],
  ['no prefix', 'a.pdf'],
  ['nothing', ''],
])('a blob path with %s answers 403', async (_, blobPath) => {
  const answer = await send('POST', '/submissions', { body: { assets: [{ blobPath }] } });
  expect(answer).toMatchObject({ status: 403, body: { detail: 'Invalid blob path' } });
});

test('a blob of another workspace answers 403', async () => {
  const body = { assets: [{ blobPath: await blob({ key: keys.foreign }) }] };
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 403 });
});

test('a blob that was never uploaded answers 404', async () => {
  const body = { assets: [{ blobPath: `${own}/a.pdf` }] };
  expect(await send('POST', '/submissions', { body })).toMatchObject({
    status: 404,
    body: { detail: 'Blob not found' },
  });
});

test('a filename of odd characters can be submitted', async () => {
  const body = { assets: [{ blobPath: await blob({ filename: 'ü 😀 %41.pdf' }) }] };
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 201 });
});

test.each([
  [{ 'blob-grammar': 404 }, 'a.pdf', 404],
  [{ 'blob-grammar': 422 }, 'a.pdf', 422],
  [{ 'blob-unknown': 403 }, `${own}/a.pdf`, 403],
] as const)('another answer to a blob path may be chosen: %o', async (answers, blobPath, status) => {
  const other = openReference({ answers });
  const body = { assets: [{ blobPath }] };
  expect(await other.send('POST', '/submissions', { body })).toMatchObject({ status });
});
