import type { OperationId } from '../operation-id.ts';
import type { Operation } from '../operation.ts';
import { createSubmission } from './create-submission.ts';
import { createSubscription } from './create-subscription.ts';
import { createUploadUrl } from './create-upload-url.ts';
import { deleteSubscription } from './delete-subscription.ts';
import { fireSandboxEvent } from './fire-sandbox-event.ts';
import { getAsset } from './get-asset.ts';
import { getAssetIssues } from './get-asset-issues.ts';
import { getAssetTopics } from './get-asset-topics.ts';
import { getSubmission } from './get-submission.ts';
import { getSubscription } from './get-subscription.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listSubscriptions } from './list-subscriptions.ts';
import { retryAsset } from './retry-asset.ts';
import { updateSubscription } from './update-subscription.ts';
import { uploadDirect } from './upload-direct.ts';

/** Every documented operation. */
export const operations: Readonly<Record<OperationId, Operation>> = {
  createUploadUrl,
  uploadDirect,
  createSubmission,
  getSubmission,
  getAsset,
  getAssetIssues,
  getAssetTopics,
  retryAsset,
  createSubscription,
  listSubscriptions,
  getSubscription,
  updateSubscription,
  deleteSubscription,
  listDeliveries,
  fireSandboxEvent,
};
