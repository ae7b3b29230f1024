import supertest from 'supertest';
import { expect, test } from 'vitest';
import { createReference, startReference } from '../../reference/index.ts';
import { openReference, readAssetPath } from './open-reference.ts';

test('an arranged asset is a new one each time', async () => {
  const { arrange } = openReference();
  const [first, second] = [readAssetPath(await arrange('failed-asset')), readAssetPath(await arrange('failed-asset'))];
  expect(first.assetId).not.toBe(second.assetId);
});

test('storage fails on writes until it is restored', async () => {
  const { arrange, blob, send, upload } = openReference();
  const body = { assets: [{ blobPath: await blob() }] };
  expect(await arrange('storage-failure')).toEqual({});
  for (const answer of [await upload(), await send('POST', '/submissions', { body }), await upload()]) {
    expect(answer).toMatchObject({ status: 500, body: { detail: 'Internal server error' } });
  }
  expect(await send('GET', '/webhooks/subscriptions')).toMatchObject({ status: 200 });
  await arrange('restore');
  expect(await send('POST', '/submissions', { body })).toMatchObject({ status: 201 });
  expect(await upload()).toMatchObject({ status: 201 });
});

test('an unknown arrangement answers 404 and another method 405', async () => {
  const { listener } = createReference();
  expect((await supertest(listener).post('/__arrange/constructor')).status).toBe(404);
  expect((await supertest(listener).get('/__arrange/restore')).status).toBe(405);
});

test('a started reference listens on its port until it is closed', async () => {
  const first = await startReference();
  const port = Number(new URL(first.baseUrl).port);
  await expect(startReference({ port })).rejects.toThrow('EADDRINUSE');
  await first.close();
  const second = await startReference({ port });
  expect(second.baseUrl).toBe(first.baseUrl);
  await second.close();
  await expect(fetch(second.baseUrl)).rejects.toThrow();
});

test('two references share nothing', async () => {
  const [first, second] = [openReference(), openReference()];
  const { path } = await first.asset();
  expect(await second.send('GET', path)).toMatchObject({ status: 404 });
});
