// Runs the mutants that one check must see, until one survives; exit 1 where one does.
// usage: node scripts/selftest-of-check.mjs CHECK [NAME FILE]; with a file, the check in it is a function that finds nothing.
import { loadSources } from './load-sources.mjs';

const [check, name, file] = process.argv.slice(2);
const stub = {
  name: 'stub',
  load: (id) => (id === file ? `export const ${name} = () => [];` : null),
};
const [{ listMutants, runSelftest }, { openContract }] = await loadSources(
  ['engine/selftest/index.ts', 'engine/session/open-contract.ts'],
  [stub],
);
const contract = await openContract('.');
const only = listMutants(contract)
  .filter((mutant) => mutant.check === check)
  .map(({ id }) => id);
const { mutants, isGreen } = await runSelftest({ contract, seeds: [1], sample: 0, only, bail: true });
const survivor = mutants.find(({ isKilled }) => !isKilled);
console.log(survivor === undefined ? `all ${mutants.length} mutants are killed` : `${survivor.mutant} survives`);
process.exitCode = isGreen ? 0 : 1;
