import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../engine/session/open-app.ts';
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
