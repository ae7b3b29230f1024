import { shop } from '../shop/index.ts';
import type { Pair } from './pair.ts';

/** Pairs that differ in a situation, and in its cases. */
export const situations: readonly Pair[] = [
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
    title: 'an advised situation on a class of statuses',
    edits: [['clauses/413-too-large.yaml', 'retry: never\n', 'retry: never\n    expect: { status: [413, 4xx] }\n']],
    forth: ['info tolerance loosened: too-large @ createThing 413, createThing 4xx'],
    back: ['suite-tightens tolerance tightened: too-large @ createThing 413'],
  },
  {
    title: 'how a case is exercised',
    edits: [['clauses/409-conflict.yaml', '/name: $thing.id', '/name: $thing.id, /color: red']],
    forth: ['info case changed: same-name/again @ createThing'],
    back: ['info case changed: same-name/again @ createThing'],
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
];
