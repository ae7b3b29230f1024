/** A contract of two operations, two arrangements and three clauses, as the texts of its files. */
export const tinyContract: Readonly<Record<string, string>> = {
  'openapi.yaml': `openapi: 3.1.0
info: { title: Tiny, version: '1' }
servers: [{ url: /api }]
x-assay:
  name: tiny
  docsUrl: https://docs.example.com
  basePath: /api
  keys: { sandbox: { prefix: sk_test_, made-up: 'sk_test_{hex64}' }, live: { live: true }, foreign: { foreign: true } }
  infrastructureStatuses: [503]
  buckets: [things]
  mediaAllow: [image/png]
  envelopes: [domain]
  preflight: listThings
paths:
  /things:
    get:
      operationId: listThings
      x-bucket: things
      x-bucket-is: inferred
      responses:
        '200': { description: The things. }
    post:
      operationId: createThing
      x-bucket: things
      x-assay-valid: { body: { name: '{$run.tag}' } }
      x-assay-creates: { kind: thing, id: /id, deleteOperation: deleteThing, deleteParameter: thing_id, listOperation: listThings, tagProperty: name, atMost: 3 }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [name], properties: { name: { type: string, maxLength: 9 } } }
      responses:
        '201':
          description: It is made.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/thing' }
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, schema: { type: string, format: uuid } }
    delete:
      operationId: deleteThing
      x-bucket: things
      x-assay-valid: { path: { thing_id: $thing.id } }
      responses:
        '204': { description: It is gone. }
        '404': { $ref: '#/components/responses/missing' }
components:
  schemas:
    thing: { type: object, required: [id], properties: { id: { type: string, x-assay-level: advised } } }
    domain: { type: object, required: [detail], properties: { detail: { type: string } } }
  responses:
    missing:
      description: There is none.
      content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
security: [{ key: [] }]
`,
  'arrangements.arazzo.yaml': `arazzo: 1.0.1
info: { title: States, version: '1' }
sourceDescriptions: [{ name: tiny, url: ./openapi.yaml, type: openapi }]
x-assay-owner:
  broken-thing: { summary: A broken thing., outputs: [id], restores: true }
workflows:
  - workflowId: thing
    summary: A thing.
    steps:
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: '{$run.tag}' } }
        successCriteria: [{ condition: $statusCode == 201 }]
        onFailure:
          - { name: gone, type: end, criteria: [{ condition: $statusCode == 410 }] }
          - { name: again, type: retry, retryAfter: 2 }
        outputs: { id: '$response.body#/id' }
    outputs: { id: $steps.create.outputs.id }
  - workflowId: deleted-thing
    summary: A thing that is gone.
    x-assay-key: foreign
    x-assay-needs: [thing]
    steps:
      - stepId: delete
        operationId: deleteThing
        x-assay-fixture: png
        parameters: [{ name: thing_id, in: path, value: $inputs.thing.id }]
    x-assay-holds:
      stepId: gone
      operationId: deleteThing
      parameters: [{ name: thing_id, in: path, value: $outputs.id }]
      successCriteria: [{ condition: $statusCode == 404 }]
    outputs: { id: $inputs.thing.id }
`,
  'clauses/404-not-found.yaml': `status: 404
clauses:
  - id: not-found/deleted
    statement: What is gone is not found.
    source: { kind: documented, page: errors, unit: 2, says: not found }
    level: required
    retry: never
    expect: { message: { like: [Not found], level: advised } }
    cases:
      - id: deleted
        title: deleting a deleted thing answers 404
        operation: deleteThing
        send: { path: { thing_id: $deleted-thing.id } }
      - id: others
        title: '{operation} without a key answers 404'
        operation: { except: [deleteThing] }
        arrange: [broken-thing]
        send: { key: none }
        expect: { status: [404, { status: 4xx, level: advised }] }
        level: advised
        depth: deep
        effect: breaks
        generate: strange-names
        given: { arrangement: thing, otherwise: { level: advised, expect: { status: 403 } } }
`,
  'envelopes.yaml': `clauses:
  - id: envelope/domain
    statement: A 404 has a detail.
    source: { kind: ruling, number: 13, reason: no other shape is shown }
    level: required
    statuses: [404]
    expect: { envelope: { is: domain } }
`,
  'always.yaml': `clauses:
  - id: always/json
    statement: Bodies are JSON.
    source: { kind: rfc, number: 8259, section: '2', quote: A JSON text is a serialized value. }
    level: advised
    expect: { json: { except: [204] } }
`,
  'pages/errors.yaml': `page: errors
title: Errors
units:
  - { n: 1, section: codes, kind: heading, fingerprint: 0123456789abcdef }
  - { n: 2, section: codes, kind: row, fingerprint: 0123456789abcde1, who: server, says: '404: it is not there' }
  - { n: 3, section: codes, kind: sentence, fingerprint: 0123456789abcde2, who: none, says: see below }
  - { n: 4, section: codes, kind: sentence, fingerprint: 0123456789abcde3, who: client, says: a client asks once }
`,
  'prose.yaml': `gathered: { in: facts.md, pages: [operations, limits] }
pages:
  - page: errors
    units:
      - { unit: 1, why: it is a heading }
      - { unit: 2, clauses: [envelope/domain] }
      - { unit: 3, why: it points elsewhere }
      - { unit: 4, pending: nothing checks a client }
`,
  'situations.yaml': `situations:
  - { text: a deleted thing, clauses: [not-found/deleted] }
  - { text: a teapot, clauses: [], pending: teapot }
`,
  'pending.yaml': `pending:
  - { id: teapot, what: a teapot, reason: no owner has one }
`,
  'fixtures/fixtures.yaml': `fixtures:
  - { name: png, filename: thing.png, mediaType: image/png }
`,
  'fixtures/thing.png': 'PNG',
};
