import { API, type Pair } from './pair.ts';

/** Pairs that differ in what lets a client in. */
export const credentials: readonly Pair[] = [
  {
    title: 'the header of the key',
    edits: [[API, 'in: header, name: X-API-Key', 'in: header, name: X-Shop-Key']],
    forth: ['client-breaks credential changed: the credential @ createThing, deleteThing, getThing, listThings'],
    back: ['client-breaks credential changed: the credential @ createThing, deleteThing, getThing, listThings'],
  },
  {
    title: 'that a key is asked for',
    edits: [[API, 'operationId: listThings', 'operationId: listThings\n      security: []']],
    forth: ['info credential removed: the credential @ listThings'],
    back: ['client-breaks credential added: the credential @ listThings'],
  },
  {
    title: 'a second way to be let in',
    areDocuments: true,
    edits: [
      [API, 'security: [{ key: [] }]', 'security: [{ key: [] }, { token: [read] }]'],
      [
        API,
        '  schemas:\n    thing-request',
        '    token: { type: http, scheme: bearer }\n  schemas:\n    thing-request',
      ],
    ],
    forth: ['info credential loosened: the credential @ createThing, deleteThing, getThing, listThings'],
    back: ['client-breaks credential tightened: the credential @ createThing, deleteThing, getThing, listThings'],
  },
];
