import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeFaithful, openDerived } from './open-derived.ts';

const folder = join(import.meta.dirname, 'documents');
const documents = readdirSync(folder).map((name) => (name.endsWith('.yaml') ? name : `${name}/openapi.yaml`));

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
