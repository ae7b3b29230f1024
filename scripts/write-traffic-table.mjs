// Judges the recording of every mutant's run, and writes the table of docs/judge.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadSources } from './load-sources.mjs';

const [{ makeMutants, meetCases, openBench, renderTrafficTable, seeInTraffic }, { openContract }] = await loadSources([
  'engine/selftest/index.ts',
  'engine/session/open-contract.ts',
]);
const contract = await openContract('.');
const bench = await openBench({ contract, seed: 1 });
const meetings = await meetCases(bench);
const rows = [];
for (const mutant of makeMutants(bench, meetings)) rows.push(await seeInTraffic(mutant, bench, meetings));
const table = renderTrafficTable(contract, rows);
const page = readFileSync('docs/judge.md', 'utf8');
writeFileSync(
  'docs/judge.md',
  page.replace(/(<!-- table -->\n)[\s\S]*(\n<!-- end -->)/, (_, start, end) => `${start}\n${table}\n${end}`),
);
console.log(`The recordings of ${rows.length} mutants are judged: docs/judge.md`);
