import { on, setHeader, setMembers, toStatus, type LedgerMutant } from './mutant.ts';

/** What is wrong with how requests are refused. */
export const refusalMutants: readonly LedgerMutant[] = [
  {
    id: 'answers-404-for-method',
    title: 'A method that a path lacks answers 404.',
    clauses: ['method-not-allowed'],
    options: on(['method-not-allowed'], toStatus(404)),
  },
  {
    id: 'allows-nothing',
    title: 'A 405 has no Allow.',
    clauses: ['allowed-methods'],
    options: on(['method-not-allowed'], setHeader('Allow')),
  },
  {
    id: 'allows-too-little',
    title: 'The Allow of a 405 lists GET alone.',
    clauses: ['allowed-methods'],
    options: on(['method-not-allowed'], setHeader('Allow', 'GET')),
  },
  {
    id: 'allows-everything',
    title: 'The Allow of a 405 lists what was refused.',
    clauses: ['allowed-methods'],
    options: on(['method-not-allowed'], setHeader('Allow', 'GET, PUT, POST, PATCH, DELETE')),
  },
  {
    id: 'answers-422-for-malformed',
    title: 'A body that is no JSON answers 422.',
    clauses: ['malformed-body'],
    options: on(['malformed-body'], toStatus(422)),
  },
  {
    id: 'answers-400-for-large',
    title: 'A body that is too large answers 400.',
    clauses: ['body-too-large'],
    options: on(['body-too-large'], toStatus(400)),
  },
  {
    id: 'takes-any-media-type',
    title: 'The media type of a body is not looked at.',
    clauses: ['unsupported-media-type'],
    options: () => ({ skips: ['unsupported-media-type'] }),
  },
  {
    id: 'answers-400-for-media-type',
    title: 'Another media type answers 400.',
    clauses: ['unsupported-media-type'],
    options: on(['unsupported-media-type'], toStatus(400)),
  },
  {
    id: 'answers-400-for-invalid',
    title: 'What is not valid answers 400.',
    clauses: ['invalid'],
    options: on(['invalid'], toStatus(400)),
  },
  {
    id: 'takes-anything',
    title: 'What is not valid is accepted.',
    clauses: ['invalid'],
    options: () => ({ skips: ['invalid'] }),
  },
  {
    id: 'points-nowhere',
    title: 'A 422 lists no faults.',
    clauses: ['faults'],
    options: on(['invalid'], (reply) => setMembers(reply, { errors: undefined })),
  },
  {
    id: 'lists-no-fault',
    title: 'A 422 has an empty list of faults.',
    clauses: ['faults'],
    options: on(['invalid'], (reply) => setMembers(reply, { errors: [] })),
  },
  {
    id: 'points-elsewhere',
    title: 'A 422 points at another member.',
    clauses: ['invalid'],
    options: on(['invalid'], (reply) => setMembers(reply, { errors: [{ pointer: '/zzz', detail: 'is wrong' }] })),
  },
  {
    id: 'gives-problems-as-json',
    title: 'A problem has the media type application/json.',
    clauses: ['problem'],
    options: on([], setHeader('Content-Type', 'application/json')),
  },
  {
    id: 'gives-status-as-text',
    title: 'The status in a problem is a text.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { status: String(reply.status) })),
  },
  {
    id: 'gives-another-status',
    title: 'The status in a problem is 400, whatever the answer is.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { status: 400 })),
  },
  {
    id: 'gives-no-status',
    title: 'A problem does not repeat the status.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { status: undefined })),
  },
  {
    id: 'gives-no-type',
    title: 'A problem has no type.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { type: undefined })),
  },
  {
    id: 'gives-blank-type',
    title: 'The type of a problem is about:blank.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { type: 'about:blank' })),
  },
  {
    id: 'gives-no-title',
    title: 'A problem has no title.',
    clauses: ['problem'],
    options: on([], (reply) => setMembers(reply, { title: undefined })),
  },
  {
    id: 'shows-a-stack-trace',
    title: 'A problem shows where it was made.',
    clauses: ['no-internals'],
    options: on([], (reply) => setMembers(reply, { detail: 'Error at find (/srv/ledger/src/accounts.js:41:7)' })),
  },
  {
    id: 'answers-html',
    title: 'An unknown account answers a page.',
    clauses: ['json-body'],
    options: on(['not-found'], (reply) => ({
      ...reply,
      headers: { 'Content-Type': 'text/html' },
      body: '<h1>Not found</h1>',
    })),
  },
  {
    id: 'answers-418',
    title: 'An unknown account answers 418.',
    clauses: ['documented-status'],
    options: on(['not-found'], toStatus(418)),
  },
];
