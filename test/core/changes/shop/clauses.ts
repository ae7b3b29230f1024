/** What the shop asserts: a file for each status with a situation, one for envelopes, and one for every answer. */
export const clauses: Readonly<Record<string, string>> = {
  'clauses/404-not-found.yaml': `status: 404
clauses:
  - id: unknown-thing
    statement: A thing that is not there is not found.
    source: { kind: documented, page: errors, unit: 2 }
    level: required
    retry: never
    expect: { message: { like: [Not found], level: advised } }
    cases:
      - id: unknown
        title: '{operation} of an unknown thing answers 404'
        operation: [getThing, deleteThing]
        send: { path: { thing_id: $random.uuid } }
`,
  'clauses/409-conflict.yaml': `status: 409
clauses:
  - id: same-name
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
  'clauses/413-too-large.yaml': `status: 413
clauses:
  - id: too-large
    statement: A thing of more than 1000 bytes is too large.
    source: { kind: ruling, reason: nobody needs a larger one }
    level: advised
    retry: never
    cases:
      - id: large
        title: a large thing answers 413
        operation: createThing
        send: { file: { fixture: png, bytes: 1001 } }
`,
  'clauses/500-failure.yaml': `status: 500
clauses:
  - id: store-failure
    statement: A store that is broken is a failure.
    source: { kind: documented, page: errors, unit: 5 }
    level: required
    retry: backoff
    cases:
      - id: create
        title: a broken store answers 500
        operation: createThing
        arrange: [broken]
        effect: breaks
`,
  'envelopes.yaml': `clauses:
  - id: domain-envelope
    statement: A domain error has a detail.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [404, 409, 413, 500]
    expect: { envelope: { is: domain } }
  - id: domain-without-other-keys
    statement: A domain error has no key of another shape.
    source: { kind: ruling, reason: no other key is shown }
    level: required
    statuses: [404, 409, 413, 500]
    expect: { absentKeys: { keys: [error, fields] } }
  - id: docs-url
    statement: A docs_url is on the host of the documentation.
    source: { kind: ruling, reason: where else would it be }
    level: advised
    statuses: [404, 409, 413, 500]
    expect: { docsUrl: { host: docs.example.com } }
  - id: validation-envelope
    statement: A 422 names the fields.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [422]
    expect: { envelope: { is: validation } }
  - id: limit-envelope
    statement: A 429 has an error.
    source: { kind: ruling, reason: no other shape is shown }
    level: required
    statuses: [429]
    expect: { envelope: { is: limit } }
  - id: retry-after
    statement: A 429 says in seconds how long to wait.
    source: { kind: documented, page: errors, unit: 4 }
    level: required
    statuses: [429]
    expect: { retryAfter: { min: 0, max: 60 } }
  - id: error-media-type
    statement: An error is JSON.
    source: { kind: ruling, reason: no other type is shown }
    level: required
    statuses: [404, 409, 413, 422, 429, 500]
    expect: { mediaType: { is: application/json } }
`,
  'always.yaml': `clauses:
  - id: documented-status
    statement: Every status is a documented one.
    source: { kind: ruling, reason: a client has a branch for no other }
    level: required
    expect: { documentedStatus: { of: api } }
  - id: no-request-id
    statement: No answer has a request_id.
    source: { kind: ruling, reason: none is shown }
    level: required
    expect: { absentAnywhere: { keys: [request_id] } }
`,
};
