import { shop } from './shop.ts';

/** An edit of a file: what stands there, and what takes its place. */
export type Edit = readonly [file: string, from: string, to: string];

/** Two contracts, the later one made of the earlier one by edits, and what changed forth and back. */
export interface Pair {
  readonly title: string;
  /** Made in both first. */
  readonly start?: readonly Edit[];
  readonly edits: readonly Edit[];
  /** Their OpenAPI documents alone are compared. */
  readonly areDocuments?: true;
  /** `effect kind direction: subject @ places`. */
  readonly forth: readonly string[];
  readonly back: readonly string[];
}

const API = 'openapi.yaml';

/** Every pair. */
export const pairs: readonly Pair[] = [
  // What is called.
  {
    title: 'an operation',
    edits: [
      [
        API,
        `    delete:
      operationId: deleteThing
      x-bucket: writes
      x-assay-valid: { path: { thing_id: $thing.id } }
      responses:
        '204': { description: It is gone. }
        '404': { $ref: '#/components/responses/missing' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
`,
        '',
      ],
      ['clauses/404-not-found.yaml', '[getThing, deleteThing]', '[getThing]'],
    ],
    forth: ['client-breaks operation removed: deleteThing @ deleteThing'],
    back: ['info operation added: deleteThing @ deleteThing'],
  },
  {
    title: 'the name of an operation',
    edits: [
      [API, 'operationId: getThing', 'operationId: readThing'],
      ['clauses/404-not-found.yaml', 'getThing', 'readThing'],
      ['exam/exam.yaml', 'operation: getThing', 'operation: readThing'],
    ],
    forth: ['info operation-name changed: readThing @ readThing'],
    back: ['info operation-name changed: getThing @ getThing'],
  },
  {
    title: 'the path of an operation',
    edits: [[API, '/things/{thing_id}:', '/items/{thing_id}:']],
    forth: [
      'client-breaks operation-address changed: getThing @ getThing',
      'client-breaks operation-address changed: deleteThing @ deleteThing',
    ],
    back: [
      'client-breaks operation-address changed: getThing @ getThing',
      'client-breaks operation-address changed: deleteThing @ deleteThing',
    ],
  },
  {
    title: 'the base path',
    edits: [
      [API, 'servers: [{ url: /api }]', 'servers: [{ url: /v2 }]'],
      [API, 'basePath: /api', 'basePath: /v2'],
    ],
    forth: ['client-breaks base-path changed: the base path'],
    back: ['client-breaks base-path changed: the base path'],
  },
  {
    title: 'that an operation is deprecated',
    edits: [[API, 'operationId: getThing', 'operationId: getThing\n      deprecated: true']],
    forth: ['info deprecation added: getThing @ getThing'],
    back: ['info deprecation removed: getThing @ getThing'],
  },
  {
    title: 'the header of the key',
    edits: [[API, 'in: header, name: X-API-Key', 'in: header, name: X-Shop-Key']],
    forth: ['client-breaks credential changed: the credential @ createThing, deleteThing, getThing, listThings'],
    back: ['client-breaks credential changed: the credential @ createThing, deleteThing, getThing, listThings'],
  },
  {
    title: 'that a key is asked for',
    edits: [[API, 'operationId: listThings', 'operationId: listThings\n      security: []']],
    forth: ['info credential removed: the credential @ listThings'],
    back: ['client-breaks credential added: the credential @ listThings'],
  },
  {
    title: 'the bucket of an operation',
    edits: [[API, 'operationId: getThing\n      x-bucket: reads', 'operationId: getThing\n      x-bucket: writes']],
    forth: ['suite-tightens bucket-of-operation changed: the bucket of getThing @ getThing'],
    back: ['suite-tightens bucket-of-operation changed: the bucket of getThing @ getThing'],
  },
  {
    title: 'a bucket',
    edits: [[API, 'buckets: [reads, writes]', 'buckets: [reads, writes, exports]']],
    forth: ['info bucket added: the bucket exports'],
    back: ['info bucket removed: the bucket exports'],
  },
  {
    title: 'an allowed media type',
    edits: [[API, 'mediaAllow: [image/png, image/gif]', 'mediaAllow: [image/png]']],
    forth: ['client-breaks media-type removed: the allowed media type image/gif'],
    back: ['suite-tightens media-type added: the allowed media type image/gif'],
  },
  {
    title: 'the address of the documentation',
    edits: [[API, 'docsUrl: https://docs.example.com', 'docsUrl: https://help.example.com']],
    forth: ['info docs-address changed: the address of the documentation'],
    back: ['info docs-address changed: the address of the documentation'],
  },
  // What is sent.
  {
    title: 'an optional parameter',
    edits: [
      [API, '        - { name: sort, in: query, required: false, schema: { type: string, enum: [name, size] } }\n', ''],
    ],
    forth: ['client-breaks parameter removed: the query parameter sort @ listThings'],
    back: ['info parameter added: the query parameter sort @ listThings'],
  },
  {
    title: 'a required parameter',
    edits: [
      [
        API,
        '        - { name: sort, in: query, required: false, schema: { type: string, enum: [name, size] } }\n',
        '        - { name: sort, in: query, required: false, schema: { type: string, enum: [name, size] } }\n        - { name: shop, in: query, required: true, schema: { type: string } }\n',
      ],
    ],
    forth: ['client-breaks required-parameter added: the query parameter shop @ listThings'],
    back: ['client-breaks required-parameter removed: the query parameter shop @ listThings'],
  },
  {
    title: 'that a parameter is required',
    edits: [[API, 'name: sort, in: query, required: false', 'name: sort, in: query, required: true']],
    forth: ['client-breaks required-parameter tightened: the query parameter sort @ listThings'],
    back: ['info required-parameter loosened: the query parameter sort @ listThings'],
  },
  {
    title: 'the choices of a parameter',
    edits: [[API, 'enum: [name, size]', 'enum: [name]']],
    forth: ['client-breaks constraint tightened: the query parameter sort @ listThings'],
    back: ['suite-tightens constraint loosened: the query parameter sort @ listThings'],
  },
  {
    title: 'a limit of a parameter',
    edits: [[API, 'maximum: 200', 'maximum: 100']],
    forth: ['client-breaks constraint tightened: the query parameter limit @ listThings'],
    back: ['suite-tightens constraint loosened: the query parameter limit @ listThings'],
  },
  {
    title: 'a default',
    edits: [[API, 'default: 50', 'default: 20']],
    forth: ['client-breaks default changed: the query parameter limit @ listThings'],
    back: ['client-breaks default changed: the query parameter limit @ listThings'],
  },
  {
    title: 'an optional key of a request',
    edits: [[API, '        color: { type: string, enum: [red, green] }\n', '']],
    forth: ['client-breaks request-key removed: thing-request.color @ createThing'],
    back: ['info request-key added: thing-request.color @ createThing'],
  },
  {
    title: 'that a key of a request is required',
    edits: [[API, 'required: [name]\n', 'required: [name, color]\n']],
    forth: ['client-breaks required-request-key tightened: thing-request.color @ createThing'],
    back: ['info required-request-key loosened: thing-request.color @ createThing'],
  },
  {
    title: 'a constraint of a request',
    edits: [[API, 'name: { type: string, maxLength: 30 }', 'name: { type: string }']],
    forth: ['info constraint removed: thing-request.name @ createThing'],
    back: ['client-breaks constraint added: thing-request.name @ createThing'],
  },
  {
    title: 'how long a text may be',
    edits: [[API, 'maxLength: 30', 'maxLength: 20']],
    forth: ['client-breaks constraint tightened: thing-request.name @ createThing'],
    back: ['suite-tightens constraint loosened: thing-request.name @ createThing'],
  },
  {
    title: 'the type of a request',
    edits: [
      [
        API,
        "content: { application/json: { schema: { $ref: '#/components/schemas/thing-request' } } }",
        "content: { multipart/form-data: { schema: { $ref: '#/components/schemas/thing-request' } } }",
      ],
    ],
    forth: ['client-breaks request-media-type changed: the media type of the request @ createThing'],
    back: ['client-breaks request-media-type changed: the media type of the request @ createThing'],
  },
  {
    title: 'the type of a value of a request',
    edits: [[API, 'color: { type: string, enum: [red, green] }', 'color: { type: integer }']],
    forth: ['client-breaks constraint changed: thing-request.color @ createThing'],
    back: ['client-breaks constraint changed: thing-request.color @ createThing'],
  },
  {
    title: 'how a constraint may be refused',
    edits: [[API, 'maxLength: 30 }', 'maxLength: 30, x-assay-refused: { status: [400, 422] } }']],
    forth: ['client-breaks refusal added: thing-request.name @ createThing'],
    back: ['suite-tightens refusal removed: thing-request.name @ createThing'],
  },
  {
    title: 'that a body is required',
    edits: [[API, '        required: true\n        content', '        required: false\n        content']],
    forth: ['info required-request-key loosened: the body of the request @ createThing'],
    back: ['client-breaks required-request-key tightened: the body of the request @ createThing'],
  },
  {
    title: 'the least of a parameter',
    edits: [[API, 'minimum: 1, maximum', 'minimum: 5, maximum']],
    forth: ['client-breaks constraint tightened: the query parameter limit @ listThings'],
    back: ['suite-tightens constraint loosened: the query parameter limit @ listThings'],
  },
  {
    title: 'the pattern of a request',
    edits: [[API, 'maxLength: 30', "maxLength: 30, pattern: '^[a-z]'"]],
    forth: ['client-breaks constraint added: thing-request.name @ createThing'],
    back: ['info constraint removed: thing-request.name @ createThing'],
  },
  {
    title: 'the name of a key of a request',
    edits: [
      [API, 'required: [name]\n', 'required: [title]\n'],
      [API, 'name: { type: string, maxLength: 30 }', 'title: { type: string, maxLength: 30 }'],
    ],
    forth: ['client-breaks required-request-key changed: thing-request.title @ createThing'],
    back: ['client-breaks required-request-key changed: thing-request.name @ createThing'],
  },
  {
    title: 'how a full place is answered',
    edits: [
      [
        API,
        "      x-assay-valid: { body: { name: '{$fresh.id}' } }\n",
        "      x-assay-valid: { body: { name: '{$fresh.id}' } }\n      x-assay-creates: { kind: thing, id: /id, deleteOperation: deleteThing, deleteParameter: thing_id, listOperation: listThings, tagProperty: id, atMost: 3, limit: { status: 422, reason: the shop is full } }\n",
      ],
    ],
    forth: ['client-breaks refusal added: createThing where no place is left @ createThing'],
    back: ['suite-tightens refusal removed: createThing where no place is left @ createThing'],
  },
  // What is answered.
  {
    title: 'a status that other operations have',
    edits: [
      [
        API,
        "        '422': { $ref: '#/components/responses/invalid' }\n        '429': { $ref: '#/components/responses/limited' }\n        '500': { $ref: '#/components/responses/failed' }\n    post",
        "        '429': { $ref: '#/components/responses/limited' }\n        '500': { $ref: '#/components/responses/failed' }\n    post",
      ],
    ],
    forth: ['suite-tightens status removed: status 422 @ listThings 422'],
    back: ['info status added: status 422 @ listThings 422'],
  },
  {
    title: 'a status that no operation has',
    edits: [
      [
        API,
        "        '413': { $ref: '#/components/responses/too-large' }\n",
        "        '410': { $ref: '#/components/responses/missing' }\n        '413': { $ref: '#/components/responses/too-large' }\n",
      ],
      ['envelopes.yaml', 'statuses: [404, 409, 413, 500]', 'statuses: [404, 409, 410, 413, 500]'],
    ],
    forth: ['client-breaks new-status added: status 410 @ createThing 410'],
    back: ['suite-tightens new-status removed: status 410 @ createThing 410'],
  },
  {
    title: 'the status of a success',
    edits: [
      [API, "        '201':", "        '200':"],
      ['arrangements.arazzo.yaml', '== 201', '== 200'],
    ],
    forth: [
      'client-breaks success-status changed: status 200 @ createThing 200',
      'info arrangement changed: the arrangement thing',
    ],
    back: [
      'client-breaks success-status changed: status 201 @ createThing 201',
      'info arrangement changed: the arrangement thing',
    ],
  },
  {
    title: 'a second success',
    edits: [
      [
        API,
        "        '204': { description: It is gone. }\n",
        "        '202': { description: It goes. }\n        '204': { description: It is gone. }\n",
      ],
    ],
    forth: ['client-breaks success-status added: status 202 @ deleteThing 202'],
    back: ['client-breaks success-status removed: status 202 @ deleteThing 202'],
  },
  {
    title: 'a required key of an answer',
    edits: [
      [API, 'required: [id, state]', 'required: [id]'],
      [API, '        state: { type: string, enum: [new, done] }\n', ''],
    ],
    forth: ['client-breaks required-response-key removed: thing.state @ createThing 201, getThing 200, listThings 200'],
    back: ['suite-tightens required-response-key added: thing.state @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'an optional key of an answer',
    edits: [[API, '        note: { type: string }\n', '']],
    forth: ['client-breaks response-key removed: thing.note @ createThing 201, getThing 200, listThings 200'],
    back: ['info response-key added: thing.note @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'that a key of an answer is required',
    edits: [[API, 'required: [id, state]', 'required: [id]']],
    forth: [
      'client-breaks required-response-key loosened: thing.state @ createThing 201, getThing 200, listThings 200',
    ],
    back: [
      'suite-tightens required-response-key tightened: thing.state @ createThing 201, getThing 200, listThings 200',
    ],
  },
  {
    title: 'the choices of an answer',
    edits: [[API, 'enum: [new, done]', 'enum: [new, done, lost]']],
    forth: ['client-breaks response-value loosened: thing.state @ createThing 201, getThing 200, listThings 200'],
    back: ['suite-tightens response-value tightened: thing.state @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'the level of a key',
    edits: [
      [
        API,
        'state: { type: string, enum: [new, done] }',
        'state: { type: string, enum: [new, done], x-assay-level: advised }',
      ],
    ],
    forth: ['info key-level loosened: thing.state @ createThing 201, getThing 200, listThings 200'],
    back: ['suite-tightens key-level tightened: thing.state @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'the type of an answer',
    edits: [
      [
        API,
        "content: { application/json: { schema: { $ref: '#/components/schemas/things' } } }",
        "content: { application/problem+json: { schema: { $ref: '#/components/schemas/things' } } }",
      ],
    ],
    forth: ['client-breaks response-media-type changed: the media type of the answer @ listThings 200'],
    back: ['client-breaks response-media-type changed: the media type of the answer @ listThings 200'],
  },
  {
    title: 'a key of an envelope',
    edits: [
      [API, 'required: [error, fields]', 'required: [error]'],
      [
        API,
        '        fields: { type: array, items: { type: object, required: [field], properties: { field: { type: string } } } }\n',
        '',
      ],
    ],
    forth: ['client-breaks required-response-key removed: validation.fields @ createThing 422, listThings 422'],
    back: ['suite-tightens required-response-key added: validation.fields @ createThing 422, listThings 422'],
  },
  {
    title: 'an optional key of an envelope',
    edits: [
      [
        API,
        "        docs_url: { type: [string, 'null'] }\n",
        "        docs_url: { type: [string, 'null'] }\n        help: { type: string }\n",
      ],
    ],
    forth: [
      'info response-key added: domain.help @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
    back: [
      'client-breaks response-key removed: domain.help @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
  },
  {
    title: 'the name of a key of an envelope',
    edits: [
      [
        API,
        'limit: { type: object, required: [error], properties: { error: { type: string } } }',
        'limit: { type: object, required: [message], properties: { message: { type: string } } }',
      ],
    ],
    forth: [
      'client-breaks required-response-key changed: limit.message @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'client-breaks required-response-key changed: limit.error @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'the envelope of a status',
    edits: [
      [
        API,
        "content: { application/json: { schema: { $ref: '#/components/schemas/limit' } } }",
        "content: { application/json: { schema: { $ref: '#/components/schemas/domain' } } }",
      ],
      ['envelopes.yaml', 'statuses: [404, 409, 413, 500]', 'statuses: [404, 409, 413, 429, 500]'],
      [
        'envelopes.yaml',
        `  - id: limit-envelope
    statement: A 429 has an error.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [429]
    expect: { envelope: { is: limit } }
`,
        '',
      ],
    ],
    forth: [
      'client-breaks envelope changed: the shape of the body @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'client-breaks envelope changed: the shape of the body @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'Retry-After',
    edits: [
      [
        'envelopes.yaml',
        `  - id: retry-after
    statement: A 429 says in seconds how long to wait.
    source: { kind: documented, page: errors, unit: 4 }
    level: required
    statuses: [429]
    expect: { retryAfter: { min: 0, max: 60 } }
`,
        '',
      ],
      [API, '      headers: { Retry-After: { description: Seconds., schema: { type: integer, minimum: 0 } } }\n', ''],
      ['prose.yaml', '{ unit: 4 }', '{ unit: 4, why: it is no claim }'],
    ],
    forth: [
      'client-breaks retry-after removed: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'suite-tightens retry-after added: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'the bound of Retry-After',
    edits: [['envelopes.yaml', 'max: 60', 'max: 600']],
    forth: [
      'client-breaks retry-after loosened: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'suite-tightens retry-after tightened: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'the form of Retry-After in the document',
    edits: [[API, 'schema: { type: integer, minimum: 0 } } }', 'schema: { type: string, format: http-date } } }']],
    forth: [
      'client-breaks retry-after changed: Retry-After @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'client-breaks retry-after changed: Retry-After @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'a header of an answer',
    edits: [
      [
        API,
        '      headers: { Retry-After: {',
        '      headers: { X-Trace: { schema: { type: string } }, Retry-After: {',
      ],
    ],
    forth: [
      'info response-header added: the header x-trace @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'client-breaks response-header removed: the header x-trace @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'that an answer has a body',
    edits: [
      [
        API,
        "          description: The thing.\n          content: { application/json: { schema: { $ref: '#/components/schemas/thing' } } }\n",
        '          description: The thing.\n',
      ],
    ],
    forth: ['client-breaks response-body removed: the body of the answer @ getThing 200'],
    back: ['suite-tightens response-body added: the body of the answer @ getThing 200'],
  },
  {
    title: 'a constant of an envelope',
    edits: [[API, 'error: { const: invalid }', 'error: { const: not_valid }']],
    forth: ['client-breaks response-value changed: validation.error @ createThing 422, listThings 422'],
    back: ['client-breaks response-value changed: validation.error @ createThing 422, listThings 422'],
  },
  {
    title: 'that a value may be null',
    edits: [[API, "docs_url: { type: [string, 'null'] }", 'docs_url: { type: string }']],
    forth: [
      'suite-tightens response-value tightened: domain.docs_url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
    back: [
      'client-breaks response-value loosened: domain.docs_url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
  },
  {
    title: 'a bucket that an envelope names',
    edits: [
      [API, 'buckets: [reads, writes]', 'buckets: [reads, writes, exports]'],
      [API, 'detail: { type: string }\n', 'detail: { type: string, enum: [reads, writes, exports] }\n'],
    ],
    forth: [
      'suite-tightens response-value added: domain.detail @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
    back: [
      'client-breaks response-value removed: domain.detail @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
  },
  // What is asserted.
  {
    title: 'the status of a situation',
    edits: [
      [
        'clauses/404-not-found.yaml',
        'expect: { message: { like: [Not found], level: advised } }',
        'expect: { status: 409, message: { like: [Not found], level: advised } }',
      ],
      ['clauses/404-not-found.yaml', 'is not found.', 'is a conflict.'],
    ],
    forth: ['client-breaks situation changed: unknown-thing @ deleteThing 409, getThing 409'],
    back: ['client-breaks situation changed: unknown-thing @ deleteThing 404, getThing 404'],
  },
  {
    title: 'the statuses of a situation',
    edits: [['clauses/404-not-found.yaml', 'expect: { message', 'expect: { status: [404, 422], message']],
    forth: [
      'client-breaks situation loosened: unknown-thing @ deleteThing 404, deleteThing 422, getThing 404, getThing 422',
    ],
    back: ['suite-tightens situation tightened: unknown-thing @ deleteThing 404, getThing 404'],
  },
  {
    title: 'a situation',
    edits: [
      [
        'clauses/409-conflict.yaml',
        `  - id: same-name
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
        '',
      ],
      ['prose.yaml', '{ unit: 3 }', '{ unit: 3, why: it is no claim }'],
      ['clauses/409-conflict.yaml', 'status: 409\nclauses:\n', ''],
    ],
    forth: ['client-breaks situation removed: same-name @ createThing 409'],
    back: ['suite-tightens situation added: same-name @ createThing 409'],
  },
  {
    title: 'the operations of a situation',
    edits: [['clauses/404-not-found.yaml', '[getThing, deleteThing]', '[getThing]']],
    forth: ['client-breaks situation removed: unknown-thing @ deleteThing 404'],
    back: ['suite-tightens situation added: unknown-thing @ deleteThing 404'],
  },
  {
    title: 'the level of a situation',
    edits: [['clauses/409-conflict.yaml', 'level: required', 'level: advised']],
    forth: ['client-breaks level loosened: same-name @ createThing 409'],
    back: ['suite-tightens level tightened: same-name @ createThing 409'],
  },
  {
    title: 'the retry class of a situation',
    edits: [
      ['clauses/500-failure.yaml', 'retry: backoff', 'retry: never'],
      ['exam/exam.yaml', '[404, 409, 413, 422]', '[404, 409, 413, 422, 500]'],
    ],
    forth: ['client-breaks retry tightened: what may be sent again after 500 @ createThing 500'],
    back: ['info retry loosened: what may be sent again after 500 @ createThing 500'],
  },
  {
    title: 'a limit of a size',
    edits: [['clauses/413-too-large.yaml', 'bytes: 1001', 'bytes: 501']],
    forth: ['client-breaks limit tightened: too-large @ createThing'],
    back: ['suite-tightens limit loosened: too-large @ createThing'],
  },
  {
    title: 'the text of a situation',
    edits: [['clauses/404-not-found.yaml', 'like: [Not found]', 'like: [There is none]']],
    forth: ['suite-tightens assertion changed: unknown-thing @ deleteThing, getThing'],
    back: ['suite-tightens assertion changed: unknown-thing @ deleteThing, getThing'],
  },
  {
    title: 'a case',
    edits: [
      [
        'clauses/409-conflict.yaml',
        '        send: { with: { /name: $thing.id } }\n',
        '        send: { with: { /name: $thing.id } }\n      - id: twice\n        title: a name that is taken and colored answers 409\n        operation: createThing\n        arrange: [thing]\n        send: { with: { /name: $thing.id, /color: red } }\n',
      ],
    ],
    forth: ['suite-tightens case added: same-name @ createThing'],
    back: ['info case removed: same-name @ createThing'],
  },
  {
    title: 'the host of docs_url',
    edits: [['envelopes.yaml', 'host: docs.example.com', 'host: help.example.com']],
    forth: [
      'suite-tightens assertion changed: docs-url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
    back: [
      'suite-tightens assertion changed: docs-url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
  },
  {
    title: 'a media type that errors have',
    edits: [['envelopes.yaml', 'is: application/json', 'is: application/problem+json']],
    forth: [
      'client-breaks guarantee changed: error-media-type @ createThing 409, createThing 413, createThing 422, createThing 429, createThing 500, deleteThing 404, deleteThing 429, deleteThing 500, getThing 404, getThing 429, getThing 500, listThings 422, listThings 429, listThings 500',
    ],
    back: [
      'client-breaks guarantee changed: error-media-type @ createThing 409, createThing 413, createThing 422, createThing 429, createThing 500, deleteThing 404, deleteThing 429, deleteThing 500, getThing 404, getThing 429, getThing 500, listThings 422, listThings 429, listThings 500',
    ],
  },
  {
    title: 'a key that no answer has',
    edits: [['always.yaml', 'keys: [request_id]', 'keys: [request_id, trace_id]']],
    forth: ['suite-tightens assertion tightened: no-request-id'],
    back: ['info assertion loosened: no-request-id'],
  },
  {
    title: 'the level of a clause that clients go by',
    edits: [
      [
        'envelopes.yaml',
        'level: required\n    statuses: [429]\n    expect: { retryAfter',
        'level: advised\n    statuses: [429]\n    expect: { retryAfter',
      ],
    ],
    forth: [
      'client-breaks level loosened: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: [
      'suite-tightens level tightened: retry-after @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
  },
  {
    title: 'the level of a clause that no client notices',
    edits: [['envelopes.yaml', 'level: advised', 'level: required']],
    forth: [
      'suite-tightens level-of-advice tightened: docs-url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
    back: [
      'info level-of-advice loosened: docs-url @ createThing 409, createThing 413, createThing 500, deleteThing 404, deleteThing 500, getThing 404, getThing 500, listThings 500',
    ],
  },
  {
    title: 'the name of a clause',
    edits: [['clauses/409-conflict.yaml', 'id: same-name', 'id: name-taken']],
    forth: ['info clause-name changed: name-taken'],
    back: ['info clause-name changed: same-name'],
  },
  {
    title: 'how a clause is restated',
    edits: [['clauses/409-conflict.yaml', 'is a conflict.', 'is refused.']],
    forth: ['info wording changed: same-name'],
    back: ['info wording changed: same-name'],
  },
  {
    title: 'what a page says',
    edits: [['pages/errors.yaml', 'it is there already', 'there is one']],
    forth: ['info page changed: the page errors, unit 3'],
    back: ['info page changed: the page errors, unit 3'],
  },
  {
    title: 'an advised situation on a class of statuses',
    edits: [['clauses/413-too-large.yaml', 'retry: never\n', 'retry: never\n    expect: { status: [413, 4xx] }\n']],
    forth: ['info tolerance loosened: too-large @ createThing 413, createThing 4xx'],
    back: ['suite-tightens tolerance tightened: too-large @ createThing 413'],
  },
  {
    title: 'what may be sent again, from backoff to a header',
    edits: [['clauses/500-failure.yaml', 'retry: backoff', 'retry: after-header']],
    forth: ['client-breaks retry changed: what may be sent again after 500 @ createThing 500'],
    back: ['client-breaks retry changed: what may be sent again after 500 @ createThing 500'],
  },
  {
    title: 'that something is said of sending again',
    edits: [['clauses/500-failure.yaml', '    retry: backoff\n', '']],
    forth: ['client-breaks retry removed: what may be sent again after 500 @ createThing 500'],
    back: ['info retry added: what may be sent again after 500 @ createThing 500'],
  },
  {
    title: 'how a case is exercised',
    edits: [['clauses/409-conflict.yaml', '/name: $thing.id', '/name: $thing.id, /color: red']],
    forth: ['info case changed: same-name/again @ createThing'],
    back: ['info case changed: same-name/again @ createThing'],
  },
  {
    title: 'an infrastructure status',
    edits: [[API, 'infrastructureStatuses: [503]', 'infrastructureStatuses: [503, 504]']],
    forth: ['info infrastructure-status added: the infrastructure status 504'],
    back: ['suite-tightens infrastructure-status removed: the infrastructure status 504'],
  },
  {
    title: 'a clause about every answer',
    edits: [
      [
        'always.yaml',
        '  - id: no-request-id',
        '  - id: no-trace-header\n    statement: No answer has a trace.\n    source: { kind: ruling, reason: none is shown }\n    level: required\n    expect: { absentHeaders: { names: [x-trace] } }\n  - id: no-request-id',
      ],
    ],
    forth: ['suite-tightens assertion added: no-trace-header'],
    back: ['info assertion removed: no-trace-header'],
  },
  {
    title: 'a bound that is advised',
    edits: [
      [
        'envelopes.yaml',
        '  - id: error-media-type',
        '  - id: short-wait\n    statement: A wait is short.\n    source: { kind: ruling, reason: people wait }\n    level: advised\n    statuses: [429]\n    expect: { retryAfter: { min: 0, max: 9 } }\n  - id: error-media-type',
      ],
    ],
    forth: [
      'suite-tightens assertion added: short-wait @ createThing 429, deleteThing 429, getThing 429, listThings 429',
    ],
    back: ['info assertion removed: short-wait @ createThing 429, deleteThing 429, getThing 429, listThings 429'],
  },
  // What clients are held to.
  {
    title: 'a demand on clients',
    edits: [
      [
        'exam/exam.yaml',
        `  - id: sends-its-key
    statement: A client sends its key with every request.
    source: { kind: ruling, reason: it is asked for }
    level: required
    always: true
    expect: { keySent: {} }
`,
        '',
      ],
    ],
    forth: ['info demand removed: sends-its-key'],
    back: ['client-breaks demand added: sends-its-key'],
  },
  {
    title: 'how much a client may send',
    edits: [['exam/exam.yaml', 'perSecond: 20', 'perSecond: 10']],
    forth: ['client-breaks demand tightened: keeps-its-pace'],
    back: ['info demand loosened: keeps-its-pace'],
  },
  {
    title: 'the level of a demand',
    edits: [
      [
        'exam/exam.yaml',
        'level: required\n    always: true\n    expect: { pace',
        'level: advised\n    always: true\n    expect: { pace',
      ],
    ],
    forth: ['info demand loosened: keeps-its-pace'],
    back: ['client-breaks demand tightened: keeps-its-pace'],
  },
  {
    title: 'a sitting',
    edits: [['exam/exam.yaml', 'times: 2', 'times: 3']],
    forth: ['info sitting changed: the sitting failing'],
    back: ['info sitting changed: the sitting failing'],
  },
  {
    title: 'an arrangement',
    edits: [['arrangements.arazzo.yaml', 'summary: A thing.', 'summary: A new thing.']],
    forth: ['info arrangement changed: the arrangement thing'],
    back: ['info arrangement changed: the arrangement thing'],
  },
  {
    title: 'a fixture',
    edits: [['fixtures/fixtures.yaml', 'image/png', 'image/gif']],
    forth: ['info fixture changed: the fixture png'],
    back: ['info fixture changed: the fixture png'],
  },
  {
    title: 'advice to clients',
    edits: [
      [
        'exam/exam.yaml',
        '  - id: sends-its-key',
        '  - id: spreads-its-waits\n    statement: A client does not wait as long as others.\n    source: { kind: ruling, reason: they would come back together }\n    level: advised\n    always: true\n    expect: { jitter: {} }\n  - id: sends-its-key',
      ],
    ],
    forth: ['info advice-to-clients added: spreads-its-waits'],
    back: ['info advice-to-clients removed: spreads-its-waits'],
  },

  // What a document of OpenAPI may have and a contract may not, and the rest of the rules.
  {
    title: 'a second type of a request',
    areDocuments: true,
    edits: [
      [
        API,
        "content: { application/json: { schema: { $ref: '#/components/schemas/thing-request' } } }",
        "content: { application/json: { schema: { $ref: '#/components/schemas/thing-request' } }, application/xml: { schema: { type: string } } }",
      ],
    ],
    forth: ['info request-media-type added: the media type of the request @ createThing'],
    back: ['client-breaks request-media-type removed: the media type of the request @ createThing'],
  },
  {
    title: 'a second type of an answer',
    areDocuments: true,
    edits: [
      [
        API,
        "content: { application/json: { schema: { $ref: '#/components/schemas/things' } } }",
        "content: { application/json: { schema: { $ref: '#/components/schemas/things' } }, text/csv: { schema: { type: string } } }",
      ],
    ],
    forth: ['client-breaks response-media-type added: the media type of the answer @ listThings 200'],
    back: ['client-breaks response-media-type removed: the media type of the answer @ listThings 200'],
  },
  {
    title: 'a second way to be let in',
    areDocuments: true,
    edits: [
      [API, 'security: [{ key: [] }]', 'security: [{ key: [] }, { token: [read] }]'],
      [
        API,
        '  schemas:\n    thing-request',
        '    token: { type: http, scheme: bearer }\n  schemas:\n    thing-request',
      ],
    ],
    forth: ['info credential loosened: the credential @ createThing, deleteThing, getThing, listThings'],
    back: ['client-breaks credential tightened: the credential @ createThing, deleteThing, getThing, listThings'],
  },
  {
    title: 'that something is said of a default',
    areDocuments: true,
    edits: [[API, ', default: 50', '']],
    forth: ['info default removed: the query parameter limit @ listThings'],
    back: ['info default added: the query parameter limit @ listThings'],
  },
  {
    title: 'a required key of a request',
    areDocuments: true,
    edits: [
      [API, 'required: [name]\n', 'required: [name, size]\n'],
      [API, '        color: {', '        size: { type: integer }\n        color: {'],
    ],
    forth: ['client-breaks required-request-key added: thing-request.size @ createThing'],
    back: ['client-breaks required-request-key removed: thing-request.size @ createThing'],
  },
  {
    title: 'the name of an optional key of a request',
    areDocuments: true,
    edits: [[API, '        color: {', '        colour: {']],
    forth: ['client-breaks request-key changed: thing-request.colour @ createThing'],
    back: ['client-breaks request-key changed: thing-request.color @ createThing'],
  },
  {
    title: 'the name of an optional key of an answer',
    areDocuments: true,
    edits: [[API, '        note: {', '        remark: {']],
    forth: ['client-breaks response-key changed: thing.remark @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-key changed: thing.note @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'a choice of shapes',
    areDocuments: true,
    edits: [
      [
        API,
        'things: { type: array, items: {',
        'things: { type: array, oneOf: [{ minItems: 1 }, { maxItems: 5 }], items: {',
      ],
    ],
    forth: ['suite-tightens response-value added: things oneOf @ listThings 200'],
    back: ['client-breaks response-value removed: things oneOf @ listThings 200'],
  },
  {
    title: 'a shape to choose',
    areDocuments: true,
    start: [
      [
        API,
        "things: { type: array, items: { $ref: '#/components/schemas/thing' } }",
        "things: { anyOf: [{ $ref: '#/components/schemas/thing' }, { type: string }] }",
      ],
    ],
    edits: [[API, '{ type: string }] }', '{ type: string }, { type: integer }] }']],
    forth: ['client-breaks response-value loosened: things anyOf @ listThings 200'],
    back: ['suite-tightens response-value tightened: things anyOf @ listThings 200'],
  },
  {
    title: 'a schema that holds itself',
    areDocuments: true,
    start: [[API, 'note: { type: string }', "note: { $ref: '#/components/schemas/thing' }"]],
    edits: [[API, 'enum: [new, done]', 'enum: [new]']],
    forth: ['suite-tightens response-value tightened: thing.state @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-value loosened: thing.state @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'a schema of other members',
    areDocuments: true,
    start: [[API, 'note: { type: string }', 'note: { type: object, additionalProperties: { type: string } }']],
    edits: [[API, 'additionalProperties: { type: string }', 'additionalProperties: { type: integer }']],
    forth: ['client-breaks response-value changed: thing.note.* @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-value changed: thing.note.* @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'which statuses a refusal may have',
    start: [[API, 'maxLength: 30 }', 'maxLength: 30, x-assay-refused: { status: [400, 422] } }']],
    edits: [[API, '[400, 422]', '[404, 422]']],
    forth: ['client-breaks refusal changed: thing-request.name @ createThing'],
    back: ['client-breaks refusal changed: thing-request.name @ createThing'],
  },
  {
    title: 'an advised situation',
    edits: [['clauses/413-too-large.yaml', shop['clauses/413-too-large.yaml'] ?? '', '']],
    forth: ['info tolerance removed: too-large @ createThing 413'],
    back: ['suite-tightens tolerance added: too-large @ createThing 413'],
  },
  {
    title: 'the status of an advised situation',
    edits: [['clauses/413-too-large.yaml', 'retry: never\n', 'retry: never\n    expect: { status: 409 }\n']],
    forth: ['suite-tightens tolerance changed: too-large @ createThing 409'],
    back: ['suite-tightens tolerance changed: too-large @ createThing 413'],
  },
  {
    title: 'a clause that clients go by',
    edits: [
      [
        'envelopes.yaml',
        `  - id: error-media-type
    statement: An error is JSON.
    source: { kind: ruling, reason: no other type is shown }
    level: required
    statuses: [404, 409, 413, 422, 429, 500]
    expect: { mediaType: { is: application/json } }
`,
        '',
      ],
    ],
    forth: [
      'client-breaks guarantee removed: error-media-type @ createThing 409, createThing 413, createThing 422, createThing 429, createThing 500, deleteThing 404, deleteThing 429, deleteThing 500, getThing 404, getThing 429, getThing 500, listThings 422, listThings 429, listThings 500',
    ],
    back: [
      'suite-tightens guarantee added: error-media-type @ createThing 409, createThing 413, createThing 422, createThing 429, createThing 500, deleteThing 404, deleteThing 429, deleteThing 500, getThing 404, getThing 429, getThing 500, listThings 422, listThings 429, listThings 500',
    ],
  },
  {
    title: 'the statuses that every answer may have',
    edits: [['always.yaml', 'of: api', 'of: operation']],
    forth: ['suite-tightens guarantee tightened: documented-status'],
    back: ['client-breaks guarantee loosened: documented-status'],
  },
  {
    title: 'what a demand looks at',
    edits: [['exam/exam.yaml', 'keySent: {}', 'keyKept: {}']],
    forth: ['client-breaks demand changed: sends-its-key'],
    back: ['client-breaks demand changed: sends-its-key'],
  },
  {
    title: 'what advice looks at',
    start: [
      [
        'exam/exam.yaml',
        'level: required\n    always: true\n    expect: { keySent',
        'level: advised\n    always: true\n    expect: { keySent',
      ],
    ],
    edits: [['exam/exam.yaml', 'keySent: {}', 'keyKept: {}']],
    forth: ['info advice-to-clients changed: sends-its-key'],
    back: ['info advice-to-clients changed: sends-its-key'],
  },
  {
    title: 'one sitting more',
    edits: [
      [
        'exam/exam.yaml',
        'sittings:\n',
        'sittings:\n  - id: served\n    title: a read is served\n    operation: getThing\n    answers: [{ status: 200 }]\n    clauses: [keeps-its-pace]\n',
      ],
    ],
    forth: ['info sitting added: the sitting served'],
    back: ['info sitting removed: the sitting served'],
  },
  {
    title: 'one arrangement more',
    edits: [
      [
        'arrangements.arazzo.yaml',
        '  broken:',
        '  slow: { summary: The store is slow., outputs: [], restores: true }\n  broken:',
      ],
    ],
    forth: ['info arrangement added: the arrangement slow'],
    back: ['info arrangement removed: the arrangement slow'],
  },
  {
    title: 'one fixture more',
    edits: [
      [
        'fixtures/fixtures.yaml',
        'fixtures:\n',
        'fixtures:\n  - { name: other, filename: thing.png, mediaType: image/png }\n',
      ],
    ],
    forth: ['info fixture added: the fixture other'],
    back: ['info fixture removed: the fixture other'],
  },
  {
    title: 'one unit of a page more',
    edits: [
      [
        'pages/errors.yaml',
        "'500: it failed' }\n",
        "'500: it failed' }\n  - { n: 6, section: codes, kind: sentence, fingerprint: 0123456789abcde5, who: none, says: see below }\n",
      ],
      ['prose.yaml', '      - { unit: 5 }\n', '      - { unit: 5 }\n      - { unit: 6, why: it points elsewhere }\n'],
    ],
    forth: ['info page added: the page errors, unit 6'],
    back: ['info page removed: the page errors, unit 6'],
  },
  {
    title: 'a value that is sent and answered',
    areDocuments: true,
    start: [
      [API, 'color: { type: string, enum: [red, green] }', "color: { $ref: '#/components/schemas/color' }"],
      [API, 'note: { type: string }', "note: { $ref: '#/components/schemas/color' }"],
      [API, '    domain:\n', '    color: { type: string, enum: [red, green] }\n    domain:\n'],
    ],
    edits: [[API, 'enum: [red, green]', 'enum: [red, green, blue]']],
    forth: [
      'client-breaks response-value loosened: color @ createThing, createThing 201, getThing 200, listThings 200',
    ],
    back: ['client-breaks constraint tightened: color @ createThing, createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'a schema that holds itself among others',
    areDocuments: true,
    start: [
      [API, 'note: { type: string }', "note: { nullable: true, allOf: [{ $ref: '#/components/schemas/thing' }] }"],
    ],
    edits: [[API, 'enum: [new, done]', 'enum: [new]']],
    forth: ['suite-tightens response-value tightened: thing.state @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-value loosened: thing.state @ createThing 201, getThing 200, listThings 200'],
  },
  {
    title: 'a key that is called as what every object inherits',
    areDocuments: true,
    edits: [
      [
        API,
        '        note: { type: string }\n',
        '        note: { type: string }\n        constructor: { type: integer }\n',
      ],
    ],
    forth: ['info response-key added: thing.constructor @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-key removed: thing.constructor @ createThing 201, getThing 200, listThings 200'],
  },
];
