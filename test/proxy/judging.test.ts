import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import supertest from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { startReference } from '../../reference/index.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';
import { shop } from '../core/changes/shop/index.ts';
import { createShop, type Wrong } from './shop-app.ts';

const KEY = 'key-of-the-shop-0123456789';
let cwd: string;

beforeAll(async () => {
  cwd = await makeFolder();
  for (const [name, text] of Object.entries(shop)) {
    const path = join(cwd, 'shop', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
});

describe('the tests of an Express app, sent through the proxy', () => {
  it('show nothing where the app keeps its contract', async () => {
    const { report, called } = await judgeShop();
    expect(called.lastLine).toMatch(/^Exit code 0:/);
    expect(report.traffic?.exchanges).toMatchObject({ read: 8, elsewhere: 0 });
    expect(broken(report)).toEqual([]);
  });

  it.each<readonly [Wrong, string]>([
    ['missing:message', 'domain-envelope'],
    ['missing:other-key', 'domain-without-other-keys'],
    ['conflict:status', 'documented-status'],
    ['conflict:shape', 'domain-envelope'],
    ['invalid:shape', 'validation-envelope'],
    ['limited:no-wait', 'retry-after'],
    ['limited:fraction', 'retry-after'],
    ['any:request-id', 'no-request-id'],
    ['failed:teapot', 'documented-status'],
    ['error:media-type', 'error-media-type'],
  ])('find the mutant %s by %s, though they themselves pass', async (wrong, clause) => {
    const { report, called } = await judgeShop(wrong);
    expect(called.exitCode).toBe(1);
    expect(broken(report)).toContain(clause);
  });
});

describe('assay proxy', () => {
  it('writes a HAR that holds no key and is judged alike', async () => {
    const { called, har } = await judgeShop('missing:message', ['--record', 'all.har'], 'all.har');
    expect(called.error).toBe('');
    expect(har).not.toContain(KEY);
    const { log } = JSON.parse(har) as { log: { entries: { request: { url: string } }[] } };
    expect(log.entries).toHaveLength(8);
    const judged = await callMain(['judge', 'all.har', '--spec', 'shop', '--quiet', '--report', 'json=judged.json'], {
      cwd,
    });
    expect(judged.exitCode).toBe(1);
    const report = JSON.parse(await readFile(join(cwd, 'judged.json'), 'utf8')) as Report;
    expect(broken(report)).toContain('domain-envelope');
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('assay-proxy-'))).toEqual([]);
  });

  it('answers faults, which say nothing of the API and show what the client does', async () => {
    const { baseUrl, keys, close } = await startReference();
    const statuses: number[] = [];
    const { called, report } = await throughProxy(
      baseUrl,
      ['--fault', '429 retry-after=30 @listSubscriptions', '--one-client'],
      async (origin) => {
        for (let count = 0; count < 3; count += 1) {
          const answer = await fetch(`${origin}/api/integrations/webhooks/subscriptions`, {
            headers: { 'x-api-key': keys.sandbox },
          });
          statuses.push(answer.status);
          await answer.arrayBuffer();
        }
      },
    );
    await close();
    expect(statuses).toEqual([429, 200, 200]);
    expect(called.exitCode).toBe(1);
    // It came back at once.
    expect(broken(report)).toEqual(['waits-for-retry-after']);
    expect(report.grid.some(({ status, state }) => status === 429 && state === 'conforms')).toBe(false);
    expect(JSON.stringify(report)).not.toContain(keys.sandbox);
  });

  it('counts on a terminal what goes by', async () => {
    const { baseUrl, close } = await startReference();
    const { called } = await throughProxy(
      baseUrl,
      [],
      async (origin) => {
        await (await fetch(`${origin}/api/integrations/webhooks/subscriptions`)).arrayBuffer();
      },
      { out: true, error: true },
    );
    await close();
    expect(called.error).toContain('1 exchange, 0 with departures');
  });

  it('ends with the report after a time', async () => {
    const called = await callMain(
      ['proxy', '--target', 'http://127.0.0.1:1', '--for', '0.2', '--report', 'json=out.json'],
      { cwd },
    );
    expect(called.exitCode).toBe(3);
    expect(called.out).toMatch(
      /^The proxy listens on http:\/\/127\.0\.0\.1:\d+ for http:\/\/127\.0\.0\.1:1\. It ends in 0\.2 s\.\n/,
    );
    expect(called.lastLine).toMatch(/^Exit code 3:/);
  });

  it.each([
    [['--target', 'staging.example.com'], /^--target staging\.example\.com is no http or https URL; give one/],
    [['--target', 'http://me:secret-one@a.example'], /^--target must hold no login/],
    [['--target', 'http://a.example/?x=1'], /must end with the path/],
    [
      ['--target', 'http://127.0.0.1:4021', '--port', '4021'],
      /^The target http:\/\/127\.0\.0\.1:4021 is the proxy itself; give --port another port\./,
    ],
    [['--target', 'http://a.example', '--fault', '429 x0'], /^--fault '429 x0': `x0`: give a whole number from 1\./],
    [['--target', 'http://a.example', '--record', '.'], /./],
    [[], /required option '--target <url>' not specified/],
  ])('refuses %j', async (words, message) => {
    const { exitCode, error } = await callMain(['proxy', '--for', '0.1', ...words], { cwd });
    expect({ exitCode, error: error.trim() }).toEqual({
      exitCode: 2,
      error: expect.stringMatching(message) as unknown,
    });
  });
});

