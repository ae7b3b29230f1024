import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { JsonObject } from '../../../core/model/index.ts';
import type { Problem } from './problem.ts';
import { toPath } from './pointer.ts';
import { explainError, type Wording } from './schema-message.ts';
import type { Path } from './yaml-file.ts';

/** Where a value came from, as far as it is known. */
export type Locate = (path: Path, part?: 'key' | 'value') => Problem['at'];

const PLACED: Wording = { quotesValues: true, namesPaths: false };

/** A departure from a schema. */
export interface SchemaProblem extends Problem {
  readonly path: Path;
  /** It is about a key that the schema does not know, or not there. */
  readonly isUnknownKey: boolean;
}

/** Holds a value against a schema of `spec/schema`, named without its ending. */
export type CheckSchema = (
  schema: string,
  value: unknown,
  locate: Locate,
  wording?: Wording,
) => readonly SchemaProblem[];

/** Returns the check against the given schemas, which may refer to each other by `$id`. */
export function createSchemaCheck(schemas: readonly JsonObject[]): CheckSchema {
  const ajv = new Ajv2020({ ...HOW_SCHEMAS_ARE_READ, schemas: [...schemas], allErrors: true, verbose: true });
  formats.default(ajv);
  return (schema, value, locate, wording = PLACED) => {
    const validate = ajv.getSchema(`${schema}.schema.json`);
    if (validate === undefined) throw new TypeError(`There is no schema ${schema}.`);
    if (validate(value) === true) return [];
    return (validate.errors ?? []).filter(isOwn).map((error) => toProblem(error, locate, wording));
  };
}

/** What a value must be by a schema of ours does not depend on the rest of the settings. */
export const HOW_SCHEMAS_ARE_READ = {
  discriminator: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  // A test holds our schemas against the meta-schema.
  validateSchema: false,
} as const;

// `if` and `propertyNames` only repeat that one of the errors beside them is there.
function isOwn(error: ErrorObject): boolean {
  if (error.keyword === 'discriminator')
    return (error.params as { readonly tagValue?: unknown }).tagValue !== undefined;
  return error.keyword !== 'if' && error.keyword !== 'propertyNames';
}

function toProblem(error: ErrorObject, locate: Locate, wording: Wording): SchemaProblem {
  const path = toPath(error.instancePath);
  const { message, key } = explainError(error, nameOf(path, wording), wording);
  const isAboutKey = key !== undefined || error.keyword === 'false schema';
  const value = error.keyword === 'discriminator' ? 'value' : 'key';
  const whole = key === undefined ? path : [...path, key];
  const isUnknownKey = error.keyword === 'additionalProperties' || error.keyword === 'false schema';
  return { message, at: locate(whole, isAboutKey ? value : 'value'), path: whole, isUnknownKey };
}

function nameOf(path: readonly string[], { namesPaths }: Wording): string {
  if (namesPaths && path.length > 0) return path.join('.');
  return path.findLast((segment) => !/^\d+$/.test(segment)) ?? 'the file';
}
