import { API, type Pair } from './pair.ts';

/** Pairs that differ in the parameters of a request. */
export const parameters: readonly Pair[] = [
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
    title: 'the least of a parameter',
    edits: [[API, 'minimum: 1, maximum', 'minimum: 5, maximum']],
    forth: ['client-breaks constraint tightened: the query parameter limit @ listThings'],
    back: ['suite-tightens constraint loosened: the query parameter limit @ listThings'],
  },
  {
    title: 'that something is said of a default',
    areDocuments: true,
    edits: [[API, ', default: 50', '']],
    forth: ['info default removed: the query parameter limit @ listThings'],
    back: ['info default added: the query parameter limit @ listThings'],
  },
];
