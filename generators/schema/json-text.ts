import type { Json, Operation } from '../../engine/core/model/index.ts';

/** Returns the valid JSON body of an operation as text that may be sent as it stands, expressions included. */
export function jsonText({ valid }: Operation): string {
  return JSON.stringify(valid.body ?? {}, (_, value: Json) => (isExpression(value) ? `{${value}}` : value));
}

/** Returns the valid JSON body as text with one more member, given as text, after those that it has. */
export function jsonTextWith(operation: Operation, name: string, value: string): string {
  const text = jsonText(operation).slice(0, -1);
  return `${text}${text === '{' ? '' : ','}${JSON.stringify(name)}:${value}}`;
}

/** Tells whether a value of a send is an expression as a whole, so that it names a state. */
export function isExpression(value: Json | undefined): value is string {
  return typeof value === 'string' && /^\$[A-Za-z]/.test(value);
}
