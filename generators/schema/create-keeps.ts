import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { perContract, type Contract, type Json, type JsonSchema } from '../../engine/core/model/index.ts';

/** Tells whether a value keeps a schema of the contract. */
export type Keeps = (schema: JsonSchema, value: Json) => boolean;

/** Returns the validation against schemas of a contract; those of the same words are compiled once, when one is first asked for. */
export const createKeeps: (contract: Contract) => Keeps = perContract(makeKeeps);

function makeKeeps({ schemas }: Contract): Keeps {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
    meta: false,
    // A few values are held against each schema: making code of it takes longer than running it.
    code: { optimize: false },
    inlineRefs: false,
  });
  formats.default(ajv);
  ajv.addSchema({ $id: ADDRESS, components: { schemas } });
  const known = new Map<JsonSchema, (value: Json) => boolean>();
  const compiled = new Map<string, (value: Json) => boolean>();
  const compile = (schema: JsonSchema): ((value: Json) => boolean) => {
    const text = absolute(schema);
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as JsonSchema); // it was one
    compiled.set(text, validate);
    return validate;
  };
  return (schema, value) => {
    const validate = known.get(schema) ?? compile(schema);
    known.set(schema, validate);
    return validate(value);
  };
}

const ADDRESS = 'https://assay.invalid/generators';

// A schema cut out of its document refers back to it.
function absolute(schema: JsonSchema): string {
  return JSON.stringify(schema).replaceAll('"#/components/', `"${ADDRESS}#/components/`);
}
