import { API, type Pair } from './pair.ts';

/** Pairs that differ in what is called, and where. */
export const operations: readonly Pair[] = [
  {
    title: 'an operation',
    edits: [
      [
        API,
        `    delete:
      operationId: deleteThing
      x-bucket: writes
      x-assay-valid: { path: { thing_id: $thing.id } }
      responses:
        '204': { description: It is gone. }
        '404': { $ref: '#/components/responses/missing' }
        '429': { $ref: '#/components/responses/limited' }
        '500': { $ref: '#/components/responses/failed' }
`,
        '',
      ],
      ['clauses/404-not-found.yaml', '[getThing, deleteThing]', '[getThing]'],
    ],
    forth: ['client-breaks operation removed: deleteThing @ deleteThing'],
    back: ['info operation added: deleteThing @ deleteThing'],
  },
  {
    title: 'the name of an operation',
    edits: [
      [API, 'operationId: getThing', 'operationId: readThing'],
      ['clauses/404-not-found.yaml', 'getThing', 'readThing'],
      ['exam/exam.yaml', 'operation: getThing', 'operation: readThing'],
    ],
    forth: ['info operation-name changed: readThing @ readThing'],
    back: ['info operation-name changed: getThing @ getThing'],
  },
  {
    title: 'the path of an operation',
    edits: [[API, '/things/{thing_id}:', '/items/{thing_id}:']],
    forth: [
      'client-breaks operation-address changed: getThing @ getThing',
      'client-breaks operation-address changed: deleteThing @ deleteThing',
    ],
    back: [
      'client-breaks operation-address changed: getThing @ getThing',
      'client-breaks operation-address changed: deleteThing @ deleteThing',
    ],
  },
  {
    title: 'the base path',
    edits: [
      [API, 'servers: [{ url: /api }]', 'servers: [{ url: /v2 }]'],
      [API, 'basePath: /api', 'basePath: /v2'],
    ],
    forth: ['client-breaks base-path changed: the base path'],
    back: ['client-breaks base-path changed: the base path'],
  },
  {
    title: 'that an operation is deprecated',
    edits: [[API, 'operationId: getThing', 'operationId: getThing\n      deprecated: true']],
    forth: ['info deprecation added: getThing @ getThing'],
    back: ['info deprecation removed: getThing @ getThing'],
  },
  {
    title: 'the bucket of an operation',
    edits: [[API, 'operationId: getThing\n      x-bucket: reads', 'operationId: getThing\n      x-bucket: writes']],
    forth: ['suite-tightens bucket-of-operation changed: the bucket of getThing @ getThing'],
    back: ['suite-tightens bucket-of-operation changed: the bucket of getThing @ getThing'],
  },
  {
    title: 'a bucket',
    edits: [[API, 'buckets: [reads, writes]', 'buckets: [reads, writes, exports]']],
    forth: ['info bucket added: the bucket exports'],
    back: ['info bucket removed: the bucket exports'],
  },
];
