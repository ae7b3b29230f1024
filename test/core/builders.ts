import type { Subject } from '../../engine/core/checks/index.ts';
import { parseBody } from '../../engine/core/judge/index.ts';
import type {
  Clause,
  Contract,
  HeaderField,
  Json,
  Operation,
  Probe,
  Response,
  RunFacts,
} from '../../engine/core/model/index.ts';
import { createValidate } from '../../engine/core/schema/create-validate.ts';
import { schemas } from './tiny-schemas.ts';
import { headerSchemes, roles } from './header-key.ts';

/** An operation of the tiny contract, with what a test needs otherwise. */
export function makeOperation(parts: Partial<Operation> = {}): Operation {
  return {
    id: 'createThing',
    method: 'POST',
    path: '/things',
    bucket: 'writes',
    bucketIs: 'stated',
    security: [{ key: [] }],
    parameters: [],
    responses: [{ status: 201, schema: { $ref: '#/components/schemas/thing' } }, { status: 204 }],
    valid: {},
    fires: false,
    ...parts,
  };
}

/** A contract of one operation and four envelopes. */
export function makeContract(parts: Partial<Contract> = {}): Contract {
  return {
    name: 'tiny',
    title: 'Tiny API',
    version: '1',
    digest: '',
    docsUrl: 'https://docs.example.com',
    basePath: '/api/integrations',
    documentedStatuses: [200, 201, 204, 402, 404, 409, 422, 429, 500],
    infrastructureStatuses: [408, 503, 504],
    securitySchemes: headerSchemes,
    security: [{ key: [] }],
    keys: roles,
    messageAt: { '402': '/message', '422': '/message', '429': '/error' },
    buckets: ['reads', 'writes'],
    mediaAllow: [],
    preflight: 'createThing',
    operations: [makeOperation()],
    schemas,
    envelopes: ['domain', 'validation', 'rate', 'gate'],
    arrangements: [],
    clauses: [],
    pages: [],
    sentences: [],
    situations: [],
    pending: [],
    outOfReach: [],
    fixtures: {},
    ...parts,
  };
}

/** A clause that holds for every answer, with what a test needs otherwise. */
export function makeClause(parts: Partial<Clause>): Clause {
  return {
    id: 'clause',
    kind: 'always',
    statement: 'It holds.',
    source: { kind: 'ruling', reason: 'a test' },
    level: 'required',
    statuses: [],
    expect: {},
    cases: [],
    at: { file: 'test', line: 1, column: 1 },
    ...parts,
  };
}

/** A probe without a body. */
export function makeProbe(parts: Partial<Probe> = {}): Probe {
  return { operation: 'createThing', method: 'POST', target: '/things', headers: [], key: 'sandbox', ...parts };
}

/** A response with this body: JSON, or a text as it stands. */
export function respond(status: number, body: Json, headers: readonly HeaderField[] = jsonHeaders): Response {
  return respondText(status, JSON.stringify(body), headers);
}

/** A response with a text as its body. */
export function respondText(status: number, body: string, headers: readonly HeaderField[] = jsonHeaders): Response {
  return { status, headers, body, bytes: Buffer.byteLength(body), ms: 1 };
}

/** What a check looks at: the answer, and what a test needs otherwise. */
export function makeSubject(response: Response, parts: Partial<Subject> = {}): Subject {
  const contract = parts.contract ?? makeContract();
  return {
    contract,
    operation: makeOperation(),
    probe: makeProbe(),
    response,
    body: parseBody(response),
    validate: createValidate(contract),
    hidden: [],
    keys: [],
    ...parts,
  };
}

/** JSON text of arrays or objects inside one another, this many levels deep. */
export function nest(levels: number, open = '[', close = ']', core = ''): string {
  return open.repeat(levels) + core + close.repeat(levels);
}

const jsonHeaders: readonly HeaderField[] = [['content-type', 'application/json']];

/** The facts of a run in which nothing happened but one request. */
export function makeFacts(parts: Partial<RunFacts> = {}): RunFacts {
  return {
    run: 'r',
    version: '0',
    target: { baseUrl: 'http://localhost', environment: 'local' },
    started: '2026-01-01T00:00:00.000Z',
    finished: '2026-01-01T00:00:01.000Z',
    seed: 1,
    depth: 'standard',
    counted: {
      sent: 1,
      limited: 0,
      waitedMs: 0,
      bytesUp: 0,
      bytesDown: 0,
      judged: {},
      answers: {},
      codings: {},
      retryAfter: {},
    },
    constraintsTotal: 0,
    leftovers: [],
    observations: [],
    ...parts,
  };
}
