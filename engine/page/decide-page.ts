import type { PageWatch, WatchedUnit } from '../core/model/index.ts';

/** Decides: 3 where too little of the page was met to judge it, 1 where something that matters changed, else 0. */
export function decidePage(units: readonly WatchedUnit[]): Pick<PageWatch, 'exitCode' | 'decidedBy'> {
  const known = units.filter(({ unit }) => unit !== undefined);
  const met = known.filter(({ state }) => state !== 'gone');
  if (met.length * 2 < known.length) {
    return {
      exitCode: 3,
      decidedBy: `only ${met.length} of ${known.length} units were found: this is not the page, or not all of it`,
    };
  }
  const changed = units.filter(({ changes, state }) => changes && state !== 'new').length;
  const added = units.filter(({ changes, state }) => changes && state === 'new').length;
  if (changed + added === 0) return { exitCode: 0, decidedBy: 'nothing that a clause rests on changed' };
  const parts = [
    ...(added > 0 ? [`${count(added, 'new unit')} may claim something that no clause checks`] : []),
    ...(changed > 0 ? [`${count(changed, 'unit')} that something rests on changed`] : []),
  ];
  return { exitCode: 1, decidedBy: parts.join(', and ') };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
