import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Profile } from '../../engine/core/model/index.ts';
import { createOwner } from '../../engine/io/owner/index.ts';
import { LIMITS } from '../../engine/io/load/profile/defaults.ts';

let origin: string;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});

afterAll(() => {
  server.close();
});

it.each([
  ['', '/__arrange/x?a=b', '/__arrange/x?a=b'],
  ['/gw', '/__arrange/x', '/gw/__arrange/x'],
  ['/gw', '__arrange/x', '/gw/__arrange/x'],
  ['/gw/v2', '//other.example/x', '/gw/v2/other.example/x'],
  ['/gw', 'ORIGIN/whole', '/whole'],
])('below %s, the path %s asks for %s', async (base, path, expected) => {
  asked.length = 0;
  const request = { method: 'POST', path: path.replace('ORIGIN', origin) };
  const profile = {
    baseUrl: `${origin}${base}`,
    keys: {},
    headers: {},
    tls: {},
    limits: LIMITS,
    arrangements: { x: { request } },
  };
  const owner = createOwner(profile as unknown as Profile, () => []); // the parts that a request of the owner needs
  expect(await owner.bring('x', new AbortController().signal)).toEqual({ ok: true, outputs: {} });
  expect(asked).toEqual([expected]);
});
