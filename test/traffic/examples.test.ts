import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { afterAll, describe, expect, it, test } from 'vitest';
import { createReference, type ReferenceOptions } from '../../reference/index.ts';
import { isFull } from '../is-full.ts';
import { note } from './exchanges.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLES = join(ROOT, 'docs', 'examples', 'judge');
const read = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');

// Below the package, so that its own name leads to what was built, and where nothing is kept.
const REPORTS = join(ROOT, 'report');
mkdirSync(REPORTS, { recursive: true });
const folder = mkdtempSync(join(REPORTS, 'examples-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs Node in the folder of the examples; `out` is all that it wrote. */
async function runNode(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ out: string; code: number }> {
  // A worker of Vitest has variables that tell a runner that it is one.
  const { PATH, HOME, TMPDIR, LD_LIBRARY_PATH } = process.env;
  const env = { PATH, HOME, TMPDIR, LD_LIBRARY_PATH, CI: '1', ...environment };
  const child = spawn(process.execPath, words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { out, code };
}

const limitsInWords = `{ tamper: (reply) => ({ ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] }) }`;
const limits: ReferenceOptions = {
  tamper: (reply) => ({ ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] }),
};
const broken = 'a required clause is broken: no-rate-limit-headers';

describe('the page on traffic', () => {
  const page = readFileSync(join(ROOT, 'docs', 'judge.md'), 'utf8');
  test.each(['playwright.spec.mjs', 'cypress.config.mjs', 'cypress.support.mjs', 'supertest.test.mjs'])(
    'shows %s as it is tested',
    (name) => {
      expect(page).toContain(read(name).trim());
    },
  );
});

describe('the example of supertest', () => {
  test.each([
    ['an application that conforms', read('supertest.test.mjs'), 0, '# fail 0'],
    [
      'one that does not',
      read('supertest.test.mjs').replace('createReference()', `createReference(${limitsInWords})`),
      1,
      broken,
    ],
  ])('judges %s', async (_, text, code, told) => {
    writeFileSync(join(folder, 'supertest.test.mjs'), text);
    const run = await runNode(['--test', '--test-reporter', 'tap', 'supertest.test.mjs']);
    expect(run.out).toContain(told);
    expect(run.code).toBe(code);
  });
});

describe('the example of Playwright', () => {
  async function runPlaywright(options: ReferenceOptions): Promise<{ out: string; code: number }> {
    const { listener, keys } = createReference(options);
    const server = createServer((request, response) => {
      if (request.url?.startsWith('/api/') === true) listener(request, response);
      else response.setHeader('content-type', 'text/html').end(pageWith(keys.sandbox));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const args = chromium.args.filter((arg) => arg !== '--single-process');
    const launchOptions = { executablePath: await chromium.executablePath(), args: [...args, '--no-sandbox'] };
    writeFileSync(join(folder, 'playwright.spec.mjs'), read('playwright.spec.mjs'));
    const config = {
      testDir: '.',
      outputDir: 'out',
      timeout: 600_000,
      expect: { timeout: 300_000 },
      reporter: 'line',
      use: { launchOptions },
    };
    writeFileSync(join(folder, 'playwright.config.mjs'), `export default ${JSON.stringify(config)};`);
    const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
    const run = await runNode([cli, 'test'], { APP_URL: `http://127.0.0.1:${port}/` });
    server.close();
    server.closeAllConnections();
    return run;
  }

  it.skipIf(!isFull)('judges an application that conforms', async () => {
    const { out, code } = await runPlaywright({});
    expect(out).toContain('1 passed');
    expect(code).toBe(0);
  });

  it('finds the one thing that is wrong with another, and shows no key', async () => {
    const { out, code } = await runPlaywright(limits);
    expect(out).toContain(broken);
    expect(code).toBe(1);
    const report = readFileSync(join(folder, 'test-results', 'traffic.html'), 'utf8');
    expect(report).toContain('listSubscriptions');
    expect(report).not.toContain('sk_test_');
  });
});

function pageWith(key: string): string {
  return `<!doctype html><title>App</title><p role="status">loading</p><script type="module">
    const headers = { 'X-API-Key': '${key}' };
    const list = await fetch('/api/integrations/webhooks/subscriptions', { headers });
    await list.json();
    const refused = await fetch('/api/integrations/uploads/url', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{"filename":"a.png"}' });
    await refused.json();
    document.querySelector('[role=status]').textContent = 'done';
  </script>`;
}

// Cypress itself is no package alone, but a program that is downloaded; its hooks are called as it calls them.
describe('the example of Cypress', () => {
  interface Config {
    readonly e2e: { readonly setupNodeEvents: (on: (event: string, handler: unknown) => void) => void };
  }

  it('notes what passes through an intercept', () => {
    const hooks: Record<string, () => void> = {};
    const tasks: unknown[] = [];
    const request = { method: 'GET', url: 'https://x/api/integrations/y', headers: { 'x-api-key': 'k' }, body: '' };
    const answered = { statusCode: 200, headers: { a: 'b' }, body: [] };
    const cy = {
      intercept: (_: object, handler: (request: object) => void) => {
        handler({
          ...request,
          on: (_event: string, told: (response: object) => void) => {
            told(answered);
          },
        });
      },
      task: (...words: unknown[]) => tasks.push(words),
    };
    const hook = (name: string) => (act: () => void) => {
      hooks[name] = act;
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is a script, as Cypress runs it
    new Function('cy', 'beforeEach', 'afterEach', read('cypress.support.mjs'))(cy, hook('before'), hook('after'));
    hooks['before']?.();
    hooks['after']?.();
    const noted = { request, response: { status: 200, headers: answered.headers, body: [] } };
    expect(tasks).toMatchObject([['noteExchanges', [noted]]]);
  });

  it('judges what was noted, when all is run', async () => {
    writeFileSync(
      join(folder, 'cypress.config.mjs'),
      read('cypress.config.mjs').replace(", { report: ['html=cypress/traffic.html'] }", ''),
    );
    const { default: config } = (await import(pathToFileURL(join(folder, 'cypress.config.mjs')).href)) as {
      default: Config;
    };
    const handlers = new Map<string, unknown>();
    config.e2e.setupNodeEvents((event, handler) => handlers.set(event, handler));
    const { noteExchanges } = handlers.get('task') as { noteExchanges: (noted: readonly unknown[]) => null };
    const afterRun = handlers.get('after:run') as () => Promise<void>;
    expect(noteExchanges([note()])).toBeNull();
    await expect(afterRun()).resolves.toBeUndefined();
    noteExchanges([note({ answerHeaders: { 'X-RateLimit-Limit': '9' } })]);
    await expect(afterRun()).rejects.toThrow(broken);
  });
});
