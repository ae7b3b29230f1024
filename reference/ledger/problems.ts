import type { LedgerReply } from './reply.ts';

const BASE = 'https://ledger.example/problems/';

/** The name of a reason to refuse. */
export type ProblemName =
  | 'malformed-body'
  | 'idempotency-key-missing'
  | 'unauthenticated'
  | 'insufficient-scope'
  | 'not-found'
  | 'method-not-allowed'
  | 'idempotency-key-reused'
  | 'account-closed'
  | 'precondition-failed'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'invalid'
  | 'precondition-required'
  | 'rate-limited'
  | 'unavailable';

/** Every reason for which the ledger refuses a request: the status and the title of its problem. */
export const PROBLEMS: Readonly<Record<ProblemName, readonly [status: number, title: string]>> = {
  'malformed-body': [400, 'The body is no JSON'],
  'idempotency-key-missing': [400, 'The request has no Idempotency-Key'],
  unauthenticated: [401, 'The request has no valid token'],
  'insufficient-scope': [403, 'The token does not allow this'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'The method is not supported here'],
  'idempotency-key-reused': [409, 'The Idempotency-Key was used for another request'],
  'account-closed': [410, 'The account is closed'],
  'precondition-failed': [412, 'The account was changed meanwhile'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The media type is not supported'],
  invalid: [422, 'The request is not valid'],
  'precondition-required': [428, 'The request has no If-Match'],
  'rate-limited': [429, 'There are too many requests'],
  unavailable: [503, 'The ledger is being maintained'],
};

/** A fault of a body or a query, by a JSON pointer or the name of a parameter. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** Returns a problem (RFC 9457) as a reply. */
export function problem(
  name: ProblemName,
  headers: LedgerReply['headers'] = {},
  errors?: readonly Fault[],
): LedgerReply {
  const [status, title] = PROBLEMS[name];
  const body = { type: `${BASE}${name}`, title, status, ...(errors === undefined ? {} : { errors }) };
  return { status, headers: { 'Content-Type': 'application/problem+json', ...headers }, body };
}
