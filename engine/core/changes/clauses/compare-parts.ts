import type { ChangePlace, CheckName, Expectation, JsonObject, Level } from '../../model/index.ts';
import { isSameJson, withoutOrder } from '../canonical.ts';
import { texts, type Difference } from '../difference.ts';
import type { CommonOfClause } from './compare-situations.ts';
import { RELIED_ON, sayValue, wayOfPart, type PartName, type PartValue } from './parts.ts';

/** An expectation with the level of its clause. */
export interface Leveled {
  readonly level: Level;
  readonly expect: Expectation;
}

/** Returns how two expectations differ in all but the status. */
export function compareParts(
  before: Leveled,
  after: Leveled,
  places: readonly ChangePlace[],
  common: CommonOfClause,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(before.expect), ...Object.keys(after.expect)])] as readonly CheckName[]; // the keys of an expectation are the names of checks
  return names.flatMap((name): readonly Difference[] => {
    if (name === 'status') return [];
    return comparePart(name, partOf(name, before), partOf(name, after), before.level === after.level).map(
      (difference) => ({ ...common, places, ...difference }),
    );
  });
}

/** A part with the level that it is asserted at. */
export interface LeveledPart {
  readonly value: PartValue;
  readonly level: Level;
}

/** Returns a part of an expectation, if it has it. */
export function partOf(name: PartName, { level, expect }: Leveled): LeveledPart | undefined {
  const part = expect[name];
  if (part === undefined) return undefined;
  const { level: own = level, ...value } = part;
  return { value: withoutOrder(value as unknown as JsonObject) as JsonObject, level: own }; // what is left of a part is plain JSON
}

/** Returns how one part differs; where the level is the clause's own, that is told of the clause. */
export function comparePart(
  name: PartName,
  before: LeveledPart | undefined,
  after: LeveledPart | undefined,
  tellsLevel: boolean,
): readonly Pick<Difference, 'kind' | 'direction' | 'before' | 'after' | 'check'>[] {
  const isRelied = RELIED_ON.includes(name) && (before ?? after)?.level === 'required';
  if (before !== undefined && after !== undefined && isSameJson(before.value, after.value)) {
    if (before.level === after.level || !tellsLevel) return [];
    const kind = RELIED_ON.includes(name) ? 'level' : 'level-of-advice';
    const say = (part: LeveledPart): string => `${sayValue(name, part.value)} (${part.level})`;
    return [
      {
        kind,
        direction: after.level === 'required' ? 'tightened' : 'loosened',
        before: say(before),
        after: say(after),
      },
    ];
  }
  const direction =
    before === undefined ? 'added' : after === undefined ? 'removed' : wayOfPart(before.value, after.value);
  const kind = name === 'retryAfter' && isRelied ? 'retry-after' : isRelied ? 'guarantee' : 'assertion';
  return [{ kind, direction, ...texts(say(name, before), say(name, after)), check: name }];
}

function say(name: PartName, part: LeveledPart | undefined): string | undefined {
  return part === undefined
    ? undefined
    : `${sayValue(name, part.value)}${part.level === 'advised' ? ' (advised)' : ''}`;
}
