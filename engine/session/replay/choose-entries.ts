import { WrongUse, type Entry, type Report } from '../../core/model/index.ts';
import { suggest } from '../../io/load/source/nearest.ts';

/** Returns the entry of a report that has this name, or all that failed; throws `WrongUse` where nothing departed. */
export function chooseEntries({ entries }: Report, name: string | undefined): readonly Entry[] {
  if (name === undefined) return entries.filter(({ outcome }) => outcome === 'fail');
  const found = entries.find((entry) => entry.case === name);
  if (found === undefined) {
    const names = entries.map((entry) => entry.case);
    throw new WrongUse(`The report has no case ${name}${suggest(name, names)}`);
  }
  if (found.outcome !== 'fail' && found.outcome !== 'warn') {
    throw new WrongUse(`${name} did not depart in this report (${found.outcome}), so that nothing can happen again.`);
  }
  return [found];
}
