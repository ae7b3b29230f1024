import type { Json } from '../model/index.ts';
import { isObject } from './json-kind.ts';

/** Returns schemas in which no property that is only written is required. */
export function withoutWriteOnly(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(withoutWriteOnly); // a list in JSON is one of JSON
  if (!isObject(schema)) return schema;
  const { properties, required } = schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, withoutWriteOnly(value)] as const);
  const changed = Object.fromEntries(entries);
  if (!isObject(properties) || !Array.isArray(required)) return changed;
  const kept = required.filter((name) => !isWriteOnly(properties[String(name)]));
  return { ...changed, required: kept };
}

function isWriteOnly(schema: Json | undefined): boolean {
  return schema !== undefined && isObject(schema) && schema['writeOnly'] === true;
}
