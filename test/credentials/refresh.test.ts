import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { KeyRefresh } from '../../engine/core/model/index.ts';
import { runContract, type Report } from '../../engine/index.ts';
import { writeFolder } from '../io/load/write-folder.ts';
import { contractOf } from './contract-of.ts';

// Reads and a write, so that a key that is good for a few uses ends in the middle.
const PLACES = ['one', 'two', 'three', 'four'];
const OPERATION = (name: string): string => `  /${name}:
    ${name === 'four' ? 'post' : 'get'}:
      operationId: ${name}
      x-bucket: all
      responses: { '200': { description: It. }, '401': { description: No. } }
`;
const files = contractOf(`  securitySchemes:
    a: { type: http, scheme: bearer }
security: [{ a: [] }]`);
const SPEC = {
  ...files,
  'openapi.yaml': (files['openapi.yaml'] ?? '').replace('paths:\n', `paths:\n${PLACES.map(OPERATION).join('')}`),
  // A 401 that is about something else than the key.
  'clauses/401.yaml': `${files['clauses/401.yaml'] ?? ''}      - id: wrong-word
        title: '{operation} answers 401 to a wrong word'
        operation: readThing
        send: { headers: { X-Word: wrong } }
`,
};

const keyOf = (number: number): string => `key-${'k'.repeat(20)}-${number}`;

/** How a server treats its keys, and what is wrong with it. */
interface Manner {
  /** A key is refused once it was let in so often. */
  readonly uses?: number;
  /** A key that was made anew leaves the old one good. */
  readonly keepsOld?: boolean;
  /** Answers 401 at this path to everybody, or lets everybody in. */
  readonly refusesAt?: string;
  readonly isOpen?: boolean;
  readonly echoes?: boolean;
  /** Refuses a key that ended otherwise than one that it never had: with a page. */
  readonly tellsEnd?: boolean;
}

interface Target {
  readonly baseUrl: string;
  /** How many keys were made anew. */
  readonly made: () => number;
  readonly make: () => string;
  /** How often the write was done. */
  readonly written: () => number;
}

async function startTarget({
  uses = Infinity,
  keepsOld = false,
  refusesAt,
  isOpen = false,
  echoes = false,
  tellsEnd = false,
}: Manner): Promise<Target> {
  const keys = [keyOf(0)];
  const times = new Map<string, number>();
  let written = 0;
  const make = (): string => {
    keys.push(keyOf(keys.length));
    return keys.at(-1) ?? '';
  };
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (url === '/__make') {
      response.end(JSON.stringify({ value: make(), expiresIn: 3600 }));
      return;
    }
    const key = headers.authorization?.slice('Bearer '.length) ?? '';
    const isKnown = (keepsOld ? keys.includes(key) : key === keys.at(-1)) && (times.get(key) ?? 0) < uses;
    if (isKnown) times.set(key, (times.get(key) ?? 0) + 1);
    const isRight = url !== refusesAt && headers['x-word'] === undefined;
    const isIn = url === '/open' || isOpen || (isKnown && isRight);
    if (isIn && method === 'POST') written += 1;
    if (!isIn && tellsEnd && keys.includes(key) && isRight) {
      response.writeHead(401, { 'Content-Type': 'text/html' }).end('<p>It ended.</p>');
      return;
    }
    response.writeHead(isIn ? 200 : 401, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ detail: echoes && key !== keyOf(0) ? key : 'It.' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl, made: () => keys.length - 1, make, written: () => written };
}

interface Judged {
  readonly report: Report;
  readonly target: Target;
  readonly journal: string;
}

