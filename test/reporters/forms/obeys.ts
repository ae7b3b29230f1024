import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Returns what departs from a form in parsed JSON. */
export function departures(form: AnySchemaObject, data: unknown): readonly string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(form);
  void validate(data); // The type allows a promise for asynchronous schemas; ours is none.
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** An object of just these properties; a name that ends in `?` may be absent. */
export function object(properties: Readonly<Record<string, AnySchemaObject>>): AnySchemaObject {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    properties: Object.fromEntries(entries.map(([name, form]) => [name.replace(/\?$/, ''), form])),
  };
}

/** A list of items of a form. */
export function list(items: AnySchemaObject): AnySchemaObject {
  return { type: 'array', items };
}

export const text: AnySchemaObject = { type: 'string' };
export const whole: AnySchemaObject = { type: 'integer', minimum: 0 };
export const time: AnySchemaObject = { type: 'string', format: 'date-time' };
export const any: AnySchemaObject = { type: 'object' };
