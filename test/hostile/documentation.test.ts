import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renderTable } from './render-table.ts';

const FILE = resolve(import.meta.dirname, '../../docs/robustness.md');

test('the page on hostile targets is what the tests say (WRITE_DOCS=1)', () => {
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(FILE, renderTable());
  expect(readFileSync(FILE, 'utf8')).toBe(renderTable());
});