async function judge(manner: Manner, refreshOf: (target: Target) => KeyRefresh | undefined): Promise<Judged> {
  const target = await startTarget(manner);
  const folder = await writeFolder(SPEC);
  const journal = join(folder, 'journal.ndjson');
  const refresh = refreshOf(target);
  const report = await runContract({
    baseUrl: target.baseUrl,
    spec: folder,
    keys: { main: keyOf(0) },
    journal,
    // A key that others use up meanwhile is refused though it is new.
    limits: { concurrency: 1 },
    report: [`html=${join(folder, 'r.html')}`, `json=${join(folder, 'r.json')}`],
    ...(refresh && { refresh: { main: refresh } }),
  });
  const texts = await Promise.all(
    ['journal.ndjson', 'r.html', 'r.json'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  // Whatever came of it: no key is in any file, old or new.
  for (const text of texts) expect(text).not.toContain(keyOf(0).slice(0, -1));
  return { report, target, journal: texts[0] ?? '' };
}

const byFunction = ({ make }: Target): KeyRefresh => ({ call: () => make() });
const byCommand = ({ baseUrl }: Target): KeyRefresh => ({
  command: [process.execPath, '-e', `fetch('${baseUrl}/__make').then((one) => one.text()).then(console.log)`],
});
const seenOf = ({ observations }: Report): unknown =>
  observations.find(({ what }) => what.includes('keys.main was made anew'))?.seen;

describe('a key that ends while a run goes on', () => {
  it.each<[string, Manner, (target: Target) => KeyRefresh]>([
    ['a function, on a server that ends each key soon', { uses: 3 }, byFunction],
    ['a function, on a server that ends each key at once', { uses: 1 }, byFunction],
    ['a function, on a server that says otherwise of a key that ended', { uses: 1, tellsEnd: true }, byFunction],
    ['a command, on a server that ends each key soon', { uses: 3 }, byCommand],
    ['a function, on a server that echoes no key', { uses: 2, keepsOld: true }, byFunction],
  ])('is made anew by %s, and nothing of it is a failure', async (_, manner, refreshOf) => {
    const { report, target, journal } = await judge(manner, refreshOf);
    expect(
      report.entries.filter(({ outcome }) => outcome !== 'pass').map(({ case: id, reason }) => [id, reason]),
    ).toEqual([]);
    expect([report.verdict, target.made() > 0]).toEqual(['conforms', true]);
    expect(seenOf(report)).toMatchObject({ times: target.made() });
    expect(journal).toContain('"because":"the target refused it (401)"');
  });

  it('leaves the refusal in the report, before the answer that counts', async () => {
    const { report } = await judge({ uses: 1 }, byFunction);
    const known = report.entries.filter(({ clause }) => clause === 'known');
    const statuses = known.map(({ exchanges }) => exchanges.map(({ response }) => response?.status));
    expect(statuses).toContainEqual([401, 200]);
  });

  it('lets a write that was refused be sent once more, and be done once', async () => {
    const { target } = await judge({ uses: 1 }, byFunction);
    expect(target.written()).toBe(1);
  });

  it('fails without a refresh', async () => {
    const { report } = await judge({ uses: 3 }, () => undefined);
    expect(report.verdict).toBe('violates');
  });

  it('is made anew before it ends', async () => {
    const { report, target } = await judge({}, ({ make }) => ({
      call: () => ({ value: make(), expiresIn: 0.001 }),
      everySeconds: 0.001,
    }));
    expect([report.verdict, target.made() > 1]).toEqual(['conforms', true]);
    expect(seenOf(report)).toMatchObject({
      latest: expect.arrayContaining([expect.objectContaining({ because: 'it was due' })]) as unknown,
    });
  });
});

describe('a 401 that is asked for', () => {
  it('makes no key anew', async () => {
    const { report, target } = await judge({}, byFunction);
    expect([report.verdict, target.made(), seenOf(report)]).toEqual(['conforms', 0, undefined]);
    expect(report.counts.pass).toBeGreaterThan(10);
  });

  it('is missed all the same where a server lets everybody in', async () => {
    const { report, target } = await judge({ isOpen: true }, byFunction);
    expect([report.verdict, target.made()]).toEqual(['violates', 0]);
  });
});

describe('a server that answers 401 where it should not', () => {
  it.each<[string, (target: Target) => KeyRefresh]>([
    ['new keys', byFunction],
    ['the same key', () => ({ call: () => keyOf(0) })],
  ])('is found where the refresh gives %s', async (_, refreshOf) => {
    const { report, target } = await judge({ refusesAt: '/two', keepsOld: true }, refreshOf);
    expect([report.verdict, report.decidedBy]).toEqual(['violates', 'a required clause is broken: known']);
    expect(report.entries.filter(({ outcome }) => outcome === 'fail').map(({ operation }) => operation)).toEqual([
      'two',
    ]);
    expect(target.made()).toBeLessThanOrEqual(3);
  });

  it('is found where it echoes a key that was made anew', async () => {
    const { report } = await judge({ uses: 2, echoes: true }, byFunction);
    expect(report.clauses.find(({ id }) => id === 'no-echo')?.outcome).toBe('fail');
  });
});

describe('a refresh that fails', () => {
  const command = (script: string): KeyRefresh => ({ command: [process.execPath, '-e', script] });
  it.each<[string, KeyRefresh, string]>([
    ['a function that throws', { call: () => Promise.reject(new Error('the vault is shut')) }, 'the vault is shut'],
    ['a function that gives nothing', { call: () => null }, 'it gave no key'],
    [
      'a command that ends badly',
      command('console.log("half-a-key"); console.error("no half-a-key for you"); process.exit(4)'),
      'ended with 4: no [not shown] for you',
    ],
    ['a program that is not there', { command: ['no-such-program'] }, 'there is no program no-such-program'],
    ['a command that writes nothing', command(''), 'it gave no key'],
    ['a command that writes a page', command('console.log("<html> <p>")'), 'what it gave is no key'],
    ['a command that breaks off', command('console.log("{")'), 'what it wrote begins like JSON and is none'],
    ['JSON without a key', command('console.log("{}")'), 'its object has no key in `value` or `access_token`'],
    [
      'a key of the past',
      { call: () => ({ value: 'k', expiresAt: '2001-01-01' }) },
      'neither seconds nor a date to come',
    ],
    ['the same key', { call: () => keyOf(0) }, 'its refresh gave the same key again'],
  ])('as %s does ends in an error that says so, and in no failure', async (_, refresh, reason) => {
    const { report } = await judge({ uses: 4 }, () => refresh);
    expect(report.verdict).toBe('inconclusive');
    expect(report.counts.fail).toBe(0);
    const errors = report.entries.filter(({ outcome }) => outcome === 'error').map((entry) => entry.reason);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toContain('the target refused keys.main (401), and its refresh');
    expect(errors.join('\n')).toContain(reason);
  });
});
