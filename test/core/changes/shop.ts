/** A contract of four operations, three envelopes and a client exam, as the texts of its files. */
export const shop: Readonly<Record<string, string>> = {
  'openapi.yaml': `openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: /api }]
security: [{ key: [] }]
x-assay:
  name: shop
  docsUrl: https://docs.example.com
  basePath: /api
  infrastructureStatuses: [503]
  buckets: [reads, writes]
  mediaAllow: [image/png, image/gif]
  envelopes: [domain, validation, limit]
  preflight: listThings
paths:
  /things:
    get:
      operationId: listThings
      x-bucket: reads
      parameters:
        - { name: limit, in: query, required: false, schema: { type: integer, minimum: 1, maximum: 200, default: 50 } }
        - { name: sort, in: query, required: false, schema: { type: string, enum: [name, size] } }
      responses:
        '200':
          description: The things.
          content: { application/json: { schema: { $ref: '#/components/schemas/things' } } }
        '422': { $ref: '#/components/responses/invalid' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
    post:
      operationId: createThing
      x-bucket: writes
      x-assay-valid: { body: { name: '{$fresh.id}' } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/thing-request' } } }
      responses:
        '201':
          description: It is made.
          content: { application/json: { schema: { $ref: '#/components/schemas/thing' } } }
        '409': { $ref: '#/components/responses/conflict' }
        '413': { $ref: '#/components/responses/too-large' }
        '422': { $ref: '#/components/responses/invalid' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, schema: { type: string, format: uuid } }
    get:
      operationId: getThing
      x-bucket: reads
      x-assay-valid: { path: { thing_id: $thing.id } }
      responses:
        '200':
          description: The thing.
          content: { application/json: { schema: { $ref: '#/components/schemas/thing' } } }
        '404': { $ref: '#/components/responses/missing' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
    delete:
      operationId: deleteThing
      x-bucket: writes
      x-assay-valid: { path: { thing_id: $thing.id } }
      responses:
        '204': { description: It is gone. }
        '404': { $ref: '#/components/responses/missing' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-API-Key }
  schemas:
    thing-request:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 30 }
        color: { type: string, enum: [red, green] }
    thing:
      type: object
      required: [id, state]
      properties:
        id: { type: string }
        state: { type: string, enum: [new, done] }
        note: { type: string }
    things: { type: array, items: { $ref: '#/components/schemas/thing' } }
    domain:
      type: object
      required: [detail]
      properties:
        detail: { type: string }
        docs_url: { type: [string, 'null'] }
    validation:
      type: object
      required: [error, fields]
      properties:
        error: { const: invalid }
        fields: { type: array, items: { type: object, required: [field], properties: { field: { type: string } } } }
    limit: { type: object, required: [error], properties: { error: { type: string } } }
  responses:
    missing:
      description: There is none.
      content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }
    conflict:
      description: There is one.
      content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }
    too-large:
      description: It is too large.
      content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }
    invalid:
      description: It is not valid.
      content: { application/json: { schema: { $ref: '#/components/schemas/validation' } } }
    limited:
      description: It is too much.
      headers: { Retry-After: { description: Seconds., schema: { type: integer, minimum: 0 } } }
      content: { application/json: { schema: { $ref: '#/components/schemas/limit' } } }
    failed:
      description: It failed.
      content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }
`,
  'arrangements.arazzo.yaml': `arazzo: 1.0.1
info: { title: States, version: '1' }
sourceDescriptions: [{ name: shop, url: ./openapi.yaml, type: openapi }]
x-assay-owner:
  broken: { summary: The store is broken., outputs: [], restores: true }
workflows:
  - workflowId: thing
    summary: A thing.
    steps:
      - stepId: create
        operationId: createThing
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: '$response.body#/id' }
    outputs: { id: $steps.create.outputs.id }
`,
  'clauses/404-not-found.yaml': `status: 404
clauses:
  - id: unknown-thing
    statement: A thing that is not there is not found.
    source: { kind: documented, page: errors, unit: 2 }
    level: required
    retry: never
    expect: { message: { like: [Not found], level: advised } }
    cases:
      - id: unknown
        title: '{operation} of an unknown thing answers 404'
        operation: [getThing, deleteThing]
        send: { path: { thing_id: $random.uuid } }
`,
  'clauses/409-conflict.yaml': `status: 409
clauses:
  - id: same-name
    statement: A second thing of a name is a conflict.
    source: { kind: documented, page: errors, unit: 3 }
    level: required
    retry: never
    cases:
      - id: again
        title: a name that is taken answers 409
        operation: createThing
        arrange: [thing]
        send: { with: { /name: $thing.id } }
`,
  'clauses/413-too-large.yaml': `status: 413
clauses:
  - id: too-large
    statement: A thing of more than 1000 bytes is too large.
    source: { kind: ruling, reason: nobody needs a larger one }
    level: advised
    retry: never
    cases:
      - id: large
        title: a large thing answers 413
        operation: createThing
        send: { file: { fixture: png, bytes: 1001 } }
`,
  'clauses/500-failure.yaml': `status: 500
clauses:
  - id: store-failure
    statement: A store that is broken is a failure.
    source: { kind: documented, page: errors, unit: 5 }
    level: required
    retry: backoff
    cases:
      - id: create
        title: a broken store answers 500
        operation: createThing
        arrange: [broken]
        effect: breaks
`,
  'envelopes.yaml': `clauses:
  - id: domain-envelope
    statement: A domain error has a detail.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [404, 409, 413, 500]
    expect: { envelope: { is: domain } }
  - id: domain-without-other-keys
    statement: A domain error has no key of another shape.
    source: { kind: ruling, reason: no other key is shown }
    level: required
    statuses: [404, 409, 413, 500]
    expect: { absentKeys: { keys: [error, fields] } }
  - id: docs-url
    statement: A docs_url is on the host of the documentation.
    source: { kind: ruling, reason: where else would it be }
    level: advised
    statuses: [404, 409, 413, 500]
    expect: { docsUrl: { host: docs.example.com } }
  - id: validation-envelope
    statement: A 422 names the fields.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [422]
    expect: { envelope: { is: validation } }
  - id: limit-envelope
    statement: A 429 has an error.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [429]
    expect: { envelope: { is: limit } }
  - id: retry-after
    statement: A 429 says in seconds how long to wait.
    source: { kind: documented, page: errors, unit: 4 }
    level: required
    statuses: [429]
    expect: { retryAfter: { min: 0, max: 60 } }
  - id: error-media-type
    statement: An error is JSON.
    source: { kind: ruling, reason: no other type is shown }
    level: required
    statuses: [404, 409, 413, 422, 429, 500]
    expect: { mediaType: { is: application/json } }
`,
  'always.yaml': `clauses:
  - id: documented-status
    statement: Every status is a documented one.
    source: { kind: ruling, reason: a client has a branch for no other }
    level: required
    expect: { documentedStatus: { of: api } }
  - id: no-request-id
    statement: No answer has a request_id.
    source: { kind: ruling, reason: none is shown }
    level: required
    expect: { absentAnywhere: { keys: [request_id] } }
`,
  'exam/exam.yaml': `clauses:
  - id: never-again
    statement: A client sends nothing again that was refused.
    source: { kind: ruling, reason: it would be refused again }
    level: required
    always: true
    expect: { neverAgain: { statuses: [404, 409, 413, 422] } }
  - id: keeps-its-pace
    statement: A client sends no more than twenty requests in a second.
    source: { kind: ruling, reason: others want to be served }
    level: required
    always: true
    expect: { pace: { perSecond: 20 } }
  - id: sends-its-key
    statement: A client sends its key with every request.
    source: { kind: ruling, reason: it is asked for }
    level: required
    always: true
    expect: { keySent: {} }
sittings:
  - id: failing
    title: a read fails twice
    operation: getThing
    answers: [{ status: 500, times: 2 }, { status: 200 }]
    clauses: [keeps-its-pace]
`,
  'pages/errors.yaml': `page: errors
title: Errors
units:
  - { n: 1, section: codes, kind: heading, fingerprint: 0123456789abcdef }
  - { n: 2, section: codes, kind: row, fingerprint: 0123456789abcde1, who: server, says: '404: it is not there' }
  - { n: 3, section: codes, kind: row, fingerprint: 0123456789abcde2, who: server, says: '409: it is there already' }
  - { n: 4, section: codes, kind: row, fingerprint: 0123456789abcde3, who: server, says: '429: too much, with Retry-After' }
  - { n: 5, section: codes, kind: row, fingerprint: 0123456789abcde4, who: server, says: '500: it failed' }
`,
  'prose.yaml': `gathered: { in: facts.md, pages: [operations] }
pages:
  - page: errors
    units:
      - { unit: 1, why: it is a heading }
      - { unit: 2 }
      - { unit: 3 }
      - { unit: 4 }
      - { unit: 5 }
`,
  'fixtures/fixtures.yaml': `fixtures:
  - { name: png, filename: thing.png, mediaType: image/png }
`,
  'fixtures/thing.png': 'PNG',
};
