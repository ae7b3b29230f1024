import { dropFields, fieldsOf, json, renameFields, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that get the plan gate wrong. */
export const planGateMutants: readonly Mutant[] = [
  {
    id: 'answers-403-for-plan',
    title: 'A plan without API access is answered with 403.',
    clauses: ['plan-gate-refused'],
    options: altering({ labels: ['plan'] }, (reply) => json(403, { detail: fieldsOf(reply)['message'] })),
  },
  {
    id: 'gives-402-as-domain-error',
    title: 'A 402 has the shape of a domain error.',
    clauses: ['plan-gate-envelope', 'plan-gate-without-other-keys'],
    options: altering({ labels: ['plan'] }, (reply) => json(402, { detail: fieldsOf(reply)['message'] })),
  },
  {
    id: 'names-upload-bucket-always',
    title: 'Every 402 names the upload bucket.',
    clauses: ['plan-gate-bucket'],
    options: altering({ labels: ['plan'] }, (reply) => setFields(reply, { bucket: 'upload' })),
  },
  {
    id: 'names-unknown-bucket',
    title: 'A 402 names a bucket that does not exist.',
    clauses: ['plan-gate-envelope'],
    options: altering({ labels: ['plan'] }, (reply) => setFields(reply, { bucket: 'storage' })),
  },
  {
    id: 'leaves-out-bucket',
    title: 'A 402 names no bucket.',
    clauses: ['plan-gate-envelope'],
    options: altering({ labels: ['plan'] }, (reply) => dropFields(reply, 'bucket')),
  },
  {
    id: 'names-another-error-code',
    title: 'The error_code of a 402 is another one.',
    clauses: ['plan-gate-envelope'],
    options: altering({ labels: ['plan'] }, (reply) => setFields(reply, { error_code: 'PLAN_NOT_AUTHORIZED' })),
  },
  {
    id: 'writes-error-code-in-camel-case',
    title: 'A 402 has errorCode in place of error_code.',
    clauses: ['plan-gate-envelope', 'plan-gate-known-keys'],
    options: altering({ labels: ['plan'] }, (reply) =>
      renameFields(reply, (name) => (name === 'error_code' ? 'errorCode' : name)),
    ),
  },
  {
    id: 'asks-no-plan-for-uploads',
    title: 'Files can be uploaded without API access in the plan.',
    clauses: ['plan-gate-refused'],
    operation: 'uploadDirect',
    options: withoutChecks('uploadDirect:plan'),
  },
  {
    id: 'asks-no-plan-for-lists',
    title: 'Subscriptions can be listed without API access in the plan.',
    clauses: ['plan-gate-refused'],
    operation: 'listSubscriptions',
    options: withoutChecks('listSubscriptions:plan'),
  },
  {
    id: 'answers-200-for-plan-on-reads',
    title: 'A submission is read as empty without API access in the plan.',
    clauses: ['plan-gate-on-resources'],
    operation: 'getSubmission',
    options: altering({ operations: ['getSubmission'], labels: ['plan'] }, () => json(200, {})),
  },
];
