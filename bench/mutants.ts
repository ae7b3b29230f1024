import { listMutants, runSelftest } from '../engine/selftest/index.ts';
import { openContract } from '../engine/session/open-contract.ts';
import { secondsOf, type Figure } from './measure.ts';

/** Requests and seconds until every mutant is killed, in memory; every tenth of them unless long. */
export async function measureMutants(isLong: boolean): Promise<readonly Figure[]> {
  const contract = await openContract(process.cwd());
  const only = listMutants(contract)
    .map(({ id }) => id)
    .filter((_, at) => isLong || at % 10 === 0);
  let rows: Awaited<ReturnType<typeof runSelftest>>['mutants'] = [];
  const seconds = await secondsOf(async () => {
    ({ mutants: rows } = await runSelftest({ contract, seeds: [1], sample: 0, only }));
  });
  const requests = rows.flatMap((row) => (row.isKilled ? [row.requests] : []));
  const sum = requests.reduce((total, count) => total + count, 0);
  return [
    { what: 'mutants', value: rows.length, unit: 'mutants' },
    { what: 'killed', value: requests.length, unit: 'mutants' },
    { what: 'requests until killed, mean', value: sum / requests.length, unit: 'requests' },
    { what: 'requests until killed, worst', value: Math.max(...requests), unit: 'requests' },
    { what: 'time until all are killed', value: seconds, unit: 's' },
  ];
}
