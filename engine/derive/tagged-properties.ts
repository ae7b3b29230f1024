import type { Contract, Json, JsonSchema, Operation } from '../core/model/index.ts';
import { bodyProperties } from './body-properties.ts';

/**
 * Returns the texts of a body that may be any, with a text of this run in their place, by their pointers: those of which
 * the document gives no example where there are such, and never one that names something else.
 */
export function taggedProperties(
  contract: Contract,
  operation: Operation,
  expression: string,
): readonly (readonly [pointer: string, value: Json])[] {
  const free = bodyProperties(contract, operation).flatMap(({ pointer, value, schema }) => {
    const text = typeof value === 'string' && !isReference(pointer) ? freeText(schema, expression) : undefined;
    return text === undefined ? [] : [{ pointer, text, isGiven: 'example' in schema || 'examples' in schema }];
  });
  const made = free.filter(({ isGiven }) => !isGiven);
  return (made.length > 0 ? made : free).map(({ pointer, text }) => [pointer, text] as const);
}

function isReference(pointer: string): boolean {
  return /(?:[a-z\d]I[dD]s?|_ids?|-ids?|^\/ids?|Ref|_ref|Url|_url|Uri|_uri)$/.test(pointer);
}

/** Returns a text that holds the value of an expression, where a schema admits any text; undefined where it does not. */
export function freeText({ type, format, maxLength, ...schema }: JsonSchema, expression: string): string | undefined {
  const isFree = !['enum', 'const', 'pattern', '$ref', 'oneOf', 'anyOf', 'allOf'].some((keyword) => keyword in schema);
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (!isFree || !isText || (typeof maxLength === 'number' && maxLength < LEAST)) return undefined;
  if (format === 'email') return `{${expression}}@example.com`;
  return format === undefined ? `assay {${expression}}` : undefined;
}

const LEAST = 48;
