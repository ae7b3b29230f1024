import { test } from 'vitest';
import { builtInContract, loadContract } from '../../engine/io/load/index.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { meetCases } from '../../engine/selftest/meetings.ts';
import { deriveMutants } from '../../engine/selftest/derived/derive-mutants.ts';
import { runMutant } from '../../engine/selftest/run-mutant.ts';
test('x', { timeout: 600_000 }, async () => {
  const contract = await loadContract(builtInContract(), { generators: [] });
  const bench = await openBench(contract, 1);
  const meetings = await meetCases(bench);
  const all = bench.plan.cases.map((p) => p.case);
  const mutants = deriveMutants(contract, all, meetings);
  console.log(mutants.length, meetings.length, new Set(mutants.map((m) => m.id)).size);
  const t = performance.now();
  const rows = [];
  for (const m of mutants) { const r = await runMutant(m, bench, meetings, Number(process.env.SAMPLE ?? 20)); rows.push(r);
    if (!r.isKilled || r.others.length > 0) console.log(r.isKilled ? 'killed' : 'SURVIVES', r.requests, r.mutant, r.others.join(' | ')); }
  console.log(performance.now() - t, rows.filter((r) => !r.isKilled).length, rows.filter((r) => r.others.length > 0).length, Math.max(...rows.map((r) => r.requests)), rows.reduce((s, r) => s + r.requests, 0) / rows.length);
});
