import { describe, expect, test } from 'vitest';
import { normaliseOperations } from '../../../../engine/io/load/contract/normalise-operations.ts';
import { read, readOne } from './reading.ts';

const head = 'openapi: 3.1.0\ninfo: { title: Tiny Shop, version: "1" }\n';
const get = 'paths: { /a: { get: { operationId: a, responses: { "200": { description: ok } } } } }\n';

describe('a document that is none', () => {
  test.each([
    [
      'Swagger 2',
      'swagger: "2.0"\npaths: {}',
      'openapi.yaml:1:10: it is Swagger 2.0, and OpenAPI 3 is needed; convert it first, for example with: npx swagger2openapi <file> --yaml --outfile openapi.yaml',
    ],
    [
      'another version',
      `openapi: 4.0.0\n${get}`,
      'openapi.yaml:1:10: `openapi` is 4.0.0, and 3.0, 3.1 and 3.2 are understood',
    ],
    ['a number for a version', `openapi: 3.1\n${get}`, "openapi.yaml:1:10: `openapi` must be a text such as '3.1.0'"],
    ['no version', get, 'openapi.yaml:1:1: it is no OpenAPI document: it has no key `openapi`'],
    ['a list', '- a', 'openapi.yaml:1:1: it is no OpenAPI document: it must be an object'],
    ['no operations', `${head}paths: {}`, 'openapi.yaml:3:8: it has no operations; add some under `paths`'],
    [
      'webhooks alone',
      `${head}webhooks: {}`,
      'openapi.yaml:1:1: it has no operations: it has webhooks alone, which an API sends itself; add some under `paths`',
    ],
    [
      'broken YAML',
      'openapi: [3',
      'openapi.yaml:1:12: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a reference that leads nowhere',
      `${head}paths: { /a: { get: { operationId: a, responses: { "200": { $ref: '#/components/responses/x' } } } } }`,
      'openapi.yaml:3:67: `#/components/responses/x` leads nowhere',
    ],
    [
      'a reference to the network',
      `${head}paths: { /a: { $ref: 'https://example.com/a.yaml' } }`,
      'openapi.yaml:3:22: `https://example.com/a.yaml` is elsewhere: save it beside the document and refer to the file, or let it be fetched with --allow-network-refs example.com',
    ],
    [
      'a reference out of its folder',
      `${head}paths: { /a: { $ref: '../a.yaml' } }`,
      'openapi.yaml:3:22: `../a.yaml` leads out of the folder of the document: move the file below it',
    ],
    [
      'references in a circle',
      `${head}paths: { /a: { get: { operationId: a, responses: { "200": { $ref: 'b.yaml' } } } } }`,
      'openapi.yaml:3:67: `b.yaml` leads in a circle',
    ],
  ])('%s is told with its place', (_, text, message) => {
    const { problems } = read({ 'openapi.yaml': text, 'b.yaml': "$ref: 'openapi.yaml#/paths/~1a/get/responses/200'" });
    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([expect.stringContaining(message)]);
  });
});

test('what is not used is told once, with its first place', () => {
  const text = `${head}webhooks: { x: {} }
x-vendor: 1
paths:
  /a: { get: { operationId: a, callbacks: {}, x-other: 2, responses: { '200': { description: ok } } } }
  /b: { get: { operationId: b, callbacks: {}, responses: { '200': { description: ok } } } }
`;
  const { problems, warnings } = readOne(text);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    'openapi.yaml:3:1: `webhooks` is not used',
    'openapi.yaml:6:32: `callbacks` is not used (and at 1 more place)',
  ]);
});

test('a schema that is written wrongly loses what is wrong, and the rest is used', () => {
  const schema = "{ type: string, minLength: x, pattern: '(?i)a', format: phone, maxLength: 9 }";
  const parameter = `{ name: q, in: query, schema: ${schema} }`;
  const { problems, warnings, file } = readOne(
    `${head}paths: { /a: { get: { operationId: a, parameters: [${parameter}], responses: {} } } }`,
  );
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    'openapi.yaml:3:16: it documents no answer',
    expect.stringMatching(/`minLength` must be integer; it is passed over$/),
    expect.stringMatching(/the pattern is none of JavaScript with the flag u, and is passed over: \(\?i\)a$/),
    expect.stringMatching(/the format `phone` is not checked$/),
  ]);
  expect(normaliseOperations(file.content)[0]?.parameters).toEqual([
    { name: 'q', in: 'query', required: false, schema: { type: 'string', maxLength: 9, format: 'phone' } },
  ]);
});

