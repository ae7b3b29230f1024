import { test } from 'vitest';
import { builtInContract, loadContract } from '../../engine/io/load/index.ts';
import { openBench } from '../../engine/selftest/bench.ts';
test('x', async () => {
  const contract = await loadContract(builtInContract(), { generators: [] });
  const bench = await openBench(contract, 1);
  for (let i = 0; i < 5; i += 1) {
    const t = performance.now();
    const e = await bench.judge({}, bench.plan);
    console.log(performance.now() - t, e.length, e.at(-1)?.requests, e.filter(({ entry }) => entry.outcome !== 'pass').map(({ entry }) => [entry.case, entry.outcome, entry.reason, entry.findings]));
  }
  const small = { cases: bench.plan.cases.slice(0, 5) };
  for (let i = 0; i < 5; i += 1) {
    const t = performance.now();
    const e = await bench.judge({}, small);
    console.log(performance.now() - t, e.length, e.at(-1)?.requests);
  }
});
