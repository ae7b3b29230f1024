/** The six rate-limit buckets, with the words a refusal uses for each. */
export const buckets: Readonly<Record<Bucket, string>> = {
  upload: 'uploads',
  submission_write: 'submission writes',
  submission_read: 'submission reads',
  webhook_write: 'webhook writes',
  webhook_read: 'webhook reads',
  sandbox: 'sandbox events',
};

/** The name of a rate-limit bucket. */
export type Bucket = 'upload' | 'submission_write' | 'submission_read' | 'webhook_write' | 'webhook_read' | 'sandbox';
