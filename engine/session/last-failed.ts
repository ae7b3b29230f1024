import { WrongUse, type Contract } from '../core/model/index.ts';
import { listCases } from './generation.ts';
import { readReport } from './read-report.ts';

/**
 * Returns the names of the cases that failed in a report, as a selection takes them; for what no case of the contract asks
 * for, the clause that it broke. Throws `WrongUse` where nothing failed.
 */
export async function readLastFailed(cwd: string, file: string, contract: Contract): Promise<readonly string[]> {
  const { entries } = await readReport(cwd, file);
  const ids = listCases(contract).map(({ id }) => id);
  const clauses = contract.clauses.map(({ id }) => id);
  const names = entries
    .filter(({ outcome }) => outcome === 'fail')
    .flatMap(({ case: name, clause }) => {
      // What was drawn at random stands behind the name of its property.
      const own = ids.find((id) => name === id || name.startsWith(`${id}/`));
      return own ?? (clauses.includes(clause) ? clause : []);
    });
  if (names.length === 0) throw new WrongUse(`Nothing failed in ${file}; leave --last-failed out to run every case.`);
  return [...new Set(names)];
}
