// Runs the mutants that one check must see, until one survives; exit 1 where one does.
import { listMutants, runSelftest } from '../dist/engine/selftest/index.js';
import { openContract } from '../dist/engine/session/open-contract.js';

const [check] = process.argv.slice(2);
const contract = await openContract('.');
const only = listMutants(contract)
  .filter((mutant) => mutant.check === check)
  .map(({ id }) => id);
const { mutants, isGreen } = await runSelftest({ contract, seeds: [1], sample: 0, only, bail: true });
const survivor = mutants.find(({ isKilled }) => !isKilled);
console.log(survivor === undefined ? `all ${mutants.length} mutants are killed` : `${survivor.mutant} survives`);
process.exitCode = isGreen ? 0 : 1;
