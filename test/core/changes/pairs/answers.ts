import { API, type Pair } from './pair.ts';

/** Pairs that differ in what an answer holds. */
export const answers: readonly Pair[] = [
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
    title: 'the name of an optional key of an answer',
    areDocuments: true,
    edits: [[API, '        note: {', '        remark: {']],
    forth: ['client-breaks response-key changed: thing.remark @ createThing 201, getThing 200, listThings 200'],
    back: ['client-breaks response-key changed: thing.note @ createThing 201, getThing 200, listThings 200'],
  },
];
