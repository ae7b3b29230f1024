import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as launcher, type BrowserContextOptions } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { judge } from '../../engine/index.ts';
import type { Report } from '../../engine/core/model/index.ts';
import { createReference } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-har-'));
const { listener, keys } = createReference({
  tamper: (reply, { label }) => (label === 'ok' ? reply : { ...reply, body: { wrong: true } }),
});
const server = createServer((request, response) => {
  if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>App</title>');
  else listener(request, response);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const args = chromium.args.filter((arg) => arg !== '--single-process');
const executablePath = await chromium.executablePath();
const browser = await launcher.launch({ executablePath, args: [...args, '--no-sandbox'], headless: true });

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Lets a page ask for a list, with its key and without, and for something that is not there; judges what was recorded. */
async function record(recordHar: NonNullable<BrowserContextOptions['recordHar']>): Promise<Report> {
  const context = await browser.newContext({ recordHar });
  const page = await context.newPage();
  await page.route('**/mocked/**', (route) => route.fulfill({ status: 500, body: '<html>' }));
  await page.goto(origin);
  await page.evaluate(async (key) => {
    const api = '/api/integrations';
    const headers = { 'X-API-Key': key, 'content-type': 'application/json' };
    const paths = ['/webhooks/subscriptions', '/submissions/1b4e28ba-2fa1-41d2-883f-0016d3cca427'];
    for (const path of paths) await (await fetch(api + path, { headers })).text();
    await (await fetch(`${api}/uploads/url`, { method: 'POST', headers, body: '{"filename":' })).text();
    await (await fetch(api + (paths[0] ?? ''))).text();
    await (await fetch(`/mocked${api}${paths[0] ?? ''}`, { headers })).text();
  }, keys.sandbox);
  await context.close();
  return judge(recordHar.path);
}

const whole = [
  'domain-envelope on getSubmission 404',
  'domain-envelope on listSubscriptions 401',
  'validation-envelope on createUploadUrl 422',
];

describe('a recording of Chromium', () => {
  test.each<{ title: string; file: string; options: object; found: readonly string[]; reason?: string }>(
    [
      { title: 'with its bodies in it', file: 'embed.har', options: { content: 'embed' }, found: whole },
      { title: 'with its bodies beside it', file: 'attach.har', options: { content: 'attach' }, found: whole },
      { title: 'in a zip', file: 'all.zip', options: {}, found: whole },
      {
        title: 'without bodies',
        file: 'omit.har',
        options: { content: 'omit' },
        found: [],
        reason: 'the body was not recorded',
      },
      { title: 'of little', file: 'minimal.har', options: { mode: 'minimal', content: 'embed' }, found: whole },
    ].filter(({ file }) => isFull || ['embed.har', 'attach.har', 'omit.har'].includes(file)),
  )('$title shows what is wrong as far as it tells', async ({ file, options, found, reason }) => {
    const report = await record({ path: join(folder, file), ...options });
    const envelopes = report.entries.flatMap(({ operation, received, findings }) =>
      findings
        .filter(({ check }) => check === 'envelope')
        .map(({ clause }) => `${clause} on ${operation} ${received ?? ''}`),
    );
    expect([...new Set(envelopes)].sort()).toEqual(found);
    const reasons = report.traffic?.notJudgeable.map((one) => one.reason) ?? [];
    expect(reasons).toContain('a test answered in place of the API');
    if (reason !== undefined) expect(reasons).toContain(reason);
    const kept = report.entries.filter(({ outcome }) => outcome === 'pass').map(({ clause }) => clause);
    expect(kept).toContain('missing-key');
    // Without bodies that of the request is not there either.
    expect(kept.includes('malformed-json')).toBe(reason === undefined);
    expect(JSON.stringify(report)).not.toContain(keys.sandbox.slice(0, 20));
  });
});
