import type { OperationId } from '../../reference/index.ts';
import { nobodysId } from './open-reference.ts';

/** A request to each operation that has no fault of its own, as far as one can be made in advance. */
export const requests: Readonly<Record<OperationId, RequestLine>> = {
  createUploadUrl: ['POST', '/uploads/url', 'upload', { filename: 'a.pdf', contentType: 'application/pdf' }],
  uploadDirect: ['POST', '/uploads/direct', 'upload'],
  createSubmission: ['POST', '/submissions', 'submission_write', { assets: [{ blobPath: 'a/b' }] }],
  getSubmission: ['GET', `/submissions/${nobodysId}`, 'submission_read'],
  getAsset: ['GET', `/submissions/${nobodysId}/assets/${nobodysId}`, 'submission_read'],
  getAssetIssues: ['GET', `/submissions/${nobodysId}/assets/${nobodysId}/issues`, 'submission_read'],
  getAssetTopics: ['GET', `/submissions/${nobodysId}/assets/${nobodysId}/topics`, 'submission_read'],
  retryAsset: ['POST', `/submissions/${nobodysId}/assets/${nobodysId}/retry`, 'submission_write'],
  createSubscription: [
    'POST',
    '/webhooks/subscriptions',
    'webhook_write',
    { endpointUrl: 'https://example.com/', eventTypes: ['asset.processing.failed'] },
  ],
  listSubscriptions: ['GET', '/webhooks/subscriptions', 'webhook_read'],
  getSubscription: ['GET', `/webhooks/subscriptions/${nobodysId}`, 'webhook_read'],
  updateSubscription: ['PATCH', `/webhooks/subscriptions/${nobodysId}`, 'webhook_write', { enabled: true }],
  deleteSubscription: ['DELETE', `/webhooks/subscriptions/${nobodysId}`, 'webhook_write'],
  listDeliveries: ['GET', `/webhooks/subscriptions/${nobodysId}/deliveries`, 'webhook_read'],
  fireSandboxEvent: [
    'POST',
    '/sandbox/events/fire',
    'sandbox',
    { eventType: 'asset.processing.failed', submissionId: nobodysId },
  ],
};

/** Method, path below `/api/integrations`, bucket and body. */
export type RequestLine = readonly [method: string, path: string, bucket: string, body?: unknown];
