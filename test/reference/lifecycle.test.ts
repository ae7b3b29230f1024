import { expect, test } from 'vitest';
import { openReference, pick, readAssetPath } from './open-reference.ts';

function openWithClock(settleMs = 0): ReturnType<typeof openReference> & { wait: (ms: number) => void } {
  let now = 1_000_000;
  const wait = (ms: number): void => {
    now += ms;
  };
  return { ...openReference({ now: () => now, settleMs }), wait };
}

test('a delayed submission goes through its states', async () => {
  const { asset, send, wait } = openWithClock();
  const { submissionId, path } = await asset('?simulationDelaySeconds=30');
  const status = async (): Promise<unknown> => pick((await send('GET', `/submissions/${submissionId}`)).body, 'status');
  const read = async (end: string): Promise<number> => (await send('GET', path + end)).status;
  expect(await status()).toBe('submitted');
  wait(29_999);
  expect(await status()).toBe('processing');
  expect(await read('/topics')).toBe(404);
  expect(await read('/issues')).toBe(404);
  expect((await send('GET', `/submissions/${submissionId}`)).body).toMatchObject({
    completedAt: null,
    progressPercent: 0,
    assets: [{ issueCount: null }],
  });
  wait(1);
  expect(await status()).toBe('complete');
  expect(await read('/topics')).toBe(200);
  expect(await read('/issues')).toBe(200);
});

test('a submission without a delay takes the settle time', async () => {
  const { asset, send, wait } = openWithClock(500);
  const { path } = await asset();
  expect(await send('GET', `${path}/topics`)).toMatchObject({ status: 404 });
  wait(500);
  expect(await send('GET', `${path}/topics`)).toMatchObject({ status: 200 });
});

test('a failed asset is retried once at a time', async () => {
  const { arrange, send, wait } = openWithClock();
  const { path, submissionId, assetId } = readAssetPath(await arrange('failed-asset'));
  const submission = `/submissions/${submissionId}`;
  expect((await send('GET', submission)).body).toMatchObject({
    status: 'failed',
    isRetryable: true,
    errorMessage: expect.any(String) as unknown,
    assets: [{ errorType: 'processing_error', isRetryable: true, retryCount: 0 }],
  });
  expect(await send('GET', `${path}/topics`)).toMatchObject({ status: 404 });
  expect(await send('POST', `${path}/retry`)).toMatchObject({
    status: 202,
    body: { submissionId, status: 'processing', assets: [{ assetId, versionNumber: 1 }] },
  });
  const detail = 'Retry already in progress';
  expect(await send('POST', `${path}/retry`)).toMatchObject({ status: 409, body: { detail } });
  expect((await send('GET', submission)).body).toMatchObject({ status: 'processing', assets: [{ retryCount: 1 }] });
  wait(1500);
  expect((await send('GET', submission)).body).toMatchObject({ status: 'complete', assets: [{ retryCount: 1 }] });
  expect(await send('POST', `${path}/retry`)).toMatchObject({
    status: 409,
    body: { detail: 'Asset is not retryable' },
  });
});

test.each(['unretryable-asset', 'exhausted-asset'])('the retry of an %s answers 409', async (name) => {
  const { arrange, send } = openWithClock();
  const { path } = readAssetPath(await arrange(name));
  expect(await send('GET', path)).toMatchObject({ status: 200, body: { status: 'failed' } });
  expect(await send('POST', `${path}/retry`)).toMatchObject({ status: 409 });
  expect(await send('POST', `${path}/retry`)).toMatchObject({ status: 409 });
});

test('the retry of a pending asset answers 409', async () => {
  const { asset, send } = openWithClock();
  const { path } = await asset('?simulationDelaySeconds=1');
  expect(await send('POST', `${path}/retry`)).toMatchObject({ status: 409 });
});
