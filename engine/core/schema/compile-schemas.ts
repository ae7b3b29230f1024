import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { extendPointer, type Json } from '../model/index.ts';

/** The errors of a value against a schema. */
export type ListErrors = (value: Json) => readonly ErrorObject[];

/** What an answer must be by a schema does not depend on the rest of the settings. */
export const HOW_ANSWERS_ARE_READ = {
  strict: false,
  // A body without `constructor` does not have one, whatever it inherits.
  ownProperties: true,
  logger: false,
  // A contract is loaded with schemas that are some; to look again takes longer than to compile them all.
  validateSchema: false,
} as const;

/**
 * Returns a function that compiles the schema at a place of a document; where none stands no value has errors. References
 * resolve against the document, which is made for the first place.
 */
export function compileSchemas(
  makeDocument: () => Readonly<Record<string, Json>>,
): (place: readonly string[]) => ListErrors {
  let ajv: Ajv2020 | undefined;
  return (place) => {
    ajv ??= open(makeDocument());
    const validate = ajv.getSchema(nameSchema(place));
    return (value) => (validate === undefined || validate(value) === true ? [] : (validate.errors ?? []));
  };
}

/** Returns the name of a schema by its place, where the document has the address. */
export function nameSchema(place: readonly string[]): string {
  return ADDRESS + '#' + place.map(encode).join('');
}

/** The address of a document of schemas. */
export const ADDRESS = 'https://assay.invalid/contract';

function open(document: Readonly<Record<string, Json>>): Ajv2020 {
  const ajv = new Ajv2020({ ...HOW_ANSWERS_ARE_READ, allErrors: true, verbose: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: ADDRESS });
  return ajv;
}

function encode(key: string): string {
  return '/' + encodeURIComponent(extendPointer('', key).slice(1));
}
