import { expect, test } from 'vitest';
import { nobodysId, openReference, pick, readAssetPath } from './open-reference.ts';

const { arrange, asset, blob, keys, send } = openReference();

test('the same blob path again answers 409', async () => {
  const body = { assets: [{ blobPath: await blob() }] };
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 201 });
  expect(await send('POST', '/submissions', { body })).toMatchObject({
    status: 409,
    body: { detail: 'Asset already submitted' },
  });
});

test('the same blob path twice in a submission answers 409, without trace', async () => {
  const entry = { blobPath: await blob() };
  expect(await send('POST', '/submissions', { body: { assets: [entry, entry] } })).toMatchObject({ status: 409 });
  expect(await send('POST', '/submissions', { body: { assets: [entry] } })).toMatchObject({ status: 201 });
});

test('a blob over the cap of its category answers 413', async () => {
  const { blobPath } = (await arrange('oversized-blob')) as { blobPath: string };
  expect(await send('POST', '/submissions', { body: { assets: [{ blobPath }] } })).toMatchObject({ status: 413 });
});

test('a live key with simulationDelaySeconds answers 400', async () => {
  const body = { assets: [{ blobPath: await blob() }] };
  const path = '/submissions?simulationDelaySeconds=0';
  expect(await send('POST', path, { key: keys.live, body })).toMatchObject({
    status: 400,
    body: { detail: expect.stringMatching(/simul/) as unknown },
  });
  expect(await send('POST', '/submissions', { key: keys.live, body })).toMatchObject({ status: 201 });
});

test('a live key sees what the sandbox key made, unless kept apart', async () => {
  const apart = openReference({ liveData: 'apart' });
  const { submissionId } = await asset();
  expect(await send('GET', `/submissions/${submissionId}`, { key: keys.live })).toMatchObject({ status: 200 });
  const hidden = await apart.asset();
  expect(await apart.send('GET', hidden.path, { key: keys.live })).toMatchObject({ status: 404 });
});

test.each([
  ['an unknown', () => Promise.resolve(nobodysId)],
  ["another workspace's", async () => (await asset('', keys.foreign)).submissionId],
  ['a malformed', () => Promise.resolve('latest')],
])('%s previous submission answers 404', async (_, previous) => {
  const body = { assets: [{ blobPath: await blob(), previousSubmissionId: await previous() }] };
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 404 });
});

test('a previous submission gives the next version', async () => {
  const { submissionId, path } = await asset();
  const group = pick((await send('GET', path)).body, 'versionGroupId');
  const body = { assets: [{ blobPath: await blob(), previousSubmissionId: submissionId.toUpperCase() }] };
  expect((await send('POST', '/submissions', { body })).body).toMatchObject({
    assets: [{ versionGroupId: group, versionNumber: 2 }],
  });
});

test.each(['', '/issues', '/topics', '/retry'])('%s of what the caller does not have answers 404', async (end) => {
  const method = end === '/retry' ? 'POST' : 'GET';
  const [first, second, foreign] = [await asset(), await asset(), await asset('', keys.foreign)];
  for (const path of [
    `/submissions/${nobodysId}/assets/${nobodysId}`,
    `/submissions/${first.submissionId}/assets/${nobodysId}`,
    `/submissions/${first.submissionId}/assets/${second.assetId}`,
    `/submissions/${first.submissionId}/assets/latest`,
    foreign.path,
  ]) {
    const answer = await send(method, path + end);
    expect(answer.status).toBe(404);
    expect(Object.keys(answer.body as object)).toEqual(['detail']);
  }
});

test('a submission of another workspace answers 404', async () => {
  const { submissionId } = await asset('', keys.foreign);
  for (const id of [submissionId, nobodysId, 'latest', '%zz']) {
    expect(await send('GET', `/submissions/${id}`)).toMatchObject({ status: 404 });
  }
});

test('results that cannot be loaded answer 502', async () => {
  const { path } = readAssetPath(await arrange('broken-results'));
  for (const end of ['/topics', '/issues']) {
    const detail = 'Failed to load results from storage';
    expect(await send('GET', path + end)).toMatchObject({ status: 502, body: { detail } });
  }
  expect(await send('GET', path)).toMatchObject({ status: 200, body: { status: 'complete' } });
});

test('ids that are no UUID may answer 422', async () => {
  const other = openReference({ answers: { 'id-malformed': 422, 'previous-malformed': 422 } });
  expect(await other.send('GET', '/submissions/x')).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'submission_id' }] },
  });
  const body = { assets: [{ blobPath: await other.blob(), previousSubmissionId: 'x' }] };
  expect(await other.send('POST', '/submissions', { body })).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'assets.0.previousSubmissionId' }] },
  });
});
