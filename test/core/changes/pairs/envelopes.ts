import { API, type Pair } from './pair.ts';

/** Pairs that differ in the shape of errors. */
export const envelopes: readonly Pair[] = [
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
];
