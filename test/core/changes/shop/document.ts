/** The OpenAPI document of the shop: four operations and three envelopes. */
export const document: string = `openapi: 3.1.0
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
`;
