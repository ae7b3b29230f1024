import type { Json, JsonObject } from '../../model/index.ts';
import { isList, isObject } from '../../schema/json-kind.ts';
import { canonical, isSameJson } from '../canonical.ts';
import type { Direction } from '../difference.ts';
import { sayKeyword, wayOf } from './keywords.ts';
import { said, type SchemaDifference, type SchemaPart } from './schema-difference.ts';

/** The keyword of members that have no name of their own. */
export const OTHERS = 'additionalProperties';

/** A difference of one keyword. */
export interface KeywordDifference {
  readonly keyword: string;
  readonly direction: Direction;
  readonly difference: SchemaDifference;
}

/** Returns how two schemas differ in their keywords, but in those that hold schemas. */
export function compareKeywords(before: JsonObject, after: JsonObject, subject: string): readonly KeywordDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name === REFUSAL || name === LEVEL || (!APART.includes(name) && !name.startsWith('x-')),
  );
  return names.flatMap((keyword): readonly KeywordDifference[] => {
    const [one, other] = [before[keyword], after[keyword]];
    if (
      isSameJson(sorted(keyword, one), sorted(keyword, other)) ||
      (keyword === OTHERS && isObject(one) && isObject(other))
    )
      return [];
    const direction = wayOf(keyword, one, other);
    const difference: SchemaDifference = {
      part: partOf[keyword] ?? 'value',
      direction,
      subject,
      ...said(sayKeyword(keyword, one), sayKeyword(keyword, other)),
      ...(keyword === 'enum' ? { more: moreOf(one, other) } : {}),
    };
    return [{ keyword, direction, difference }];
  });
}

const APART = ['properties', 'required', 'items', 'oneOf', 'anyOf', 'readOnly', 'writeOnly', 'discriminator'];
const LEVEL = 'x-assay-level';
const REFUSAL = 'x-assay-refused';

const partOf: Readonly<Record<string, SchemaPart>> = { [LEVEL]: 'level', [REFUSAL]: 'refusal', default: 'default' };

// The order of types and choices says nothing.
function sorted(name: string, value: Json | undefined): Json | undefined {
  return (name === 'type' || name === 'enum') && isList(value) ? [...value].map(canonical).toSorted() : value;
}

function moreOf(before: Json | undefined, after: Json | undefined): readonly string[] {
  const [one, other] = [before, after].map((list) => (isList(list) ? list.map(String) : []));
  return (other ?? [])
    .filter((name) => !(one ?? []).includes(name))
    .concat((one ?? []).filter((name) => !(other ?? []).includes(name)));
}
