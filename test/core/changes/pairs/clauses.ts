import type { Pair } from './pair.ts';

/** Pairs that differ in what is asserted of many answers. */
export const clauses: readonly Pair[] = [
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
];
