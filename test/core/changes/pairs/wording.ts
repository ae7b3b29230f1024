import { API, type Pair } from './pair.ts';

/** Pairs that differ in names and words alone. */
export const wording: readonly Pair[] = [
  {
    title: 'the address of the documentation',
    edits: [[API, 'docsUrl: https://docs.example.com', 'docsUrl: https://help.example.com']],
    forth: ['info docs-address changed: the address of the documentation'],
    back: ['info docs-address changed: the address of the documentation'],
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
];
