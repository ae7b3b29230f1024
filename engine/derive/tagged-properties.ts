import type { Contract, Json, JsonSchema, Operation } from '../core/model/index.ts';

/** Returns the texts of a body that may be any, with a text of this run in their place, by their pointers. */
export function taggedProperties(
  contract: Contract,
  { requestBody, valid }: Operation,
  expression: string,
): readonly (readonly [pointer: string, value: Json])[] {
  const { body } = valid;
  if (requestBody === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const properties = collectProperties(contract, requestBody.schema, 0);
  return Object.entries(body).flatMap(([name, value]) => {
    const schema = properties[name];
    if (typeof value !== 'string' || schema === undefined) return [];
    const text = textOf(schema, expression);
    return text === undefined ? [] : [[`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, text] as const];
  });
}

function textOf({ type, format, maxLength, ...schema }: JsonSchema, expression: string): string | undefined {
  const isFree = !['enum', 'const', 'pattern', '$ref', 'oneOf', 'anyOf', 'allOf'].some((keyword) => keyword in schema);
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (!isFree || !isText || (typeof maxLength === 'number' && maxLength < LEAST)) return undefined;
  if (format === 'email') return `{${expression}}@example.com`;
  return format === undefined ? `assay {${expression}}` : undefined;
}

const LEAST = 48;

function collectProperties(
  contract: Contract,
  schema: JsonSchema,
  depth: number,
): Readonly<Record<string, JsonSchema>> {
  if (depth > 6) return {};
  const { $ref: reference, properties, allOf } = schema;
  const target =
    typeof reference === 'string' ? contract.schemas[reference.slice(reference.lastIndexOf('/') + 1)] : undefined;
  const parts = [
    ...(target === undefined ? [] : [target]),
    ...(Array.isArray(allOf) ? (allOf as readonly JsonSchema[]) : []),
  ]; // a list of schemas
  const own =
    typeof properties === 'object' && properties !== null ? (properties as Readonly<Record<string, JsonSchema>>) : {};
  return Object.assign({}, ...parts.map((part) => collectProperties(contract, part, depth + 1)), own) as Readonly<
    Record<string, JsonSchema>
  >; // made of schemas
}
