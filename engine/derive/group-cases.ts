import type { Operation } from '../core/model/index.ts';
import type { DerivedCase } from './derived.ts';

/** Returns a case for each kind of operation: those whose cases are alike but for the operation are one. */
export function groupCases(
  operations: readonly Operation[],
  make: (operation: Operation) => Omit<DerivedCase, 'operation'>,
): readonly DerivedCase[] {
  const groups = new Map<string, { readonly made: Omit<DerivedCase, 'operation'>; readonly ids: string[] }>();
  for (const operation of operations) {
    const made = make(operation);
    const key = JSON.stringify(made);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { made, ids: [operation.id] });
    else group.ids.push(operation.id);
  }
  const taken = new Set<string>();
  return [...groups.values()].map(({ made, ids }) => {
    let id = made.id;
    for (let count = 2; taken.has(id); count += 1) id = `${made.id}-${count}`;
    taken.add(id);
    return { ...made, id, operation: ids };
  });
}
