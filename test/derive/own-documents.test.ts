import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servers } from '../../reference/servers.ts';
import { isFull } from '../is-full.ts';
import { judgeServer, openDerived } from './open-derived.ts';

const names = isFull ? Object.keys(servers) : ['ledger'];

test.each(names)('the document of %s alone gives a contract that its faithful server keeps', async (name) => {
  const opened = await openDerived(join(import.meta.dirname, '..', '..', 'spec', name, 'openapi.yaml'));
  // Its requests name states of the whole contract.
  expect(opened.notDerived.map(({ what }) => what)).toContainEqual(expect.stringMatching(/^x-assay-valid of /));
  const { listener, keys } = servers[name]?.create() ?? { listener: () => undefined, keys: {} };
  const known = opened.contract.keys.flatMap(({ name: role }) => {
    const value = keys[role];
    return value === undefined ? [] : [[role, value] as const];
  });
  const report = await judgeServer(opened, createServer(listener), Object.fromEntries(known), { depth: 'quick' });
  const bad = report.entries.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'error');
  expect(bad.map(({ case: id, outcome, reason, findings }) => [id, outcome, reason, findings])).toEqual([]);
  expect(report.verdict).toBe('conforms');
  expect(report.counts.pass).toBeGreaterThan(100);
});
