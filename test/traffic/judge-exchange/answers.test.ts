import { describe } from 'vitest';
import { domain, ID, invalid, KEY } from '../exchanges.ts';
import { file, submission, tellEach, url } from './tell.ts';

describe('an answer is held against what its status and its operation document', () => {
  tellEach([
    { title: 'a success with its body', noted: {}, told: [] },
    {
      title: 'a success with another status than the operation has',
      noted: { status: 202 },
      told: ['subscriptions-listed (required) status: 202', 'subscriptions-listed broken'],
    },
    {
      title: 'a success that misses what a client reads',
      noted: { ...url, body: file, answer: { blobPath: 'a' } },
      told: ['success-body (required) body/uploadUrl: missing', 'success-body (advised) body/expiresAt: missing'],
    },
    {
      title: 'a secret that is shown again',
      noted: {
        path: `/webhooks/subscriptions/${ID}`,
        answer: {
          id: ID,
          workspaceId: 'w',
          endpointUrl: 'https://example.com',
          eventTypes: [],
          enabled: true,
          createdAt: 'x',
          updatedAt: null,
          description: null,
          secret: 'whsec_1',
        },
      },
      told: ['secret-shown-once (required) body/secret: present', 'secret-shown-once broken'],
    },
    { title: 'a documented refusal', noted: { ...submission, status: 404, answer: domain }, told: [] },
    {
      title: 'a refusal in the envelope of another status',
      noted: { ...submission, status: 404, answer: invalid },
      told: [
        'domain-envelope (required) body/detail: missing',
        'domain-without-other-keys (required) body/error: present',
        'domain-without-other-keys (required) body/message: present',
        'domain-without-other-keys (required) body/fields: present',
      ],
    },
    {
      title: 'a status that the operation does not have',
      noted: { ...submission, status: 409, answer: domain },
      told: ['documented-status (advised) status: 409'],
    },
    {
      title: 'a status that the contract accepts though the operation does not list it',
      noted: {
        path: '/submissions/not-a-uuid',
        status: 422,
        answer: invalid,
      },
      told: [],
    },
    {
      title: 'a status that the API does not have',
      noted: { ...submission, status: 418, answer: domain },
      told: ['documented-status (required) status: 418'],
    },
    {
      title: 'a 429 without Retry-After',
      noted: { status: 429, answer: { error: 'Rate limit exceeded: reads' } },
      told: ['retry-after (required) header retry-after: missing'],
    },
    {
      title: 'a 429 with it',
      noted: { status: 429, answer: { error: 'Rate limit exceeded: reads' }, answerHeaders: { 'Retry-After': '3' } },
      told: [],
    },
    {
      title: 'a 502 of a load balancer, judged as the contract says',
      noted: { status: 502, answer: '<html>', answerHeaders: { 'content-type': 'text/html' } },
      told: [
        'documented-status (advised) status: 502',
        'error-media-type (advised) header content-type: "text/html"',
        'json-body (required) body: HTML or XML of 6 bytes',
      ],
    },
    {
      title: 'a 503 of what is in front',
      noted: { status: 503, answer: '<html>', answerHeaders: { 'content-type': 'text/html' } },
      told: [],
    },
    {
      title: 'a key that is echoed',
      noted: { ...submission, status: 404, answer: { detail: `No ${KEY}` } },
      told: ['no-key-echo (required) body: the key that was sent'],
    },
  ]);
});
