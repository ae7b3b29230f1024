import type { FoundUnit, Unit } from '../../core/model/index.ts';
import { likeness } from './likeness.ts';
import { longestRun } from './longest-run.ts';

/**
 * Pairs what is left between two steady units of a section, kind by kind and in order: these are reworded. Where their
 * numbers differ, what was recorded of each in our words tells which of them belong together.
 */
export function pairGaps(
  units: readonly Unit[],
  found: readonly FoundUnit[],
  exact: ReadonlyMap<number, number>,
  sections: ReadonlyMap<string, string>,
): ReadonlyMap<number, number> {
  const taken = new Set(exact.values());
  const pairs = [...sections].flatMap(([name, shown]) => {
    const mine = indexesOf(units, (unit) => unit.section === name);
    const theirs = indexesOf(found, (one) => one.section === shown);
    return gapsOf(mine, theirs, exact).flatMap(({ left, right }) => {
      const open = right.filter((place) => !taken.has(place));
      const lost = left.filter((index) => !exact.has(index));
      return KINDS.flatMap((kind) =>
        pairInOrder(
          lost.filter((index) => units[index]?.kind === kind),
          open.filter((place) => found[place]?.kind === kind),
          (index, place) => likeness(units[index]?.says ?? '', found[place]?.text ?? ''),
        ),
      );
    });
  });
  return new Map(pairs);
}

const KINDS = ['heading', 'sentence', 'row', 'code'] as const;

interface Gap {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function gapsOf(
  mine: readonly number[],
  theirs: readonly number[],
  exact: ReadonlyMap<number, number>,
): readonly Gap[] {
  const kept = mine.filter((index) => theirs.includes(exact.get(index) ?? -1));
  const steady = longestRun(kept.map((index) => exact.get(index) ?? 0)).flatMap((at) => kept[at] ?? []);
  const edges = [-1, ...steady, Infinity];
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? -1;
    const from = start < 0 ? -1 : (exact.get(start) ?? -1);
    const to = end === Infinity ? Infinity : (exact.get(end) ?? Infinity);
    return {
      left: mine.filter((index) => index > start && index < end),
      right: theirs.filter((place) => place > from && place < to),
    };
  });
}

/** Pairs as many as can be, in order, with the greatest likeness in all. */
function pairInOrder(
  left: readonly number[],
  right: readonly number[],
  weigh: (index: number, place: number) => number,
): readonly (readonly [number, number])[] {
  const best: Pairing[][] = [];
  const at = (one: number, other: number): Pairing => best[one]?.[other] ?? NONE;
  for (let one = left.length - 1; one >= 0; one -= 1) {
    const row: Pairing[] = [];
    best[one] = row;
    for (let other = right.length - 1; other >= 0; other -= 1) {
      const [index = 0, place = 0] = [left[one], right[other]];
      const next = at(one + 1, other + 1);
      const weight = next.weight + PAIRED + weigh(index, place);
      const without = heavier(at(one + 1, other), row[other + 1] ?? NONE);
      row[other] = heavier({ weight, pairs: [[index, place], ...next.pairs] }, without);
    }
  }
  return at(0, 0).pairs;
}

interface Pairing {
  readonly weight: number;
  readonly pairs: readonly (readonly [number, number])[];
}

const NONE: Pairing = { weight: 0, pairs: [] };

function heavier(one: Pairing, other: Pairing): Pairing {
  return one.weight >= other.weight ? one : other;
}

// A pair is worth more than the greatest likeness, so that as many as can be are paired.
const PAIRED = 2;

function indexesOf<Value>(values: readonly Value[], holds: (value: Value) => boolean): readonly number[] {
  return values.flatMap((value, index) => (holds(value) ? [index] : []));
}
