import { extendPointer, type Contract, type Json, type JsonSchema, type Operation } from '../core/model/index.ts';
import { collectProperties } from './collect-properties.ts';

/** A property of the valid body that its schema names. */
export interface BodyProperty {
  readonly pointer: string;
  readonly value: Json;
  readonly schema: JsonSchema;
}

/** Returns the properties of the valid body of an operation, with their schemas; none where it is no object. */
export function bodyProperties(contract: Contract, { requestBody, valid }: Operation): readonly BodyProperty[] {
  const { body } = valid;
  if (requestBody === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const schemas = collectProperties(contract, requestBody.schema);
  return Object.entries(body).flatMap(([name, value]) => {
    const schema = schemas[name];
    return schema === undefined ? [] : [{ pointer: extendPointer('', name), value, schema }];
  });
}
