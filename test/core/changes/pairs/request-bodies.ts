import { API, type Pair } from './pair.ts';

/** Pairs that differ in the body of a request. */
export const requestBodies: readonly Pair[] = [
  {
    title: 'an allowed media type',
    edits: [[API, 'mediaAllow: [image/png, image/gif]', 'mediaAllow: [image/png]']],
    forth: ['client-breaks media-type removed: the allowed media type image/gif'],
    back: ['suite-tightens media-type added: the allowed media type image/gif'],
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
    title: 'that a body is required',
    edits: [[API, '        required: true\n        content', '        required: false\n        content']],
    forth: ['info required-request-key loosened: the body of the request @ createThing'],
    back: ['client-breaks required-request-key tightened: the body of the request @ createThing'],
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
];
