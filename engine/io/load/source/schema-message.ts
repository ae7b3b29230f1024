import type { ErrorObject } from 'ajv';
import { suggest } from './nearest.ts';
import { toPath } from './pointer.ts';

/** What a departure from a schema says, and the last key of its place where that is below the ajv path. */
export interface SchemaMessage {
  readonly message: string;
  readonly key?: string;
}

/** How a message speaks of values and places. */
export interface Wording {
  /** Values are repeated; where they may be secret they are not. */
  readonly quotesValues: boolean;
  /** Names are paths from the top, for places without line and column. */
  readonly namesPaths: boolean;
}

/** Says what an ajv error means. */
export function explainError(error: ErrorObject, name: string, wording: Wording): SchemaMessage {
  if (error.propertyName !== undefined) return badKey(error, error.propertyName);
  return messages[error.keyword]?.(error, name, wording) ?? { message: `\`${name}\` ${error.message ?? 'is wrong'}` };
}

type Explain = (error: ErrorObject, name: string, wording: Wording) => SchemaMessage;

const messages: Readonly<Record<string, Explain>> = {
  additionalProperties: (error, _, wording) => {
    const key = parameter(error, 'additionalProperty');
    return { message: `unknown key \`${nameBelow(error, key, wording)}\`${suggest(key, knownKeys(error))}`, key };
  },
  required: (error, _, wording) => ({
    message: `missing key \`${nameBelow(error, parameter(error, 'missingProperty'), wording)}\``,
  }),
  type: (error, name) => ({ message: `\`${name}\` must be ${parameter(error, 'type').split(',').join(' or ')}` }),
  enum: (error, name, wording) => oneOf(error, name, wording, list(error.schema)),
  discriminator: (error, _, wording) => {
    const tag = parameter(error, 'tag');
    const choices = list(error.parentSchema?.['oneOf']).map((choice) => constantOf(choice, tag));
    return { ...oneOf({ ...error, data: parameter(error, 'tagValue') }, tag, wording, choices), key: tag };
  },
  pattern: (error, name, wording) => {
    if (error.data === '') return { message: `\`${name}\` is empty` };
    const pattern = parameter(error, 'pattern');
    if (pattern === VISIBLE_ASCII) {
      return { message: `\`${name}\` holds a blank, a control character or a letter beyond ASCII` };
    }
    const value = wording.quotesValues && typeof error.data === 'string' ? `\`${error.data}\`` : 'its value';
    return { message: `\`${name}\` has the wrong form: ${value} does not match ${pattern}` };
  },
  minLength: (_, name) => ({ message: `\`${name}\` must not be empty` }),
  minItems: atLeast,
  minProperties: atLeast,
  maxItems: atMost,
  maxProperties: atMost,
  'false schema': (_, name) => ({ message: `\`${name}\` is not supported here` }),
  not: (error, name, wording) => ({
    message: `\`${name}\` must not be ${wording.quotesValues ? JSON.stringify(error.data) : 'this value'}`,
  }),
};

const VISIBLE_ASCII = '^[!-~]+$';

function atLeast(error: ErrorObject, name: string): SchemaMessage {
  return { message: `\`${name}\` must have at least ${parameter(error, 'limit')} members` };
}

function atMost(error: ErrorObject, name: string): SchemaMessage {
  return { message: `\`${name}\` must have at most ${parameter(error, 'limit')} members` };
}

function badKey(error: ErrorObject, key: string): SchemaMessage {
  return { message: `the key \`${key}\` has the wrong form: it ${error.message ?? 'is wrong'}`, key };
}

function oneOf(error: ErrorObject, name: string, wording: Wording, choices: readonly unknown[]): SchemaMessage {
  const valid = choices.map(String);
  const value = String(error.data);
  if (wording.quotesValues) return { message: `\`${name}\` cannot be \`${value}\`${suggest(value, valid)}` };
  return { message: `\`${name}\` must be one of ${valid.map((choice) => `\`${choice}\``).join(', ')}` };
}

function nameBelow({ instancePath }: ErrorObject, key: string, { namesPaths }: Wording): string {
  return namesPaths ? [...toPath(instancePath), key].join('.') : key;
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
