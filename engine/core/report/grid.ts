import type { Contract, Entry, Everywhere, Finding, GridCell, Outcome } from '../model/index.ts';
import { isEverywhere } from './departures-everywhere.ts';

/**
 * Returns a cell for each documented status of each operation: what the cases that ask for it found in its answers. What
 * a case found in another operation's answer stands in that one's cell; what nearly every answer departs in, in none.
 */
export function makeGrid(
  contract: Contract,
  entries: readonly Entry[],
  everywhere: readonly Everywhere[] = [],
): readonly GridCell[] {
  const byCell = new Map<string, Part[]>();
  for (const entry of entries) {
    for (const [name, part] of partsOf(entry, everywhere)) {
      const own = byCell.get(name);
      if (own === undefined) byCell.set(name, [part]);
      else own.push(part);
    }
  }
  return contract.operations.flatMap(({ id, responses }) =>
    responses.map(({ status }) =>
      makeCell(id, status, byCell.get(`${id} ${status}`) ?? [], idleReason(contract, status)),
    ),
  );
}

/** What an entry says of a cell. */
interface Part extends Pick<Entry, 'case' | 'reason' | 'unstable'> {
  readonly outcome: Outcome;
}

function partsOf(entry: Entry, everywhere: readonly Everywhere[]): readonly (readonly [string, Part])[] {
  const { findings } = entry;
  const own = findings.filter(({ of }) => of === undefined);
  const foreign = findings.filter((finding) => finding.of !== undefined && !isEverywhere(finding, everywhere));
  const others = new Map<string, Finding[]>();
  for (const finding of foreign) {
    const name = `${finding.of?.operation ?? ''} ${finding.of?.status ?? ''}`;
    others.set(name, [...(others.get(name) ?? []), finding]);
  }
  const left = own.filter((finding) => !isEverywhere(finding, everywhere));
  const judged = findings.length === 0 ? entry.outcome : outcomeOf(entry, left);
  const outcome = entry.unexercised === true ? 'skip' : judged;
  return [
    ...statusesOf(entry).map((status) => [`${entry.operation} ${status}`, { ...entry, outcome }] as const),
    ...[...others].map(([name, some]) => [name, { ...entry, outcome: outcomeOf(entry, some) }] as const),
  ];
}

// An entry is a failure or a warning for the firmest of its findings, and each cell has its own of them.
function outcomeOf({ outcome }: Entry, findings: readonly Finding[]): Outcome {
  if (outcome !== 'fail' && outcome !== 'warn') return outcome;
  if (findings.length === 0) return 'pass';
  if (findings.every(({ level }) => level === 'proposed')) return 'proposed';
  return outcome === 'fail' && findings.some(({ level }) => level === 'required') ? 'fail' : 'warn';
}

// A case that accepts several statuses exercises the one that it got; where it got none of them, the first one asked for.
function statusesOf({ outcome, statuses, received, unexercised }: Entry): readonly number[] {
  if (outcome === 'skip' || unexercised === true) return statuses;
  return received !== undefined && statuses.includes(received) ? [received] : statuses.slice(0, 1);
}

// Without a case of its own, a status is out of reach or left out by the selection.
function idleReason({ outOfReach }: Contract, status: number): string {
  return outOfReach.find((one) => one.status === status)?.reason ?? 'no case of it was selected';
}

function makeCell(operation: string, status: number, parts: readonly Part[], idle: string): GridCell {
  const exercised = parts.filter(({ outcome }) => outcome !== 'skip');
  const ranked = states.flatMap(({ state, applies }) => exercised.filter(applies).map((part) => ({ state, part })));
  const state = ranked[0]?.state ?? 'not-exercised';
  const reasons = [...new Set(parts.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const why = state === 'not-exercised' && parts.length === 0 ? [idle] : reasons;
  return {
    operation,
    status,
    state,
    ...(why.length === 0 ? {} : { reason: why.slice(0, 3).join('; ') }),
    cases: [...new Set(ranked.map(({ part }) => part.case))],
  };
}

/** What a part makes of its cell, the heaviest first; each part is one of them. */
const states: readonly { readonly state: GridCell['state']; readonly applies: (part: Part) => boolean }[] = [
  { state: 'violated', applies: ({ outcome, unstable }) => outcome === 'fail' && unstable !== true },
  { state: 'unstable', applies: ({ outcome, unstable }) => outcome !== 'pass' && unstable === true },
  { state: 'error', applies: ({ outcome, unstable }) => outcome === 'error' && unstable !== true },
  { state: 'warned', applies: ({ outcome, unstable }) => outcome === 'warn' && unstable !== true },
  { state: 'proposed', applies: ({ outcome, unstable }) => outcome === 'proposed' && unstable !== true },
  { state: 'conforms', applies: ({ outcome }) => outcome === 'pass' },
];
