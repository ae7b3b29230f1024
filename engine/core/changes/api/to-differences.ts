import type { ChangeKind, ChangePlace } from '../../model/index.ts';
import type { Difference, Direction } from '../difference.ts';
import type { SchemaDifference, SchemaPart, Sides } from '../schema/schema-difference.ts';

/** Makes the differences of two schemas differences at a place. */
export function toDifferences(
  found: readonly SchemaDifference[],
  of: Sides['of'],
  places: readonly ChangePlace[],
): readonly Difference[] {
  return found.flatMap(({ part, direction, ...rest }) => {
    const kind = kinds[of][part];
    if (kind === undefined) return [];
    return [{ kind, direction: turn[part]?.[direction] ?? direction, places, ...rest }];
  });
}

const kinds: Readonly<Record<Sides['of'], Readonly<Partial<Record<SchemaPart, ChangeKind>>>>> = {
  request: {
    value: 'constraint',
    key: 'request-key',
    'required-key': 'required-request-key',
    default: 'default',
    refusal: 'refusal',
  },
  response: {
    value: 'response-value',
    key: 'response-key',
    'required-key': 'required-response-key',
    level: 'key-level',
  },
};

// The only level that is written is the lower one.
const turn: Readonly<Partial<Record<SchemaPart, Readonly<Partial<Record<Direction, Direction>>>>>> = {
  level: { added: 'loosened', removed: 'tightened' },
};
