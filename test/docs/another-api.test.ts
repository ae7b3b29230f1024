import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerMutants } from '../../reference/ledger/index.ts';
import { generators } from '../../generators/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const page = read('docs/another-api.md');
const spec = readdirSync(join(ROOT, 'spec/ledger'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => fold(read(join('spec/ledger', name))))
  .join(' ');

// Where a line is broken says nothing.
function fold(text: string): string {
  return text.replaceAll(/\s+/g, '').replaceAll(/,(?=[}\]])/g, '');
}

describe('the page about another API', () => {
  const samples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);

  it.each(samples)('shows what stands in the contract: %s', (text) => {
    expect(spec).toContain(fold(text));
  });

  it('counts the wrong servers', () => {
    expect(page).toContain(`${ledgerMutants.length} wrong ones`);
    expect(ledgerMutants.map(({ id }) => id)).toContain('ignores-if-match');
  });
});

describe('the page about generators', () => {
  const rows = read('docs/generators.md')
    .split('\n')
    .flatMap((line) => /^\| `([a-z-]+)` +\| (.*?) +\|/.exec(line)?.slice(1, 3).join(': ') ?? []);

  it('says of each what it makes', () => {
    expect(rows).toEqual(Object.entries(generators).map(([name, { makes }]) => `${name}: ${makes}`));
  });
});
