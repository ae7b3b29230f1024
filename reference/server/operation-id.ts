/** The ids of the documented operations. */
export type OperationId =
  | 'createUploadUrl'
  | 'uploadDirect'
  | 'createSubmission'
  | 'getSubmission'
  | 'getAsset'
  | 'getAssetIssues'
  | 'getAssetTopics'
  | 'retryAsset'
  | 'createSubscription'
  | 'listSubscriptions'
  | 'getSubscription'
  | 'updateSubscription'
  | 'deleteSubscription'
  | 'listDeliveries'
  | 'fireSandboxEvent';
