import { join } from 'node:path';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { makeLargeDocument } from '../../bench/large-document.ts';
import { judgeFaithful, openDerived } from './open-derived.ts';

const folder = join(import.meta.dirname, 'documents');
const documents = readdirSync(folder).map((name) => (name.endsWith('.yaml') ? name : `${name}/openapi.yaml`));

test('a server that does what a document of 300 operations says breaks nothing that is required', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'assay-large-')), 'openapi.json');
  writeFileSync(path, JSON.stringify(makeLargeDocument()));
  const opened = await openDerived(path);
  // It is written in one line, and of 3.0, so that `nullable` is used.
  expect(opened.contract.unused).toBeUndefined();
  const report = await judgeFaithful(opened, undefined, { only: ['valid-request'] });
  expect(report.verdict).toBe('conforms');
  expect(report.counts.pass).toBe(300);
});

test.each(documents)('a server that does what %s says breaks nothing that is required', async (document) => {
  const opened = await openDerived(join(folder, document));
  const report = await judgeFaithful(opened);
  const bad = report.entries.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'error');
  expect(bad.map(({ case: name, outcome, reason, findings }) => [name, outcome, reason, findings]).slice(0, 9)).toEqual(
    [],
  );
  expect(report.verdict).toBe('conforms');
  expect(report.counts.pass).toBeGreaterThan(1);
});
