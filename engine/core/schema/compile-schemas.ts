import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Json } from '../model/index.ts';
import { extendPointer } from './extend-pointer.ts';

/** The errors of a value against the schema at a place of a document, none where no schema stands there. */
export type ListErrors = (place: readonly string[], value: Json) => readonly ErrorObject[];

/** Compiles the schemas of a document, each when it is first asked for. References resolve against the document. */
export function compileSchemas(document: Readonly<Record<string, Json>>): ListErrors {
  // `ownProperties`: a body without `constructor` does not have one, whatever it inherits.
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, ownProperties: true, logger: false });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: address });
  return (place, value) => {
    const validate = ajv.getSchema(address + '#' + place.map(encode).join(''));
    return validate === undefined || validate(value) === true ? [] : (validate.errors ?? []);
  };
}

const address = 'https://assay.invalid/contract';

function encode(key: string): string {
  return '/' + encodeURIComponent(extendPointer('', key).slice(1));
}
