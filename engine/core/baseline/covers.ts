import { operationOf, type Entry, type Finding, type KnownDeparture } from '../model/index.ts';

/** Whether a known departure is about a finding of an entry, or about the entry where it has none. */
export function covers(departure: KnownDeparture, entry: Entry, finding: Finding | undefined): boolean {
  const { names, id } = departure;
  const named = names === 'case' ? entry.case : (finding?.clause ?? entry.clause);
  return named === id && isOn(departure, operationOf(entry, finding));
}

/** Whether a known departure is about an operation. */
export function isOn({ operation }: KnownDeparture, name: string): boolean {
  return operation === undefined || operation === name;
}

/** Whether an entry fails or warns. */
export function departs({ outcome }: Entry): boolean {
  return outcome === 'fail' || outcome === 'warn';
}

/** The findings that make an entry what it is: the required ones of a failure, all of a warning; never none. */
export function weighingFindings({ outcome, findings }: Entry): readonly (Finding | undefined)[] {
  const required = findings.filter(({ level }) => level === 'required');
  const weighing = outcome === 'fail' && required.length > 0 ? required : findings;
  return weighing.length === 0 ? [undefined] : weighing;
}
