import { API, type Pair } from './pair.ts';

/** Pairs that differ in the statuses of answers. */
export const statuses: readonly Pair[] = [
  {
    title: 'a status that other operations have',
    edits: [
      [
        API,
        "        '422': { $ref: '#/components/responses/invalid' }\n        '429': { $ref: '#/components/responses/limited' }\n        '500': { $ref: '#/components/responses/failed' }\n    post",
        "        '429': { $ref: '#/components/responses/limited' }\n        '500': { $ref: '#/components/responses/failed' }\n    post",
      ],
    ],
    forth: ['suite-tightens status removed: status 422 @ listThings 422'],
    back: ['info status added: status 422 @ listThings 422'],
  },
  {
    title: 'a status that no operation has',
    edits: [
      [
        API,
        "        '413': { $ref: '#/components/responses/too-large' }\n",
        "        '410': { $ref: '#/components/responses/missing' }\n        '413': { $ref: '#/components/responses/too-large' }\n",
      ],
      ['envelopes.yaml', 'statuses: [404, 409, 413, 500]', 'statuses: [404, 409, 410, 413, 500]'],
    ],
    forth: ['client-breaks new-status added: status 410 @ createThing 410'],
    back: ['suite-tightens new-status removed: status 410 @ createThing 410'],
  },
  {
    title: 'the status of a success',
    edits: [
      [API, "        '201':", "        '200':"],
      ['arrangements.arazzo.yaml', '== 201', '== 200'],
    ],
    forth: [
      'client-breaks success-status changed: status 200 @ createThing 200',
      'info arrangement changed: the arrangement thing',
    ],
    back: [
      'client-breaks success-status changed: status 201 @ createThing 201',
      'info arrangement changed: the arrangement thing',
    ],
  },
  {
    title: 'a second success',
    edits: [
      [
        API,
        "        '204': { description: It is gone. }\n",
        "        '202': { description: It goes. }\n        '204': { description: It is gone. }\n",
      ],
    ],
    forth: ['client-breaks success-status added: status 202 @ deleteThing 202'],
    back: ['client-breaks success-status removed: status 202 @ deleteThing 202'],
  },
  {
    title: 'an infrastructure status',
    edits: [[API, 'infrastructureStatuses: [503]', 'infrastructureStatuses: [503, 504]']],
    forth: ['info infrastructure-status added: the infrastructure status 504'],
    back: ['suite-tightens infrastructure-status removed: the infrastructure status 504'],
  },
  {
    title: 'the statuses that every answer may have',
    edits: [['always.yaml', 'of: api', 'of: operation']],
    forth: ['suite-tightens guarantee tightened: documented-status'],
    back: ['client-breaks guarantee loosened: documented-status'],
  },
];