test('a document of 3.0 is read as one of 3.1', () => {
  const { problems, file } = readOne(`openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /a:
    post:
      operationId: a
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/thing' } } } }
      responses: { '200': { description: ok } }
components:
  schemas:
    thing:
      type: object
      properties:
        example: { type: string, nullable: true }
        owner: { allOf: [{ $ref: '#/components/schemas/owner' }], nullable: true }
        count: { type: integer, minimum: 0, exclusiveMinimum: true, example: 3 }
    owner: { type: object }
`);
  expect(problems).toEqual([]);
  expect(file.content.components.schemas?.['thing']).toEqual({
    type: 'object',
    properties: {
      example: { type: ['string', 'null'] },
      owner: { anyOf: [{ allOf: [{ $ref: '#/components/schemas/owner' }] }, { type: 'null' }] },
      count: { type: 'integer', exclusiveMinimum: 0, examples: [3] },
    },
  });
});

test('a document may be split over files, of which each place is told where it was written', () => {
  const texts = {
    'openapi.yaml': `${head}paths: { '/pets/{id}': { $ref: paths/pet.yaml } }\ncomponents: { schemas: { "Odd«Pet»": { type: string } } }`,
    'paths/pet.yaml': `parameters: [{ $ref: ../parts.json#/id }]
get:
  operationId: getPet
  responses:
    '200': { description: ok, content: { application/json: { schema: { $ref: '../schemas/pet.yaml' } } } }
    default: { $ref: ../parts.json#/problem }
`,
    'parts.json':
      '{ "id": { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "example": 7 } }, "problem": { "description": "no", "content": { "application/json": { "schema": { "type": "object" } } } } }',
    'schemas/pet.yaml':
      "type: object\nproperties: { friend: { $ref: '#' }, odd: { $ref: '../openapi.yaml#/components/schemas/Odd«Pet»' }, bad: { type: strin } }\n",
  };
  const { problems, warnings, file, names } = read(texts);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    'schemas/pet.yaml:2:114: `type` has the wrong form: `strin` does not match ^(array|boolean|integer|null|number|object|string)$; it is passed over',
  ]);
  expect(names).toEqual(['openapi.yaml', 'paths/pet.yaml', 'parts.json', 'schemas/pet.yaml']);
  const [operation] = normaliseOperations(file.content);
  expect(operation).toMatchObject({
    id: 'getPet',
    valid: { key: 'none', path: { id: '7' } },
    responses: [{ status: 200, schema: { $ref: '#/components/schemas/pet' } }],
    ranges: [{ statuses: 'default', schema: { $ref: '#/components/schemas/error' } }],
  });
  expect(file.content.components.schemas?.['pet']).toEqual({
    type: 'object',
    properties: {
      friend: { $ref: '#/components/schemas/pet' },
      odd: { $ref: '#/components/schemas/Odd-Pet' },
      bad: {},
    },
  });
  expect(file.content['x-assay'].envelopes).toEqual(['error']);
});

