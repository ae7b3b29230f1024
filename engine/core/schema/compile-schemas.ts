import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { extendPointer, type Json } from '../model/index.ts';

/** The errors of a value against a schema. */
export type ListErrors = (value: Json) => readonly ErrorObject[];

/**
 * Returns a function that compiles the schema at a place of a document; where none stands no value has errors. References
 * resolve against the document.
 */
export function compileSchemas(document: Readonly<Record<string, Json>>): (place: readonly string[]) => ListErrors {
  // `ownProperties`: a body without `constructor` does not have one, whatever it inherits.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: true,
    ownProperties: true,
    logger: false,
    // A contract is loaded with schemas that are some; to look again takes longer than to compile them all.
    validateSchema: false,
  });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: address });
  return (place) => {
    const validate = ajv.getSchema(address + '#' + place.map(encode).join(''));
    return (value) => (validate === undefined || validate(value) === true ? [] : (validate.errors ?? []));
  };
}

const address = 'https://assay.invalid/contract';

function encode(key: string): string {
  return '/' + encodeURIComponent(extendPointer('', key).slice(1));
}
