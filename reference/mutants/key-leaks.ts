import { addHeader, json, setFields } from './edit.ts';
import type { Mutant } from './mutant.ts';
import { altering, withoutChecks } from './ways.ts';

/** Servers that give keys away, or take live keys for sandbox keys. */
export const keyLeakMutants: readonly Mutant[] = [
  {
    id: 'accepts-revoked-key-for-deliveries',
    title: 'A revoked key still works on one operation.',
    clauses: ['revoked-key'],
    operation: 'listDeliveries',
    options: withoutChecks('listDeliveries:revoked-key'),
  },
  {
    id: 'echoes-key-in-error',
    title: 'An unknown key is repeated in the error.',
    clauses: ['no-key-echo'],
    options: altering({ labels: ['unknown-key'] }, (reply, { request }) =>
      setFields(reply, { detail: `Invalid API key ${request.headers['x-api-key']?.[0] ?? ''}` }),
    ),
  },
  {
    id: 'echoes-key-in-header',
    title: 'The key is repeated in a header of a 401.',
    clauses: ['no-key-echo'],
    options: altering({ statuses: [401] }, (reply, { request }) =>
      addHeader(reply, 'WWW-Authenticate', `ApiKey key="${request.headers['x-api-key']?.[0] ?? ''}"`),
    ),
  },
  {
    id: 'echoes-request-headers-on-500',
    title: 'An internal failure shows the headers of the request.',
    clauses: ['no-key-echo'],
    options: altering({ labels: ['storage'] }, (reply, { request }) =>
      setFields(reply, { detail: `Request failed: ${JSON.stringify(request.headers)}` }),
    ),
  },
  {
    id: 'runs-live-delay',
    title: 'A simulation delay is accepted with a live key.',
    clauses: ['delay-on-live-key'],
    operation: 'createSubmission',
    options: withoutChecks('live-delay'),
  },
  {
    id: 'runs-live-delay-of-none',
    title: 'A simulation delay of 0 is accepted with a live key.',
    clauses: ['delay-on-live-key'],
    operation: 'createSubmission',
    options: altering({ labels: ['live-delay'] }, (reply, { request }) =>
      request.query.get('simulationDelaySeconds') === '0' ? json(201, ACCEPTED) : reply,
    ),
  },
  {
    id: 'fires-live-events',
    title: 'A sandbox event can be fired with a live key.',
    clauses: ['live-key-on-sandbox-endpoint'],
    operation: 'fireSandboxEvent',
    options: withoutChecks('live-fire'),
  },
  {
    id: 'answers-403-for-live-delay',
    title: 'A simulation delay with a live key is answered with 403.',
    clauses: ['delay-on-live-key'],
    operation: 'createSubmission',
    options: altering({ labels: ['live-delay'] }, (reply) => ({ ...reply, status: 403 })),
  },
];

const VERSION = { assetId: '8f0e9f0e-5b0a-4d5c-9a39-0d8f5f1f3b6a', versionGroupId: 'g', versionNumber: 1 };
const ACCEPTED = {
  submissionId: '0c7c9f6e-3a55-4b13-8f0d-0f6a2f6f1d11',
  workflowId: 'w',
  ablyChannel: 'c',
  status: 'submitted',
  assets: [VERSION],
};
