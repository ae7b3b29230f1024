import { expect, test } from 'vitest';
import { createReference } from '../../reference/index.ts';
import { mutants } from '../../reference/mutants/index.ts';
import { createMemoryTarget } from '../../engine/selftest/memory/memory-target.ts';
import { createVirtualClock } from '../../engine/selftest/memory/virtual-clock.ts';
import { createSender } from '../../engine/io/send/index.ts';
import { openApp } from '../../engine/session/open-app.ts';
import type { Probe, Response } from '../../engine/core/model/index.ts';

const { keys } = createReference();
const key = ['X-API-Key', keys.sandbox] as const;
const json = ['Content-Type', 'application/json'] as const;
const path = '/api/integrations';
const upload = [
  '--edge',
  'Content-Disposition: form-data; name="file"; filename="a.png"',
  'Content-Type: image/png',
  '',
  '',
].join('\r\n');

const probes: Readonly<Record<string, Probe>> = {
  'a read': {
    operation: 'listSubscriptions',
    method: 'GET',
    target: `${path}/webhooks/subscriptions`,
    headers: [key],
    key: 'sandbox',
  },
  'a refusal': {
    operation: 'listSubscriptions',
    method: 'GET',
    target: `${path}/webhooks/subscriptions`,
    headers: [],
    key: 'none',
  },
  'a JSON body': {
    operation: 'createUploadUrl',
    method: 'POST',
    target: `${path}/uploads/url`,
    headers: [key, json],
    body: { kind: 'text', text: '{"filename": 7}' },
    key: 'sandbox',
  },
  'a deletion of nothing': {
    operation: 'deleteSubscription',
    method: 'DELETE',
    target: `${path}/webhooks/subscriptions/00000000-0000-4000-8000-000000000000`,
    headers: [key],
    key: 'sandbox',
  },
  'a large upload': {
    operation: 'uploadDirect',
    method: 'POST',
    target: `${path}/uploads/direct`,
    headers: [key, ['Content-Type', 'multipart/form-data; boundary=edge']],
    body: {
      kind: 'filled',
      head: Buffer.from(upload),
      fill: 11_000_000,
      tail: Buffer.from('\r\n--edge--\r\n'),
      pauseAfter: 10_485_760,
      note: '',
    },
    key: 'sandbox',
  },
};

test.each(Object.keys(probes))('%s is answered in memory as over a socket', async (name) => {
  const probe = probes[name];
  if (probe === undefined) throw new TypeError(name);
  expect(await askInMemory(probe)).toEqual(await askOverSocket(probe));
});

test('a 204 has no body in memory either', async () => {
  const options = mutants.find(({ id }) => id === 'announces-body-on-204')?.options() ?? {};
  const target = createMemoryTarget(
    createReference({ ...options, skipCheck: new Set(['unknown-subscription']) }).listener,
    createVirtualClock(),
  );
  const probe = probes['a deletion of nothing'];
  const { response } = probe === undefined ? {} : await target.send(probe, { caseId: 'test' });
  expect(response).toMatchObject({ status: 204, bytes: 0, body: '' });
});

async function askInMemory(probe: Probe): Promise<unknown> {
  const target = createMemoryTarget(createReference().listener, createVirtualClock());
  return essence((await target.send(probe, { caseId: 'test' })).response);
}

async function askOverSocket(probe: Probe): Promise<unknown> {
  const { baseUrl, close } = await openApp(createReference().listener);
  const sender = createSender({
    baseUrl,
    headers: {},
    tls: {},
    userAgent: 'test',
    timeoutMs: 10_000,
    maxResponseBytes: 1_000_000,
    concurrency: 1,
  });
  try {
    return essence((await sender.send(probe, { caseId: 'test' })).response);
  } finally {
    await sender.close();
    await close();
  }
}

// Servers on sockets add these.
function essence(response: Response | undefined): unknown {
  const { status, headers = [], body, bytes } = response ?? {};
  const own = headers.filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
  return { status, headers: own, body, bytes };
}
