import { expect, it } from 'vitest';
import { runContract } from '../../engine/index.ts';

it('a run against the reference exercises every constraint, each with a request that is answered rightly', async () => {
  const report = await runContract({ reference: true, only: ['every-constraint', 'constraint-kept'], fuzz: 0 });
  expect(report.coverage.constraints).toEqual({ exercised: 48, total: 48 });
  expect(report.entries.filter(({ outcome }) => outcome !== 'pass').map((entry) => entry.case)).toEqual([]);
});
