import { API, type Pair } from './pair.ts';

/** Pairs that differ in what may be sent again, and when. */
export const retries: readonly Pair[] = [
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
    title: 'the retry class of a situation',
    edits: [
      ['clauses/500-failure.yaml', 'retry: backoff', 'retry: never'],
      ['exam/exam.yaml', '[404, 409, 413, 422]', '[404, 409, 413, 422, 500]'],
    ],
    forth: ['client-breaks retry tightened: what may be sent again after 500 @ createThing 500'],
    back: ['info retry loosened: what may be sent again after 500 @ createThing 500'],
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
];
