import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Contract, Json, JsonSchema } from '../../../engine/core/model/index.ts';

/** Says where a value that is sent breaks a schema, and by which keyword; nothing where it keeps it. */
export type Fits = (schema: JsonSchema, value: Json) => string | undefined;

/** Returns the check of what is sent, by the schemas of a document. */
export function createFits(schemas: Contract['schemas']): Fits {
  const ajv = new Ajv2020({ strict: false, coerceTypes: false, logger: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema({ $id: ID, components: { schemas: withoutReadOnly(schemas) } });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  return (schema, value) => {
    const text = JSON.stringify(withoutReadOnly(schema)).replaceAll('"#/components/', `"${ID}#/components/`);
    const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(schema, validate);
    if (validate(value)) return undefined;
    const { instancePath = '', keyword = '' } = validate.errors?.[0] ?? {};
    return `${instancePath} ${keyword}`;
  };
}

const ID = 'https://faithful.invalid/';

// What only answers hold need not be sent.
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly);
  if (typeof value !== 'object' || value === null) return value;
  const stripped = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutReadOnly(inner)]));
  const { properties, required } = value as { properties?: Record<string, { readOnly?: boolean }>; required?: unknown };
  if (properties === undefined || !Array.isArray(required)) return stripped;
  return { ...stripped, required: required.filter((name) => properties[String(name)]?.readOnly !== true) };
}
