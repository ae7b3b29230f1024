import type { ErrorObject } from 'ajv';
import { suggest } from './nearest.ts';

/** What a departure from a schema says, and the last key of its place where that is below the ajv path. */
export interface SchemaMessage {
  readonly message: string;
  readonly key?: string;
}

/** Says what an ajv error means; the values of the file are left out where they may be secret. */
export function explainError(error: ErrorObject, name: string, mayQuote: boolean): SchemaMessage {
  if (error.propertyName !== undefined) return badKey(error, error.propertyName);
  return messages[error.keyword]?.(error, name, mayQuote) ?? { message: `\`${name}\` ${error.message ?? 'is wrong'}` };
}

type Explain = (error: ErrorObject, name: string, mayQuote: boolean) => SchemaMessage;

const messages: Readonly<Record<string, Explain>> = {
  additionalProperties: (error) => {
    const key = parameter(error, 'additionalProperty');
    return { message: `unknown key \`${key}\`${suggest(key, knownKeys(error))}`, key };
  },
  required: (error) => ({ message: `missing key \`${parameter(error, 'missingProperty')}\`` }),
  type: (error, name) => ({ message: `\`${name}\` must be ${parameter(error, 'type').split(',').join(' or ')}` }),
  enum: (error, name, mayQuote) => oneOf(error, name, mayQuote, list(error.schema)),
  discriminator: (error, _, mayQuote) => {
    const tag = parameter(error, 'tag');
    const choices = list(error.parentSchema?.['oneOf']).map((choice) => constantOf(choice, tag));
    return { ...oneOf({ ...error, data: parameter(error, 'tagValue') }, tag, mayQuote, choices), key: tag };
  },
  pattern: (error, name, mayQuote) => {
    const value = mayQuote && typeof error.data === 'string' ? `\`${error.data}\`` : 'its value';
    return { message: `\`${name}\` has the wrong form: ${value} does not match ${parameter(error, 'pattern')}` };
  },
  minLength: (_, name) => ({ message: `\`${name}\` must not be empty` }),
  minItems: atLeast,
  minProperties: atLeast,
  maxItems: atMost,
  maxProperties: atMost,
  'false schema': (_, name) => ({ message: `\`${name}\` is not supported here` }),
  not: (error, name, mayQuote) => ({
    message: `\`${name}\` must not be ${mayQuote ? JSON.stringify(error.data) : 'this value'}`,
  }),
};

function atLeast(error: ErrorObject, name: string): SchemaMessage {
  return { message: `\`${name}\` must have at least ${parameter(error, 'limit')} members` };
}

function atMost(error: ErrorObject, name: string): SchemaMessage {
  return { message: `\`${name}\` must have at most ${parameter(error, 'limit')} members` };
}

function badKey(error: ErrorObject, key: string): SchemaMessage {
  return { message: `the key \`${key}\` has the wrong form: it ${error.message ?? 'is wrong'}`, key };
}

function oneOf(error: ErrorObject, name: string, mayQuote: boolean, choices: readonly unknown[]): SchemaMessage {
  const valid = choices.map(String);
  const value = String(error.data);
  if (mayQuote) return { message: `\`${name}\` cannot be \`${value}\`${suggest(value, valid)}` };
  return { message: `\`${name}\` must be one of ${valid.map((choice) => `\`${choice}\``).join(', ')}` };
}

function parameter(error: ErrorObject, name: string): string {
  const parameters: Readonly<Record<string, unknown>> = error.params;
  const value = parameters[name];
  return Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function knownKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.['properties'];
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([name, schema]) => (schema === false ? [] : [name]));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function constantOf(schema: unknown, tag: string): unknown {
  // The choices of a discriminator are schemas whose tag is a constant; ajv refuses others.
  return (schema as { properties: Record<string, { const: unknown }> }).properties[tag]?.const;
}
