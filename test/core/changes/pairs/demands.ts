import type { Pair } from './pair.ts';

/** Pairs that differ in what clients are held to. */
export const demands: readonly Pair[] = [
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
];
