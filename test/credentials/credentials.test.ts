import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { runContract } from '../../engine/index.ts';
import { writeFolder } from '../io/load/write-folder.ts';
import { contractOf } from './contract-of.ts';
import { LOGIN, startLock, type Opens } from './lock.ts';

const KEY = 'secret-0123456789abcdef';
const PASSWORD = 'open-sesame-0123456789';

interface Row {
  readonly security: string;
  readonly keys?: string;
  readonly key: string | Readonly<Record<string, string>>;
  readonly opens: Opens;
  /** Texts that no report may hold. */
  readonly secrets: readonly string[];
}

const header =
  (name: string, value: string) =>
  (request: IncomingMessage): boolean =>
    request.headers[name] === value;
const basic = Buffer.from(`me:${PASSWORD}`).toString('base64');

function scheme(text: string, use = '- { a: [] }'): string {
  return `  securitySchemes:\n    a: ${text}\n    b: { type: apiKey, in: query, name: app }\nsecurity:\n  ${use}`;
}

const rows: Readonly<Record<string, Row>> = {
  'a header': {
    security: scheme('{ type: apiKey, in: header, name: X-Key }'),
    key: KEY,
    opens: header('x-key', KEY),
    secrets: [KEY],
  },
  'the query': {
    security: scheme('{ type: apiKey, in: query, name: key }'),
    key: `${KEY}+/=`,
    opens: (_, url) => url.searchParams.get('key') === `${KEY}+/=`,
    secrets: [KEY],
  },
  'a cookie': {
    security: scheme('{ type: apiKey, in: cookie, name: session }'),
    key: KEY,
    opens: header('cookie', `session=${KEY}`),
    secrets: [KEY],
  },
  'a bearer token': {
    security: scheme('{ type: http, scheme: bearer }'),
    key: KEY,
    opens: header('authorization', `Bearer ${KEY}`),
    secrets: [KEY],
  },
  'another word before a token': {
    security: scheme('{ type: http, scheme: Token }'),
    key: KEY,
    opens: header('authorization', `Token ${KEY}`),
    secrets: [KEY],
  },
  'a name and a password': {
    security: scheme('{ type: http, scheme: basic }'),
    key: `me:${PASSWORD}`,
    opens: header('authorization', `Basic ${basic}`),
    secrets: [PASSWORD, basic],
  },
  'a token for a login': {
    security: scheme(
      '{ type: oauth2, flows: { clientCredentials: { tokenUrl: /token, scopes: {} } } }',
      '- { a: [read] }',
    ),
    key: LOGIN,
    opens: ({ headers }, _, tokens) => tokens.some((token) => headers.authorization === `Bearer ${token}`),
    secrets: ['client-secret-0123456789', 'token-xxxxxxxxxxxxxxxxxxxx'],
  },
  'two credentials together': {
    security: scheme('{ type: apiKey, in: header, name: X-Key }', '- { a: [], b: [] }'),
    key: { a: KEY, b: PASSWORD },
    opens: (request, url) => request.headers['x-key'] === KEY && url.searchParams.get('app') === PASSWORD,
    secrets: [KEY, PASSWORD],
  },
  'the second of two alternatives': {
    security: scheme('{ type: http, scheme: bearer }', '[{ a: [], b: [] }, { a: [] }]'),
    key: KEY,
    opens: header('authorization', `Bearer ${KEY}`),
    secrets: [KEY],
  },
  'the scheme that the key is for': {
    security: scheme('{ type: http, scheme: bearer }', '[{ a: [] }, { b: [] }]'),
    keys: '  keys: { owner: { schemes: [b], main: true } }',
    key: KEY,
    opens: (_, url) => url.searchParams.get('app') === KEY,
    secrets: [KEY],
  },
};

test.each(Object.entries(rows))('a key in %s is sent where the document says, and shown nowhere', async (_, row) => {
  const { security, keys, key, opens, secrets } = row;
  const spec = await writeFolder(contractOf(security, keys));
  const { baseUrl } = await startLock(opens);
  const name = keys === undefined ? 'main' : 'owner';
  const report = await runContract({ baseUrl, spec, keys: { [name]: key }, fuzz: 5 });
  expect([report.exitCode, report.decidedBy]).toEqual([0, 'no required clause is broken']);
  expect(report.entries.find(({ case: id }) => id === 'known/all/readThing')?.outcome).toBe('pass');
  expect(report.entries.map(({ case: id }) => id)).not.toContain('unknown/none/readOpen');
  const text = JSON.stringify(report);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test.each(Object.entries(rows))(
  'a server that lets anybody in is found: %s',
  async (_, { security, keys, key, secrets }) => {
    const spec = await writeFolder(contractOf(security, keys));
    const { baseUrl } = await startLock(() => true);
    const name = keys === undefined ? 'main' : 'owner';
    const report = await runContract({ baseUrl, spec, keys: { [name]: key }, fuzz: 5 });
    const failed = report.entries.filter(({ outcome }) => outcome === 'fail').map(({ case: id }) => id);
    expect(failed).toContain('unknown/none');
    expect(failed).toContain('unknown/made-up');
    const text = JSON.stringify(report);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  },
);

test.each(Object.entries(rows))(
  'an answer that shows a key breaks a clause, and no report shows it: %s',
  async (_, row) => {
    const { security, keys, key, opens, secrets } = row;
    const spec = await writeFolder(contractOf(security, keys));
    const shown: string[] = [];
    const { baseUrl } = await startLock(
      (request, url, tokens) => {
        if (!opens(request, url, tokens)) return false;
        shown.push(
          [request.headers.authorization, request.headers.cookie, request.headers['x-key'], url.search].join(' '),
        );
        return true;
      },
      () => ({ seen: shown.at(-1) ?? '' }),
    );
    const name = keys === undefined ? 'main' : 'owner';
    const report = await runContract({ baseUrl, spec, keys: { [name]: key }, only: ['known'] });
    const findings = report.entries.flatMap((entry) => entry.findings);
    expect(findings.map(({ clause }) => clause)).toContain('no-echo');
    const text = JSON.stringify(report);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  },
);

test('a token that is refused is an error of the cases that need it, and nothing is held against the target', async () => {
  const row = rows['a token for a login'];
  const spec = await writeFolder(contractOf(row?.security ?? ''));
  const { baseUrl } = await startLock(() => false);
  const report = await runContract({ baseUrl, spec, keys: { main: 'client-id:wrong-secret' } });
  expect(report.exitCode).toBe(3);
  expect(report.decidedBy).toContain('no token was given: /token answered 401');
});
