import type { ErrorObject } from 'ajv';
import type { Misfit, Validate } from '../checks/check.ts';
import { perContract, WrongUse } from '../model/index.ts';
import type { Contract, Json, JsonObject } from '../model/index.ts';
import { compileSchemas } from './compile-schemas.ts';
import { isObject, readKey } from './json-kind.ts';
import { makeMisfit } from './make-misfit.ts';
import { stripAdvised } from './strip-advised.ts';

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
    success: (operationId, status, value) => at(['responses', operationId, String(status)])?.(value) ?? [],
  };
}

type ListMisfits = (value: Json) => readonly Misfit[];

function collectSchemas({ schemas, operations }: Contract): JsonObject {
  const responses = operations.map(({ id, responses }) => [id, listSchemas(responses)] as const);
  return { components: { schemas }, responses: Object.fromEntries(responses) };
}

function listSchemas(responses: Contract['operations'][number]['responses']): JsonObject {
  return Object.fromEntries(responses.flatMap(({ status, schema }) => (schema ? [[status, schema] as const] : [])));
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