test('what a document leaves out has a default', () => {
  const { file, warnings } = readOne(`openapi: 3.2.0
info: { title: Größe der Welt }
servers:
  - { url: 'https://{region}.example.com/{version}/', variables: { version: { default: v2 } } }
  - { url: https://other.example.com }
paths:
  /a.b/{id}:
    get: { operationId: größe lesen, responses: { 4XX: { description: no } } }
    put: { responses: { '200': { description: ok } } }
`);
  expect(file.content['x-assay']).toMatchObject({
    name: 'gro-e-der-welt',
    basePath: '/v2',
    buckets: ['api'],
    envelopes: [],
  });
  expect(normaliseOperations(file.content).map(({ id, method, path, valid }) => [id, method, path, valid])).toEqual([
    ['gro-e-lesen', 'GET', '/v2/a.b/{id}', { key: 'none', path: { id: 'assay id' } }],
    ['put-a-b-id', 'PUT', '/v2/a.b/{id}', { key: 'none', path: { id: 'assay id' } }],
  ]);
  expect(warnings).toEqual([
    'openapi.yaml:5:5: only the first server is used',
    expect.stringContaining(
      'the path parameter `id` is not declared; any text is taken for right (and at 1 more place)',
    ),
    'openapi.yaml:8:25: the operation `größe lesen` is called `gro-e-lesen` here',
  ]);
});

test('an overlay removes what stands at a place, and what comes after it is laid over the rest', () => {
  const own = 'paths: { /a: { get: { operationId: a, x-bucket: b, responses: { "200": { description: ok } } } } }\n';
  const overlay = (actions: string): string => `overlay: 1.0.0\nactions: [${actions}]`;
  const removed = overlay(
    `{ target: "$.paths['/a'].get.x-bucket", remove: true }, { target: "$.paths['/a'].get", update: { summary: s } }`,
  );
  const { file, problems } = read({ 'openapi.yaml': `${head}${own}`, 'overlay.yaml': removed });
  expect(problems).toEqual([]);
  expect(file.content.paths['/a']?.get).toMatchObject({ 'x-bucket': 'api', summary: 's' });
  const lost = overlay(`{ target: "$.paths['/b']", remove: true }`);
  expect(read({ 'openapi.yaml': `${head}${own}`, 'overlay.yaml': lost }).problems).toEqual([
    "overlay.yaml:2:21: the document has nothing at $.paths['/b']",
  ]);
});

test('an overlay says what the document does not', () => {
  const texts = {
    'openapi.yaml': `${head}${get}`,
    'overlay.yaml': `overlay: 1.0.0
actions:
  - { target: $, update: { x-assay: { name: shop } } }
  - { target: "$.paths['/a'].get", update: { x-assay-valid: { query: { q: 1 } } } }
`,
  };
  const { problems, file } = read(texts);
  expect(problems).toEqual([]);
  expect(file.content['x-assay'].name).toBe('shop');
  expect(normaliseOperations(file.content)[0]?.valid).toEqual({ key: 'none', query: { q: 1 } });
  expect(file.locate(['paths', '/a', 'get', 'x-assay-valid', 'query'])).toMatchObject({
    file: 'overlay.yaml',
    line: 4,
  });
  const wrong = { ...texts, 'overlay.yaml': 'actions: [{ target: "$.paths[\'/b\']", update: {} }]' };
  expect(read(wrong).problems).toEqual(["overlay.yaml:1:21: the document has no object at $.paths['/b']"]);
});

test('an example that breaks its own schema is told, and not sent', () => {
  const body =
    '{ required: true, content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: integer } } }, examples: { bad: { value: { a: x } }, good: { value: { a: 3 } } } } } }';
  const parameter = '{ name: q, in: query, required: true, schema: { type: integer }, example: many }';
  const { warnings, file } = readOne(
    `${head}paths: { /a: { post: { operationId: a, parameters: [${parameter}], requestBody: ${body}, responses: { '200': { description: ok } } } } }`,
  );
  expect(warnings).toEqual([
    expect.stringMatching(
      /^openapi\.yaml:3:\d+: the example breaks its own schema, and is passed over \(and at 1 more place\)$/,
    ),
  ]);
  expect(normaliseOperations(file.content)[0]?.valid).toMatchObject({ query: { q: 1 }, body: { a: 3 } });
});

test('a condition is met by whatever there is, and a key of idempotency is another one each time', () => {
  const parameters = ['If-Match', 'Idempotency-Key', 'X-Team'].map(
    (name) => `{ name: ${name}, in: header, required: true, schema: { type: string }, example: one }`,
  );
  const { file } = readOne(
    `${head}paths: { /a: { put: { operationId: a, parameters: [${parameters.join(', ')}], responses: { '204': { description: ok } } } } }`,
  );
  expect(normaliseOperations(file.content)[0]?.valid.headers).toEqual({
    'If-Match': '*',
    'Idempotency-Key': '{$fresh.id}',
    'X-Team': 'one',
  });
});

