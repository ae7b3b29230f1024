import type { Contract, Json, JsonSchema, Operation } from '../core/model/index.ts';
import { bodyProperties } from './body-properties.ts';
import { freeText } from './tagged-properties.ts';

/** Returns a property of the valid body with another value that keeps its schema; undefined where none is sure to have one. */
export function changedProperty(
  contract: Contract,
  operation: Operation,
): readonly [pointer: string, value: Json] | undefined {
  const changes = bodyProperties(contract, operation).flatMap(({ pointer, value, schema }) => {
    const other = otherValue(schema, value);
    return other === undefined ? [] : [[pointer, other] as const];
  });
  return changes[0];
}

function otherValue(schema: JsonSchema, value: Json): Json | undefined {
  const listed = schema['enum'];
  if (Array.isArray(listed))
    return (listed as readonly Json[]).find((one) => one !== value && typeof one === typeof value); // an enum is a list of JSON
  if (typeof value === 'string') return freeText(schema, '$fresh.id');
  if (typeof value === 'boolean') return schema['const'] === undefined ? !value : undefined;
  return typeof value === 'number' ? otherNumber(schema, value) : undefined;
}

function otherNumber(schema: JsonSchema, value: number): number | undefined {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  const isBound = ['multipleOf', 'const', '$ref', 'oneOf', 'anyOf', 'allOf'].some((keyword) => keyword in schema);
  if (isBound) return undefined;
  return [value + 1, value - 1].find(
    (one) =>
      one >= Number(minimum) &&
      one <= Number(maximum) &&
      one > Number(exclusiveMinimum) &&
      one < Number(exclusiveMaximum),
  );
}
