import type { ErrorObject } from 'ajv';
import type { Misfit, Validate } from '../checks/check.ts';
import { WrongUse } from '../model/index.ts';
import type { Contract, Json, JsonObject } from '../model/index.ts';
import { compileSchemas } from './compile-schemas.ts';
import { isObject, readKey } from './json-kind.ts';
import { makeMisfit } from './make-misfit.ts';
import { stripAdvised } from './strip-advised.ts';

/** Returns the validation of envelopes and success bodies for a contract; its schemas are compiled once. */
export function createValidate(contract: Contract): Validate {
  const validate = compiled.get(contract) ?? compile(contract);
  compiled.set(contract, validate);
  return validate;
}

const compiled = new WeakMap<Contract, Validate>();

function compile(contract: Contract): Validate {
  const document = collectSchemas(contract);
  const stripped = stripAdvised(document);
  const listErrors = compileSchemas(document);
  const listRequiredErrors = compileSchemas(isObject(stripped) ? stripped : {});

  function listMisfits(place: readonly string[], value: Json): readonly Misfit[] | undefined {
    if (!hasSchema(document, place)) return undefined;
    const errors = listErrors(place, value);
    if (errors.length === 0) return [];
    const required = new Set(listRequiredErrors(place, value).map(identify));
    return errors.filter(isOwn).map((error) => makeMisfit(error, !required.has(identify(error))));
  }

  return {
    envelope: (name, value) => {
      const misfits = listMisfits(['components', 'schemas', name], value);
      if (misfits === undefined)
        throw new WrongUse(`The contract has no schema named "${name}"; add it or mend the name.`);
      return misfits;
    },
    success: (operationId, status, value) => listMisfits(['responses', operationId, String(status)], value) ?? [],
  };
}

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
