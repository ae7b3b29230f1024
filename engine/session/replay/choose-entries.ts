import { WrongUse, type Entry, type Report } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';

/**
 * Returns the entries of a report that departed and have this name: that of a case, of a clause or the beginning of a
 * case before a slash; without a name, all that failed. Throws `WrongUse` where nothing departed.
 */
export function chooseEntries(report: Report, name: string | undefined): readonly Entry[] {
  if (report.subject === 'traffic') {
    throw new WrongUse(
      'The report is of traffic that others sent, so that nothing of it can be sent again; see the exchanges in it.',
    );
  }
  const { entries } = report;
  if (name === undefined) return entries.filter(({ outcome }) => outcome === 'fail');
  const found = entries.filter((entry) => entry.case === name);
  const named = found.length > 0 ? found : entries.filter((entry) => isOf(entry, name));
  const departed = named.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  if (departed.length > 0) return departed;
  const clauses = report.clauses.map(({ id }) => id);
  if (named.length === 0 && !clauses.includes(name)) {
    const names = [...clauses, ...entries.map((entry) => entry.case)];
    throw new WrongUse(`The report has no case or clause ${name}${suggest(name, names)}`);
  }
  const outcome = found[0] === undefined ? '' : ` (${found[0].outcome})`;
  throw new WrongUse(`${name} did not depart in this report${outcome}, so that nothing can happen again.`);
}

// A clause may be broken by the answers to another one's cases.
function isOf({ case: id, clause, findings }: Entry, name: string): boolean {
  return clause === name || id.startsWith(`${name}/`) || findings.some((finding) => finding.clause === name);
}
