import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import request from 'supertest';
import { judge } from 'assay';
import { createReference } from 'assay/reference';

const { listener, keys } = createReference(); // your application
const exchanges = [];

// Sends a request of supertest, and notes it with its answer.
async function send(sent) {
  const started = Date.now();
  const { request: own, status, headers, text } = await sent;
  exchanges.push({
    started,
    ms: Date.now() - started,
    request: { method: own.method, url: own.url, headers: own.header, body: own._data ?? null },
    response: { status, headers, body: text ?? null },
  });
  return status;
}

test('the subscriptions are listed', async () => {
  const path = '/api/integrations/webhooks/subscriptions';
  assert.equal(await send(request(listener).get(path).set('X-API-Key', keys.sandbox)), 200);
  assert.equal(await send(request(listener).get(path)), 401);
});

after(async () => {
  const report = await judge(exchanges, { report: ['html=report/traffic.html'] });
  assert.equal(report.exitCode, 0, report.decidedBy);
});
