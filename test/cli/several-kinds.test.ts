import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { callMain, makeFolder } from './call-main.ts';

const SCHEMES = `components:
  securitySchemes:
    session: { type: apiKey, in: cookie, name: SID }
    staff-login: { type: http, scheme: basic }
    exportKey: { type: apiKey, in: query, name: k }
    cert: { type: mutualTLS }
`;

function documentOf(...security: readonly string[]): string {
  const operations = security.map(
    (one, index) =>
      `  /a${index}: { get: { operationId: a${index}, security: ${one}, responses: { '200': { description: ok }, '401': { description: no } } } }\n`,
  );
  return `openapi: 3.0.3\ninfo: { title: Kinds, version: '1' }\npaths:\n${operations.join('')}${SCHEMES}`;
}

async function keysOf(text: string): Promise<unknown> {
  const cwd = await makeFolder();
  await writeFile(join(cwd, 'openapi.yaml'), text);
  const made = await callMain(['init', '--from', 'openapi.yaml', '--base-url', 'http://127.0.0.1:1'], { cwd });
  expect(made.exitCode).toBe(0);
  return (parse(await readFile(join(cwd, 'assay.config.yaml'), 'utf8')) as { keys?: unknown }).keys;
}

const MAIN = '${ASSAY_KEYS_MAIN}';

it.each<[string, readonly string[], unknown]>([
  ['one kind', ['[{ session: [] }]', '[{ session: [] }, { staff-login: [] }]'], { main: MAIN }],
  ['one kind beside none', ['[{ session: [] }]', '[]'], { main: MAIN }],
  [
    'two kinds',
    ['[{ session: [] }, { staff-login: [] }]', '[{ staff-login: [] }]'],
    { main: { session: '${KEY_SESSION}', 'staff-login': '${KEY_STAFF_LOGIN}' } },
  ],
  [
    'two together',
    ['[{ session: [], exportKey: [] }]'],
    { main: { session: '${KEY_SESSION}', exportKey: '${KEY_EXPORT_KEY}' } },
  ],
  ['one that is sent beside a certificate', ['[{ cert: [], exportKey: [] }]'], { main: MAIN }],
])('a profile asks for each of %s', async (_, security, expected) => {
  expect(await keysOf(documentOf(...security))).toEqual(expected);
});

it.each([
  ['bob:pä ss:wörd', ''],
  ['bob', '`keys.main.staff-login` must be a name and a password with a colon between them'],
  ['bob:a\tb', '`keys.main.staff-login` holds a control character'],
])('the login %j is taken, or told', async (login, message) => {
  const cwd = await makeFolder();
  await writeFile(join(cwd, 'openapi.yaml'), documentOf('[{ session: [] }]', '[{ staff-login: [] }]'));
  await callMain(['init', '--from', 'openapi.yaml', '--base-url', 'http://127.0.0.1:1'], { cwd });
  const environment = { KEY_SESSION: 'sess-1234567890', KEY_STAFF_LOGIN: login };
  const listed = await callMain(['run', '--dry-run'], { cwd, environment });
  expect(listed.exitCode).toBe(message === '' ? 0 : 2);
  expect(listed.error).toContain(message);
  const blank = await callMain(['run', '--dry-run'], { cwd, environment: { ...environment, KEY_SESSION: 'a b' } });
  expect(blank.error).toMatch(
    /assay\.config\.yaml:\d+:\d+: `keys\.main\.session` holds a blank, a control character or a letter beyond ASCII/,
  );
});
