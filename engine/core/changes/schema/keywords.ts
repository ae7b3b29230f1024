import type { Json } from '../../model/index.ts';
import { isList } from '../../schema/json-kind.ts';
import { canonical } from '../canonical.ts';
import { choiceDirection, type Direction } from '../difference.ts';

/** Says which way a keyword went from one value to another. */
export function wayOf(keyword: string, before: Json | undefined, after: Json | undefined): Direction {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return ways[keyword]?.(before, after) ?? 'changed';
}

/** Says a keyword with its value. */
export function sayKeyword(keyword: string, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = isList(value) ? value.map(sayValue).join(', ') : sayValue(value);
  return `${keyword} ${text}`;
}

type Way = (before: Json, after: Json) => Direction;

const atLeast: Way = (before, after) => (Number(after) > Number(before) ? 'tightened' : 'loosened');
const atMost: Way = (before, after) => (Number(after) < Number(before) ? 'tightened' : 'loosened');

const ways: Readonly<Record<string, Way>> = {
  type: (before, after) => choiceDirection(typesOf(before), typesOf(after)),
  enum: (before, after) => choiceDirection(valuesOf(before), valuesOf(after)),
  minimum: atLeast,
  exclusiveMinimum: atLeast,
  minLength: atLeast,
  minItems: atLeast,
  minProperties: atLeast,
  maximum: atMost,
  exclusiveMaximum: atMost,
  maxLength: atMost,
  maxItems: atMost,
  maxProperties: atMost,
  multipleOf: (before, after) => {
    const times = Number(after) / Number(before);
    return Number.isInteger(times) ? 'tightened' : Number.isInteger(1 / times) ? 'loosened' : 'changed';
  },
};

// Whole numbers are numbers.
function typesOf(value: Json): readonly string[] {
  const types = (isList(value) ? value : [value]).map(sayValue);
  return types.includes('number') ? [...types, 'integer'] : types;
}

function valuesOf(value: Json): readonly string[] {
  return isList(value) ? value.map(canonical) : [canonical(value)];
}

function sayValue(value: Json): string {
  return typeof value === 'string' ? value : canonical(value);
}