interface Judged {
  readonly called: Called;
  readonly report: Report;
}

async function judgeShop(
  wrong?: Wrong,
  flags: readonly string[] = [],
  har?: string,
): Promise<Judged & { readonly har: string }> {
  const server = createShop(wrong).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const judged = await throughProxy(target, ['--spec', 'shop', ...flags], testShop);
  server.closeAllConnections();
  server.close();
  return { ...judged, har: har === undefined ? '' : await readFile(join(cwd, har), 'utf8') };
}

// What a team tests: that it works, and refuses what it should.
async function testShop(origin: string): Promise<void> {
  const api = supertest(origin);
  const made = await api.post('/api/things').set('X-API-Key', KEY).send({ name: 'one' }).expect(201);
  const { id } = made.body as { readonly id: string };
  await api.get(`/api/things/${id}`).set('X-API-Key', KEY).expect(200);
  await api.get('/api/things').set('X-API-Key', KEY).expect(200);
  const statuses = [
    (await api.get('/api/things/none').set('X-API-Key', KEY)).status,
    (await api.post('/api/things').set('X-API-Key', KEY).send({ name: 'one' })).status,
    (await api.post('/api/things').set('X-API-Key', KEY).send({})).status,
  ];
  expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
  await api.get('/api/things').set('X-API-Key', KEY).expect(200);
  await api
    .get('/api/things')
    .set('X-API-Key', KEY)
    .expect((answer) => answer.status < 500);
}

async function throughProxy(
  target: string,
  flags: readonly string[],
  use: (origin: string) => Promise<void>,
  isTerminal = { out: false, error: false },
): Promise<Judged> {
  let used: Promise<void> | undefined;
  const called = await callMain(['proxy', '--target', target, '--report', 'json=report.json', ...flags], {
    cwd,
    isTerminal,
    onText: (text, send) => {
      const origin = /^The proxy listens on (\S+) for/.exec(text)?.[1];
      if (origin === undefined) return;
      used = use(origin).finally(() => {
        send('SIGINT');
      });
    },
  });
  await used;
  return { called, report: JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')) as Report };
}

function broken({ clauses }: Report): readonly string[] {
  return clauses.flatMap(({ id, outcome }) => (outcome === 'fail' ? [id] : []));
}
