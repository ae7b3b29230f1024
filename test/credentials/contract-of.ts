/** A contract of two reads, one of them for everybody, whose credentials go where `security` says. */
export function contractOf(security: string, keys = ''): Readonly<Record<string, string>> {
  return {
    'openapi.yaml': `openapi: 3.1.0
info: { title: Locked, version: '1' }
x-assay:
  name: locked
  docsUrl: https://docs.example.com
  basePath: ''
  infrastructureStatuses: []
  buckets: [all]
  mediaAllow: []
  envelopes: [problem]
  preflight: readThing
${keys}
paths:
  /thing:
    get:
      operationId: readThing
      x-bucket: all
      responses: { '200': { description: It. }, '401': { description: No. } }
  /open:
    get:
      operationId: readOpen
      x-bucket: all
      security: []
      responses: { '200': { description: It. } }
components:
  schemas:
    problem: { type: object, required: [detail], properties: { detail: { type: string } } }
${security}
`,
    'arrangements.arazzo.yaml': `arazzo: 1.0.1
info: { title: None, version: '1' }
sourceDescriptions: [{ name: locked, url: ./openapi.yaml, type: openapi }]
workflows: []
`,
    'clauses/200.yaml': `status: 200
clauses:
  - id: known
    statement: A known key is let in.
    source: { kind: ruling, reason: a test }
    level: required
    cases:
      - { id: all, title: '{operation} answers 200', operation: all }
`,
    'clauses/401.yaml': `status: 401
clauses:
  - id: unknown
    statement: Nobody else is let in.
    source: { kind: ruling, reason: a test }
    level: required
    expect: { envelope: { is: problem } }
    cases:
      - { id: none, title: '{operation} without a key answers 401', operation: all, send: { key: none } }
      - { id: made-up, title: '{operation} with a made-up key answers 401', operation: all, send: { key: unknown } }
      - { id: malformed, title: a malformed key answers 401, operation: readThing, generate: malformed-keys }
      - { id: displaced, title: a displaced key answers 401, operation: readThing, generate: displaced-keys }
`,
    'always.yaml': `clauses:
  - id: no-echo
    statement: No answer holds a key.
    source: { kind: ruling, reason: a test }
    level: required
    expect: { keyEcho: { is: absent } }
`,
  };
}
