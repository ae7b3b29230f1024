import type { ErrorObject } from 'ajv';
import type { Misfit, Validate } from '../checks/check.ts';
import { perContract, WrongUse } from '../model/index.ts';
import type { Contract, DocumentedAnswer, Json, JsonObject, Operation } from '../model/index.ts';
import { compileSchemas } from './compile-schemas.ts';
import { isObject, readKey } from './json-kind.ts';
import { makeMisfit } from './make-misfit.ts';
import { stripAdvised } from './strip-advised.ts';
import { withoutWriteOnly } from './without-write-only.ts';

/** Returns the validation of envelopes and success bodies for a contract; its schemas are compiled once. */
export const createValidate: (contract: Contract) => Validate = perContract(compile);

function compile(contract: Contract): Validate {
  const document = collectSchemas(contract);
  const stripped = stripAdvised(document);
  const compileAll = compileSchemas(document);
  const compileRequired = compileSchemas(isObject(stripped) ? stripped : {});

  // Undefined: no schema stands at the place.
  const compileAt = (place: readonly string[]): ListMisfits | undefined => {
    if (!hasSchema(document, place)) return undefined;
    const listErrors = compileAll(place);
    return (value) => {
      const errors = listErrors(value);
      if (errors.length === 0) return [];
      const required = new Set(compileRequired(place)(value).map(identify));
      return errors.filter(isOwn).map((error) => makeMisfit(error, !required.has(identify(error))));
    };
  };
  const known = new Map<string, ListMisfits | undefined>();
  const at = (place: readonly string[]): ListMisfits | undefined => {
    const name = place.join('/');
    if (!known.has(name)) known.set(name, compileAt(place));
    return known.get(name);
  };

  return {
    envelope: (name, value) => {
      const listMisfits = at(['components', 'schemas', name]);
      if (listMisfits === undefined)
        throw new WrongUse(`The contract has no schema named "${name}"; add it or mend the name.`);
      return listMisfits(value);
    },
    documented: (operationId, key, value) => at(['responses', operationId, key])?.(value) ?? [],
    header: (operationId, key, name, text) => {
      const listMisfits = at(['headers', operationId, key, name]);
      const misfits = readings(text).map((value) => listMisfits?.(value) ?? []);
      return misfits.find((found) => found.length === 0) ?? misfits[0] ?? [];
    },
  };
}

type ListMisfits = (value: Json) => readonly Misfit[];

function collectSchemas({ schemas, operations }: Contract): JsonObject {
  const responses = operations.map((operation) => [operation.id, listSchemas(operation)] as const);
  const headers = operations.map((operation) => [operation.id, listHeaders(operation)] as const);
  return {
    // What is only written is in no answer.
    ...(withoutWriteOnly({ components: { schemas }, responses: Object.fromEntries(responses) }) as JsonObject),
    headers: Object.fromEntries(headers),
  };
}

function listAnswers({
  responses,
  ranges = [],
}: Operation): readonly (readonly [key: string, answer: DocumentedAnswer])[] {
  return [
    ...responses.map((response) => [String(response.status), response] as const),
    ...ranges.map((range) => [range.statuses, range] as const),
  ];
}

function listSchemas(operation: Operation): JsonObject {
  return Object.fromEntries(
    listAnswers(operation).flatMap(([key, { schema }]) => (schema ? [[key, schema] as const] : [])),
  );
}

function listHeaders(operation: Operation): JsonObject {
  return Object.fromEntries(listAnswers(operation).map(([key, { requiredHeaders = {} }]) => [key, requiredHeaders]));
}

// A header is a text, which may stand for a number or a boolean.
function readings(text: string): readonly Json[] {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text.trim());
  return [text, ...(isNumber ? [Number(text)] : []), ...(/^(?:true|false)$/.test(text) ? [text === 'true'] : [])];
}

function hasSchema(document: JsonObject, place: readonly string[]): boolean {
  let inner: Json | undefined = document;
  for (const key of place) inner = isObject(inner) ? readKey(inner, key) : undefined;
  return inner !== undefined;
}

/** An error inside one of several alternatives only repeats that none of them fits. */
function isOwn({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(?:anyOf|oneOf)\/\d+\//.test(schemaPath);
}

function identify({ instancePath, schemaPath, params }: ErrorObject): string {
  return JSON.stringify([instancePath, schemaPath, params]);
}
