import { findNamedSubmission } from '../find.ts';
import type { Operation } from '../operation.ts';
import { presentSubmission } from '../present/submission.ts';

/** Reads a submission. */
export const getSubmission: Operation = {
  id: 'getSubmission',
  method: 'GET',
  path: '/submissions/{submission_id}',
  bucket: 'submission_read',
  status: 200,
  find: findNamedSubmission,
  prepare: (call) => () => presentSubmission(findNamedSubmission(call), call.settings.now()),
};
