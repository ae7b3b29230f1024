import { clauses } from './clauses.ts';
import { document } from './document.ts';

/** A contract of four operations, three envelopes and a client exam, as the texts of its files. */
export const shop: Readonly<Record<string, string>> = {
  'openapi.yaml': document,
  'arrangements.arazzo.yaml': `arazzo: 1.0.1
info: { title: States, version: '1' }
sourceDescriptions: [{ name: shop, url: ./openapi.yaml, type: openapi }]
x-assay-owner:
  broken: { summary: The store is broken., outputs: [], restores: true }
workflows:
  - workflowId: thing
    summary: A thing.
    steps:
      - stepId: create
        operationId: createThing
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: '$response.body#/id' }
    outputs: { id: $steps.create.outputs.id }
`,
  ...clauses,
  'exam/exam.yaml': `clauses:
  - id: never-again
    statement: A client sends nothing again that was refused.
    source: { kind: ruling, reason: it would be refused again }
    level: required
    always: true
    expect: { neverAgain: { statuses: [404, 409, 413, 422] } }
  - id: keeps-its-pace
    statement: A client sends no more than twenty requests in a second.
    source: { kind: ruling, reason: others want to be served }
    level: required
    always: true
    expect: { pace: { perSecond: 20 } }
  - id: sends-its-key
    statement: A client sends its key with every request.
    source: { kind: ruling, reason: it is asked for }
    level: required
    always: true
    expect: { keySent: {} }
sittings:
  - id: failing
    title: a read fails twice
    operation: getThing
    answers: [{ status: 500, times: 2 }, { status: 200 }]
    clauses: [keeps-its-pace]
`,
  'pages/errors.yaml': `page: errors
title: Errors
units:
  - { n: 1, section: codes, kind: heading, fingerprint: 0123456789abcdef }
  - { n: 2, section: codes, kind: row, fingerprint: 0123456789abcde1, who: server, says: '404: it is not there' }
  - { n: 3, section: codes, kind: row, fingerprint: 0123456789abcde2, who: server, says: '409: it is there already' }
  - { n: 4, section: codes, kind: row, fingerprint: 0123456789abcde3, who: server, says: '429: too much, with Retry-After' }
  - { n: 5, section: codes, kind: row, fingerprint: 0123456789abcde4, who: server, says: '500: it failed' }
`,
  'prose.yaml': `gathered: { in: facts.md, pages: [operations] }
pages:
  - page: errors
    units:
      - { unit: 1, why: it is a heading }
      - { unit: 2 }
      - { unit: 3 }
      - { unit: 4 }
      - { unit: 5 }
`,
  'fixtures/fixtures.yaml': `fixtures:
  - { name: png, filename: thing.png, mediaType: image/png }
`,
  'fixtures/thing.png': 'PNG',
};
