import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseUrl } from '../../../engine/core/model/index.ts';

test.each([
  ['https://\u00e4.example.com/in', 'xn--4ca.example.com'],
  ['https://example.com/\u00fc', 'example.com'],
  ['no url', undefined],
  ['', undefined],
])('%s has the host %s, however often it is asked', (text, host) => {
  const hosts = new Set(Array.from({ length: 20_000 }, () => parseUrl(text)?.host));
  expect([...hosts]).toEqual([host]);
});

test('a path is read against its base', () => {
  expect(parseUrl('/b?c', 'https://a.example/x')?.href).toBe('https://a.example/b?c');
});

test.each(['engine', 'reporters', 'generators', 'reference'])(
  'nothing in %s asks what Node 20 answers wrongly',
  (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const asking = files.filter((name) => /URL\.canParse\(/.test(readFileSync(join(folder, name), 'utf8')));
    expect(asking).toEqual([]);
  },
);
