import type { Json } from '../model/index.ts';
import { isObject } from './json-kind.ts';

/** Returns schemas in which no property that is only written is required; what has none is not copied. */
export function withoutWriteOnly(schema: Json): Json {
  if (Array.isArray(schema)) return withoutInList(schema as readonly Json[]); // a list in JSON is one of JSON
  if (!isObject(schema)) return schema;
  const { properties, required } = schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, value, withoutWriteOnly(value)] as const);
  const isSame = entries.every(([, value, changed]) => value === changed);
  const changed = isSame ? schema : Object.fromEntries(entries.map(([key, , value]) => [key, value]));
  if (!isObject(properties) || !Array.isArray(required)) return changed;
  const kept = required.filter((name) => !isWriteOnly(properties[String(name)]));
  return kept.length === required.length ? changed : { ...changed, required: kept };
}

function withoutInList(list: readonly Json[]): Json {
  const changed = list.map(withoutWriteOnly);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

function isWriteOnly(schema: Json | undefined): boolean {
  return schema !== undefined && isObject(schema) && schema['writeOnly'] === true;
}
