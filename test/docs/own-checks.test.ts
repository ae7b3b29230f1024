import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askOwnChecks, showExchange } from '../../engine/core/own/index.ts';
import type { HeaderField } from '../../engine/core/model/index.ts';
import { load } from '../io/load/profile/load-from.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'own-checks.md'), 'utf8');
const [, sample = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
const library = JSON.stringify(join(ROOT, 'engine', 'config.ts'));

async function ask(
  status: number,
  sent: readonly HeaderField[],
  headers: readonly HeaderField[],
): Promise<readonly string[]> {
  const { checks = [] } = await load({ 'assay.config.ts': sample.replace("'assay/config'", library) });
  const exchange = showExchange(
    {
      operation: 'getOrder',
      case: 'x',
      role: 'probe',
      request: { method: 'GET', url: 'https://a.b/c', headers: sent },
      response: { status, headers, body: '', ms: 1 },
    },
    (text) => text,
  );
  const { findings, looked } = askOwnChecks(checks, 'getOrder', status, () => exchange, []);
  return [...looked, ...findings.map(({ clause, level, received }) => `${clause} ${level}: ${received}`)];
}

const KEY: HeaderField = ['X-API-Key', '[keys.main]'];
const ID: HeaderField = ['x-request-id', '0b0f3f2e-6d0c-4a4e-9d64-8f8d0b9a5a11'];

describe('the page about own checks', () => {
  it.each<[number, readonly HeaderField[], readonly HeaderField[], readonly string[]]>([
    [200, [], [], []],
    [404, [], [ID], ['own-request-id']],
    [404, [], [], ['own-request-id', 'own-request-id required: nothing']],
    [200, [KEY], [['cache-control', 'private']], ['own-no-cache']],
    [200, [KEY], [['cache-control', 'public']], ['own-no-cache', 'own-no-cache advised: public']],
  ])('shows checks that work, of a %i', async (status, sent, headers, expected) => {
    expect(await ask(status, sent, headers)).toEqual(expected);
  });
});
