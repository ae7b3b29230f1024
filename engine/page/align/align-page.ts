import type { FoundUnit, Page, Unit } from '../../core/model/index.ts';
import { findPairs } from './find-pairs.ts';
import { matchSections } from './match-sections.ts';
import { longestRun } from './longest-run.ts';
import { pairGaps } from './pair-gaps.ts';

/** A recorded unit and what the page shows of it, by their places; where one is missing it is gone, or new. */
export interface Aligned {
  readonly unit?: Unit;
  readonly found?: FoundUnit;
  readonly state: 'same' | 'moved' | 'reworded' | 'gone' | 'new';
  /** Whether it stands under another heading, which may change what it says. */
  readonly isElsewhere: boolean;
}

/** Holds the units of a page against what the page shows, section by section. */
export function alignPage({ units }: Page, found: readonly FoundUnit[]): readonly Aligned[] {
  const exact = findPairs(units, found);
  const sections = matchSections(units, found, exact);
  const pairs = new Map([...exact, ...pairGaps(units, found, exact, sections)]);
  const steady = findSteady(units, found, exact, sections);
  const known = new Map([...pairs].map(([unit, place]) => [place, unit]));
  const shown = found.map((one, place): Aligned => {
    const index = known.get(place);
    const unit = index === undefined ? undefined : units[index];
    if (index === undefined || unit === undefined) return { found: one, state: 'new', isElsewhere: false };
    const isElsewhere = unit.kind !== 'heading' && sections.get(unit.section) !== one.section;
    if (!exact.has(index)) return { unit, found: one, state: 'reworded', isElsewhere };
    return { unit, found: one, state: steady.has(index) ? 'same' : 'moved', isElsewhere };
  });
  return insertGone(units, pairs, shown);
}

// Within its section a unit has moved when it left the order of the others; a section, when its heading left theirs.
function findSteady(
  units: readonly Unit[],
  found: readonly FoundUnit[],
  exact: ReadonlyMap<number, number>,
  sections: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const [index, place] of exact) {
    const { kind = 'row', section = '' } = units[index] ?? {};
    const isHome = kind === 'heading' || sections.get(section) === found[place]?.section;
    const name = kind === 'heading' ? '#' : section;
    if (isHome) groups.set(name, [...(groups.get(name) ?? []), index]);
  }
  return new Set(
    [...groups.values()].flatMap((group) => {
      const inOrder = group.toSorted((one, other) => one - other);
      return longestRun(inOrder.map((index) => exact.get(index) ?? 0)).flatMap((at) => inOrder[at] ?? []);
    }),
  );
}

// What is gone stands after the recorded unit before it.
function insertGone(
  units: readonly Unit[],
  pairs: ReadonlyMap<number, number>,
  shown: readonly Aligned[],
): readonly Aligned[] {
  const after = new Map<Unit | undefined, Aligned[]>();
  let last: Unit | undefined;
  for (const [index, unit] of units.entries()) {
    if (pairs.has(index)) last = unit;
    else after.set(last, [...(after.get(last) ?? []), { unit, state: 'gone', isElsewhere: false }]);
  }
  return [
    ...(after.get(undefined) ?? []),
    ...shown.flatMap((one) => [one, ...(one.unit ? (after.get(one.unit) ?? []) : [])]),
  ];
}
