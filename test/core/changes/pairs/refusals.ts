import { API, type Pair } from './pair.ts';

/** Pairs that differ in how a request that is not valid may be refused. */
export const refusals: readonly Pair[] = [
  {
    title: 'how a constraint may be refused',
    edits: [[API, 'maxLength: 30 }', 'maxLength: 30, x-assay-refused: { status: [400, 422] } }']],
    forth: ['client-breaks refusal added: thing-request.name @ createThing'],
    back: ['suite-tightens refusal removed: thing-request.name @ createThing'],
  },
  {
    title: 'how a full place is answered',
    edits: [
      [
        API,
        "      x-assay-valid: { body: { name: '{$fresh.id}' } }\n",
        "      x-assay-valid: { body: { name: '{$fresh.id}' } }\n      x-assay-creates: { kind: thing, id: /id, deleteOperation: deleteThing, deleteParameter: thing_id, listOperation: listThings, tagProperty: id, atMost: 3, limit: { status: 422, reason: the shop is full } }\n",
      ],
    ],
    forth: ['client-breaks refusal added: createThing where no place is left @ createThing'],
    back: ['suite-tightens refusal removed: createThing where no place is left @ createThing'],
  },
  {
    title: 'which statuses a refusal may have',
    start: [[API, 'maxLength: 30 }', 'maxLength: 30, x-assay-refused: { status: [400, 422] } }']],
    edits: [[API, '[400, 422]', '[404, 422]']],
    forth: ['client-breaks refusal changed: thing-request.name @ createThing'],
    back: ['client-breaks refusal changed: thing-request.name @ createThing'],
  },
];