test('a version may be a number and a schema a boolean; a schema that is nothing but itself is a mistake', () => {
  const answer = (schema: string): string =>
    `{ description: ok, content: { application/json: { schema: ${schema} } } }`;
  const text = (schema: string): string =>
    `openapi: 3.1.0\ninfo: { title: T, version: 1.0 }\npaths: { /a: { get: { operationId: a, responses: { '200': ${answer(schema)} } } } }\n`;
  const { problems, file } = readOne(text('true'));
  expect(problems).toEqual([]);
  expect(file.content.info.version).toBe('1');
  expect(normaliseOperations(file.content)[0]?.responses[0]?.schema).toEqual({});
  const circle = `components: { schemas: { A: { $ref: '#/components/schemas/A' } } }\n`;
  expect(readOne(text("{ $ref: '#/components/schemas/A' }") + circle).problems).toEqual([
    'openapi.yaml:4:29: the schema `A` refers to itself and to nothing else',
  ]);
});

test('a discriminator maps to schemas wherever they stand, and the request has the word of the first', () => {
  const { file, problems } = read({
    'openapi.yaml': `${head}paths: { /a: { post: { operationId: a, requestBody: { content: { application/json: { schema: { oneOf: [{ $ref: s/Car.yaml }, { $ref: s/Van.yaml }], discriminator: { propertyName: kind, mapping: { auto: s/Car.yaml, van: Van, other: s/none.yaml } } } } } }, responses: { '204': { description: ok } } } } }`,
    's/Car.yaml': 'type: object\nrequired: [kind]\nproperties: { kind: { type: string } }',
    's/Van.yaml': 'type: object\nrequired: [kind]\nproperties: { kind: { type: string } }',
  });
  expect(problems).toEqual([]);
  const [operation] = normaliseOperations(file.content);
  expect(operation?.valid.body).toEqual({ kind: 'auto' });
  expect(operation?.requestBody?.schema['discriminator']).toEqual({
    propertyName: 'kind',
    mapping: { auto: '#/components/schemas/Car', van: 'Van', other: 's/none.yaml' },
  });
});

test('a list or an object is sent as its style says, and a part as the document gives its type', () => {
  const of = (parameter: string): unknown =>
    normaliseOperations(
      readOne(
        `${head}paths: { '/a/{p}': { get: { operationId: a, parameters: [{ name: p, required: true, ${parameter} }], responses: { '204': { description: ok } } } } }`,
      ).file.content,
    )[0]?.valid;
  const list = 'schema: { type: array }, example: [1, b]';
  const object = 'schema: { type: object }, example: { r: 1, g: b }';
  expect(of(`in: path, ${list}`)).toMatchObject({ path: { p: '1,b' } });
  expect(of(`in: path, ${object}`)).toMatchObject({ path: { p: 'r,1,g,b' } });
  expect(of(`in: path, explode: true, ${object}`)).toMatchObject({ path: { p: 'r=1,g=b' } });
  expect(of(`in: header, ${list}`)).toMatchObject({ headers: { p: '1,b' } });
  expect(of(`in: cookie, ${list}`)).toMatchObject({ headers: { Cookie: 'p=1%2Cb' } });
  expect(of('in: header, example: [1], content: { application/json: { schema: { type: array } } }')).toMatchObject({
    headers: { p: '[1]' },
  });
  const { file } = readOne(
    `${head}paths: { /a: { post: { operationId: a, requestBody: { content: { multipart/form-data: { schema: { type: object }, encoding: { f: { contentType: 'image/png, image/jpeg' }, g: { contentType: image/* }, h: { style: form } } } } }, responses: { '204': { description: ok } } } } }`,
  );
  expect(normaliseOperations(file.content)[0]?.requestBody?.partTypes).toEqual({ f: 'image/png' });
});
