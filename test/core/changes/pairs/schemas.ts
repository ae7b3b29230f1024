import { API, type Pair } from './pair.ts';

/** Pairs that differ in a schema of more than plain keys and values. */
export const schemas: readonly Pair[] = [
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
