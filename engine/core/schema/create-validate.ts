import type { ErrorObject } from 'ajv';
import type { Misfit, Validate } from '../checks/check.ts';
import { perContract, WrongUse } from '../model/index.ts';
import type { Contract, Json } from '../model/index.ts';
import { collectAnswerSchemas, schemaAt } from './answer-schemas.ts';
import { compileSchemas, type ListErrors } from './compile-schemas.ts';
import { isObject } from './json-kind.ts';
import { knownFits, type Fits } from './known-fits.ts';
import { makeMisfit } from './make-misfit.ts';
import { stripAdvised } from './strip-advised.ts';

/** Returns the validation of envelopes and success bodies for a contract; its schemas are compiled once. */
export const createValidate: (contract: Contract) => Validate = perContract(compile);

function compile(contract: Contract): Validate {
  const document = collectAnswerSchemas(contract);
  const compileAll = compileSchemas(() => document);
  const compileRequired = compileSchemas(() => {
    const stripped = stripAdvised(document);
    return isObject(stripped) ? stripped : {};
  });

  const compileAt = (place: readonly string[], known: Fits | undefined): Compiled => {
    let listErrors: ListErrors | undefined;
    const listMisfits = (value: Json): readonly Misfit[] => {
      // What fits needs no words for what does not.
      if (known?.(value) === true) return [];
      listErrors ??= compileAll(place);
      const errors = listErrors(value);
      if (errors.length === 0) return [];
      const required = new Set(compileRequired(place)(value).map(identify));
      return errors.filter(isOwn).map((error) => makeMisfit(error, !required.has(identify(error))));
    };
    return { listMisfits, fits: known ?? ((value) => listMisfits(value).length === 0) };
  };
  // Many places have the same schema.
  const compiled = new Map<string, Compiled>();
  const compileOnce = (place: readonly string[]): Compiled | undefined => {
    const schema = schemaAt(document, place);
    if (schema === undefined) return undefined;
    const text = JSON.stringify(schema);
    const made = compiled.get(text) ?? compileAt(place, knownFits(contract)?.get(text));
    compiled.set(text, made);
    return made;
  };
  const known = new Map<string, Compiled | undefined>();
  const at = (place: readonly string[]): Compiled | undefined => {
    const name = place.join('/');
    if (!known.has(name)) known.set(name, compileOnce(place));
    return known.get(name);
  };

  return {
    envelope: (name, value) => {
      const schema = at(['components', 'schemas', name]);
      if (schema === undefined)
        throw new WrongUse(`The contract has no schema named "${name}"; add it or mend the name.`);
      return schema.listMisfits(value);
    },
    documented: (operationId, key, value) => at(['responses', operationId, key])?.listMisfits(value) ?? [],
    header: (operationId, key, name, text) => {
      const schema = at(['headers', operationId, key, name]);
      if (schema === undefined || readings(text).some(schema.fits)) return [];
      return schema.listMisfits(text);
    },
  };
}

interface Compiled {
  readonly fits: Fits;
  readonly listMisfits: (value: Json) => readonly Misfit[];
}

// A header is a text, which may stand for a number or a boolean.
function readings(text: string): readonly Json[] {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text.trim());
  return [text, ...(isNumber ? [Number(text)] : []), ...(/^(?:true|false)$/.test(text) ? [text === 'true'] : [])];
}

/** An error inside one of several alternatives only repeats that none of them fits. */
function isOwn({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(?:anyOf|oneOf)\/\d+\//.test(schemaPath);
}

function identify({ instancePath, schemaPath, params }: ErrorObject): string {
  return JSON.stringify([instancePath, schemaPath, params]);
}
