import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { perContract, type Contract, type Json, type JsonSchema } from '../../engine/core/model/index.ts';

/** Tells whether a value keeps a schema of the contract. */
export type Keeps = (schema: JsonSchema, value: Json) => boolean;

/** Returns the validation against schemas of a contract; each is compiled once, when it is first asked for. */
export const createKeeps: (contract: Contract) => Keeps = perContract(makeKeeps);

function makeKeeps({ schemas }: Contract): Keeps {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, meta: false });
  formats.default(ajv);
  ajv.addSchema({ $id: ADDRESS, components: { schemas } });
  const compiled = new Map<JsonSchema, (value: Json) => boolean>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema));
    compiled.set(schema, validate);
    return validate(value);
  };
}

const ADDRESS = 'https://assay.invalid/generators';

// A schema cut out of its document refers back to it.
function absolute(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${ADDRESS}#/components/`)) as JsonSchema; // it was one
}
