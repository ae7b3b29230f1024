import type { FoundUnit, Unit } from '../../core/model/index.ts';

/** Pairs each recorded unit with the place that shows its words, whatever their typography; a place serves one unit. */
export function findPairs(units: readonly Unit[], found: readonly FoundUnit[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const isSame of [isWordForWord, isTypography]) {
    for (const prefers of [isAtHome, isAnywhere]) {
      for (const [index, unit] of units.entries()) {
        const place = found.findIndex(
          (one, at) => !pairs.has(index) && !taken.has(at) && isSame(unit, one) && prefers(unit, one),
        );
        if (place < 0) continue;
        pairs.set(index, place);
        taken.add(place);
      }
    }
  }
  return pairs;
}

type Holds = (unit: Unit, found: FoundUnit) => boolean;

const isWordForWord: Holds = (unit, found) => unit.fingerprint === found.fingerprint;

const isTypography: Holds = (unit, found) =>
  [unit.fingerprint, unit.folded].some(
    (print) => print !== undefined && [found.fingerprint, ...found.forms].includes(print),
  );

// The same words may stand twice on a page.
const isAtHome: Holds = (unit, found) => unit.section === found.section;
const isAnywhere: Holds = () => true;
