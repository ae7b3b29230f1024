import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../engine/session/open-app.ts';
import { startReference } from '../../reference/index.ts';
import { callMain, makeFolder } from './call-main.ts';

const environment = { ASSAY_KEYS_SANDBOX: 'sk_test_0123456789abcdef' };

function answer(status: number, headers: Readonly<Record<string, string>>, body: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}

const json = { 'content-type': 'application/json' };

const table: readonly { readonly what: string; readonly app: RequestListener; readonly sentence: RegExp }[] = [
  {
    what: 'redirects',
    app: answer(302, { location: 'https://elsewhere.example/' }, ''),
    sentence: /redirects \(302\) to https:\/\/elsewhere\.example\/; give the base URL that answers itself$/,
  },
  {
    what: 'answers HTML',
    app: answer(200, { 'content-type': 'text/html' }, '<p>hello</p>'),
    sentence: /answers no JSON/,
  },
  {
    what: 'does not know the key',
    app: answer(401, json, '{"detail":"no"}'),
    sentence: /does not know the sandbox key \(401\)/,
  },
  {
    what: 'has no plan for it',
    app: answer(402, json, '{"detail":"no"}'),
    sentence: /does not include the API \(402\)/,
  },
  {
    what: 'is another service',
    app: answer(404, json, '{"detail":"Not Found"}'),
    sentence:
      /the preflight read GET http:.*\/webhooks\/subscriptions was answered 404 with and without a key, and no other read asks for one: is the base URL right\?$/,
  },
  {
    what: 'refuses everything, and what has a key in another way',
    app: (request, response) => {
      response.writeHead(request.headers['x-api-key'] === undefined ? 403 : 405, json).end('{}');
    },
    sentence: /was answered 405 with and 403 without a key, and no other read/,
  },
  {
    what: 'closes without an answer',
    app: (request) => {
      request.socket.destroy();
    },
    sentence: /cannot be judged: /,
  },
];

describe('a target that cannot be judged', () => {
  it.each(table)('that $what: one sentence, exit 3', async ({ app, sentence }) => {
    const { baseUrl, close } = await openApp(app);
    await expectSentence(baseUrl, sentence);
    await close();
  });

  it('that has the base path twice: one sentence, exit 3', async () => {
    const { baseUrl, close } = await startReference();
    await expectSentence(
      `${baseUrl}/api/integrations`,
      /\/api\/integrations\/api\/integrations\/webhooks\/subscriptions was answered 404 with and without a key/,
    );
    await close();
  });

  it('that refuses connections: one sentence, exit 3', async () => {
    // Nothing listens on port 1, and no other test can take it.
    await expectSentence('http://127.0.0.1:1', /cannot be judged: .*ECONNREFUSED/);
  });

  it('that speaks no HTTP: one sentence, exit 3', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.6\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    await expectSentence(
      `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 1) : 1}`,
      /cannot be judged: /,
    );
    server.close();
  });
});

describe('a target of which one read is broken can be judged', () => {
  const isList = (url = ''): boolean => url.endsWith('/webhooks/subscriptions');
  const broken: readonly (readonly [string, RequestListener])[] = [
    [
      'that is not there, while the others ask for a key',
      (request, response) => {
        answer(isList(request.url) ? 404 : 401, json, '{"detail":"x"}')(request, response);
      },
    ],
    ['that fails', answer(500, json, '{"detail":"x"}')],
    [
      'that asks for no key',
      (request, response) => {
        answer(request.headers['x-api-key'] ? 200 : 404, json, '[]')(request, response);
      },
    ],
    [
      'that knows no key',
      (request, response) => {
        answer(request.headers['x-api-key'] ? 404 : 401, json, '{"detail":"x"}')(request, response);
      },
    ],
  ];

  it.each(broken)('%s', async (_, app) => {
    const { baseUrl, close } = await openApp(app);
    const checked = await callMain(['check', baseUrl], { environment });
    await close();
    expect(checked).toMatchObject({ exitCode: 0, error: '' });
  });
});

async function expectSentence(baseUrl: string, sentence: RegExp): Promise<void> {
  const checked = await callMain(['check', baseUrl], { environment });
  expect(checked).toMatchObject({ exitCode: 3, error: '' });
  expect(checked.out.trimEnd().split('\n')).toHaveLength(1);
  expect(checked.lastLine).toMatch(sentence);
  const cwd = await makeFolder();
  const ran = await callMain(['run', baseUrl], { environment, cwd });
  expect(ran).toMatchObject({ exitCode: 3, error: '', lastLine: checked.lastLine });
  const report: unknown = JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8'));
  expect(report).toMatchObject({ verdict: 'inconclusive', exitCode: 3, entries: [] });
}
