import { test } from 'vitest';
import { openContract } from '../../engine/session/open-contract.ts';
import { openBench } from '../../engine/selftest/bench.ts';
import { meetCases } from '../../engine/selftest/meetings.ts';
import { deriveMutants } from '../../engine/selftest/derived/derive-mutants.ts';
import { mutants as hand } from '../../reference/mutants/index.ts';
import { runMutant } from '../../engine/selftest/run-mutant.ts';
test('x', { timeout: 580_000 }, async () => {
  const contract = await openContract('.');
  const bench = await openBench(contract, 1);
  console.log(bench.plan.cases.length); { const t = performance.now(); const e = await bench.judge({}, bench.plan); console.log(performance.now() - t, e.length, e.at(-1)?.requests, JSON.stringify(e.filter(({ entry }) => entry.outcome !== 'pass').map(({ entry }) => [entry.case, entry.outcome, entry.reason, entry.findings]), null, 1)); }
  const meetings = await meetCases(bench);
  const all = bench.plan.cases.map((p) => p.case);
  const only = process.env.ONLY;
  const mutants = [...(process.env.KIND === 'hand' ? [] : deriveMutants(contract, all, meetings)), ...hand].filter((m) => only === undefined || m.id.includes(only));
  console.log(mutants.length, hand.length, meetings.length, new Set(mutants.map((m) => m.id)).size);
  const t = performance.now();
  const rows = [];
  for (const m of mutants) {
    const t0 = performance.now();
    const r = await Promise.race([runMutant(m, bench, meetings, 'check' in m ? Number(process.env.SAMPLE ?? 20) : 0).catch((e: unknown) => { console.log('CRASH', m.id, String(e)); return undefined; }), new Promise<undefined>((d) => setTimeout(() => d(undefined), 5000))]);
    if (r === undefined) { console.log('HANGS', m.id); continue; }
    rows.push(r);
    if (performance.now() - t0 > 1500) console.log('SLOW', m.id, performance.now() - t0);
    if (!r.isKilled || (r.kind === 'derived' && r.others.length > 0)) console.log(r.isKilled ? 'killed' : 'SURVIVES', r.requests, r.mutant, r.others.join(' | ')); }
  console.log(performance.now() - t, rows.filter((r) => !r.isKilled).length, rows.filter((r) => r.others.length > 0).length, Math.max(...rows.map((r) => r.requests)), rows.reduce((s, r) => s + r.requests, 0) / rows.length);
});
