import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { CheckName } from '../../../engine/core/model/index.ts';
import { readSchemas } from '../../../engine/io/load/files.ts';

const schemas = await readSchemas();

test.each(schemas.map((schema) => [JSON.stringify(schema['$id'] ?? schema['title']), schema] as const))(
  '%s obeys JSON Schema 2020-12',
  (_, schema) => {
    const ajv = new Ajv2020({ discriminator: true });
    expect(ajv.validateSchema(schema)).toBe(true);
  },
);

test('the schema of an expectation has the keys of the model', () => {
  const names: Readonly<Record<CheckName, true>> = {
    status: true,
    message: true,
    envelope: true,
    absentKeys: true,
    knownKeys: true,
    absentAnywhere: true,
    keyOnlyOn: true,
    mediaType: true,
    retryAfter: true,
    headers: true,
    members: true,
    equal: true,
    bucket: true,
    docsUrl: true,
    internals: true,
    body: true,
    json: true,
    documentedStatus: true,
    documentedAnswer: true,
    absentHeaders: true,
    keyEcho: true,
    problem: true,
    mentions: true,
    reveals: true,
    servedAgain: true,
    otherBuckets: true,
    repetition: true,
    trace: true,
    recovery: true,
  };
  const common = schemas.find(({ $id }) => $id === 'common.schema.json');
  expect(common).toHaveProperty('$defs.expectation.properties');
  const { $defs } = common as unknown as { $defs: { expectation: { properties: object } } };
  expect(Object.keys($defs.expectation.properties).sort()).toEqual(Object.keys(names).sort());
});
