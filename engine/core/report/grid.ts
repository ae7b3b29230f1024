import type { Contract, Entry, GridCell } from '../model/index.ts';

/** Returns a cell for each documented status of each operation: what the cases that ask for it found. */
export function makeGrid(contract: Contract, entries: readonly Entry[]): readonly GridCell[] {
  const byCell = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const status of statusesOf(entry)) {
      const name = `${entry.operation} ${status}`;
      const own = byCell.get(name);
      if (own === undefined) byCell.set(name, [entry]);
      else own.push(entry);
    }
  }
  return contract.operations.flatMap(({ id, responses }) =>
    responses.map(({ status }) =>
      makeCell(id, status, byCell.get(`${id} ${status}`) ?? [], idleReason(contract, status)),
    ),
  );
}

// A case that accepts several statuses exercises the one that it got; where it got none of them, the first one asked for.
function statusesOf({ outcome, statuses, received }: Entry): readonly number[] {
  if (outcome === 'skip') return statuses;
  return received !== undefined && statuses.includes(received) ? [received] : statuses.slice(0, 1);
}

// Without a case of its own, a status is out of reach or left out by the selection.
function idleReason({ outOfReach }: Contract, status: number): string {
  return outOfReach.find((one) => one.status === status)?.reason ?? 'no case of it was selected';
}

function makeCell(operation: string, status: number, entries: readonly Entry[], idle: string): GridCell {
  const exercised = entries.filter(({ outcome }) => outcome !== 'skip');
  const state = stateOf(exercised);
  const reasons = [...new Set(entries.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const why = state === 'not-exercised' && entries.length === 0 ? [idle] : reasons;
  return {
    operation,
    status,
    state,
    ...(why.length === 0 ? {} : { reason: why.slice(0, 3).join('; ') }),
    cases: exercised.map((entry) => entry.case),
  };
}

function stateOf(entries: readonly Entry[]): GridCell['state'] {
  const rules: readonly (readonly [GridCell['state'], (entry: Entry) => boolean])[] = [
    ['violated', ({ outcome, unstable }) => outcome === 'fail' && unstable !== true],
    ['unstable', ({ unstable }) => unstable === true],
    ['error', ({ outcome }) => outcome === 'error'],
    ['warned', ({ outcome }) => outcome === 'warn'],
    ['conforms', ({ outcome }) => outcome === 'pass'],
  ];
  return rules.find(([, applies]) => entries.some(applies))?.[0] ?? 'not-exercised';
}
