import type { ChangePlace, CheckName, Clause } from '../../model/index.ts';
import { isSameJson } from '../canonical.ts';
import type { Difference } from '../difference.ts';
import { comparePart, partOf, type LeveledPart } from './compare-parts.ts';
import type { PartName } from './parts.ts';

/** Returns where a status is documented: on which operations. */
export type PlacesOf = (status: number) => readonly ChangePlace[];

/**
 * Returns how the clauses differ that hold for every answer, for every one of a status, and during a procedure. They are
 * compared by what they assert there, so that one clause may be split into two.
 */
export function compareSlots(
  before: readonly Clause[],
  after: readonly Clause[],
  places: { readonly before: PlacesOf; readonly after: PlacesOf },
): readonly Difference[] {
  const [ones, others] = [slotsOf(before), slotsOf(after)];
  const keys = [...new Set([...ones.keys(), ...others.keys()])];
  return keys.flatMap((key) => {
    const [had, has] = [ones.get(key) ?? [], others.get(key) ?? []];
    const first = (has[0] ?? had[0])?.status;
    const at = first === undefined ? [] : (has.length > 0 ? places.after : places.before)(first);
    return compareSlot(had, has).map((difference) => ({
      ...difference,
      places: at.length > 0 || first === undefined ? at : [{ status: String(first) }],
    }));
  });
}

interface Slot {
  readonly name: PartName;
  readonly status?: number;
  readonly clause: Clause;
  readonly part: LeveledPart;
}

function slotsOf(clauses: readonly Clause[]): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, readonly Slot[]>();
  for (const clause of clauses.filter(({ kind }) => kind !== 'situation')) {
    const names = Object.keys(clause.expect) as readonly CheckName[]; // the keys of an expectation are the names of checks
    for (const name of names) {
      const part = name === 'status' ? undefined : partOf(name, clause);
      if (name === 'status' || part === undefined) continue;
      for (const status of clause.kind === 'envelope' ? clause.statuses : [undefined]) {
        const key = [clause.kind, clause.during ?? '', status ?? '', name].join(' ');
        slots.set(key, [
          ...(slots.get(key) ?? []),
          { name, clause, part, ...(status === undefined ? {} : { status }) },
        ]);
      }
    }
  }
  return slots;
}

type Placeless = Omit<Difference, 'places'>;

// What is the same under another clause, then what the same clause asserts otherwise, then the rest in turn.
function compareSlot(before: readonly Slot[], after: readonly Slot[]): readonly Placeless[] {
  const left = new Set(before);
  const fresh = new Set(after);
  const differences: Placeless[] = [];
  const isEqual = (one: Slot, other: Slot): boolean => isSameJson(one.part, other.part);
  const rounds: readonly ((one: Slot, other: Slot) => boolean)[] = [
    (one, other) => one.clause.id === other.clause.id && isEqual(one, other),
    isEqual,
    (one, other) => one.clause.id === other.clause.id,
    () => true,
  ];
  for (const isMatch of rounds) {
    for (const one of left) {
      const other = [...fresh].find((candidate) => isMatch(one, candidate));
      if (other === undefined) continue;
      left.delete(one);
      fresh.delete(other);
      differences.push(...compareTwo(one, other));
    }
  }
  return [
    ...differences,
    ...[...left].flatMap((one) => compareTwo(one, undefined)),
    ...[...fresh].flatMap((other) => compareTwo(undefined, other)),
  ];
}

function compareTwo(one: Slot | undefined, other: Slot | undefined): readonly Placeless[] {
  const known = other ?? one;
  if (known === undefined) return [];
  const [had, has] = [one?.clause, other?.clause];
  const common = {
    subject: known.clause.id,
    statements: {
      ...(had === undefined ? {} : { before: had.statement }),
      ...(has === undefined ? {} : { after: has.statement }),
    },
    clauses: [...new Set([had, has].flatMap((clause) => clause?.id ?? []))],
  };
  const parts = comparePart(known.name, one?.part, other?.part, true).map((difference) => ({
    ...common,
    ...difference,
  }));
  const isRenamed = had !== undefined && has !== undefined && had.id !== has.id && parts.length === 0;
  return isRenamed ? [{ ...common, kind: 'clause-name', direction: 'changed', before: had.id, after: has.id }] : parts;
}
