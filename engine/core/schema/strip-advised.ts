import type { Json, JsonObject } from '../model/index.ts';
import { isList, isObject, readKey } from './json-kind.ts';

/** A schema that lets through whatever an advised property holds, or that it is absent. */
export function stripAdvised(schema: Json): Json {
  if (isList(schema)) return schema.map(stripAdvised);
  if (!isObject(schema)) return schema;
  if (isAdvised(schema)) return true;
  const stripped = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, stripAdvised(value)]));
  return { ...stripped, ...stripRequired(schema) };
}

function isAdvised(schema: Json | undefined): boolean {
  return isObject(schema) && readKey(schema, 'x-assay-level') === 'advised';
}

function stripRequired({ properties, required }: JsonObject): JsonObject {
  if (!isObject(properties) || !isList(required)) return {};
  return { required: required.filter((name) => typeof name !== 'string' || !isAdvised(readKey(properties, name))) };
}
