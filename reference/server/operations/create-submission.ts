import * as v from 'valibot';
import { isObject } from '../body/is-object.ts';
import { readObject } from '../body/read-object.ts';
import { readRange } from '../body/read-range.ts';
import { takeList, takeText } from '../body/repair.ts';
import { validate } from '../body/validate.ts';
import type { Operation } from '../operation.ts';
import { presentAccepted } from '../present/submission.ts';
import { refuse } from '../refuse.ts';
import { keepSubmission, makeSubmission } from '../store/submission.ts';
import { checkBlob } from './submission/check-blob.ts';
import { checkPreviousId, findPrevious } from './submission/find-previous.ts';

/** Sends uploaded blobs in for processing. */
export const createSubmission: Operation = {
  id: 'createSubmission',
  method: 'POST',
  path: '/submissions',
  bucket: 'submission_write',
  status: 201,
  prepare: async (call) => {
    const body = validate(call, schema, await readObject(call), repair);
    const delaySeconds = readRange(call, 'simulationDelaySeconds', { from: 0, to: 30, absent: 0 });
    for (const [index, { previousSubmissionId }] of body.assets.entries()) {
      checkPreviousId(call, index, previousSubmissionId);
    }
    return () => {
      const isDelayed = call.request.query.has('simulationDelaySeconds');
      if (call.caller.environment === 'live' && isDelayed) refuse(call, 'live-delay');
      const now = call.settings.now();
      const settlesAt = now + (delaySeconds > 0 ? delaySeconds * 1000 : call.settings.settleMs);
      const outcome = (call.store.submissions.size + 1) % call.settings.oneFailsOf === 0 ? 'failed' : 'complete';
      const seen = new Set<string>();
      const assets = body.assets.map(({ blobPath, previousSubmissionId }, index) => {
        const { filename, mediaType } = checkBlob(call, index, blobPath, seen);
        seen.add(blobPath);
        return { ...findPrevious(call, previousSubmissionId), filename, mediaType, settlesAt, outcome } as const;
      });
      if (call.store.isFailing) refuse(call, 'storage');
      return () => {
        const submission = makeSubmission(call.caller.workspaceId, now, assets);
        keepSubmission(call.store, submission);
        markSubmitted(call.store.blobs, seen);
        return presentAccepted(submission, 'submitted');
      };
    };
  },
  trace: ({ body, store }) => {
    markSubmitted(store.blobs, new Set(repair(body).assets.map(({ blobPath }) => blobPath)));
  },
};

const schema = v.object({
  assets: v.pipe(
    v.array(v.object({ blobPath: v.string(), previousSubmissionId: v.optional(v.string()) })),
    v.minLength(1),
  ),
  sidekickIds: v.optional(v.array(v.pipe(v.string(), v.uuid()))),
  metadata: v.optional(v.custom<Record<string, unknown>>(isObject, 'Expected an object')),
});

function repair(raw: unknown): v.InferOutput<typeof schema> {
  return { assets: takeList(raw, 'assets').map((asset) => ({ blobPath: takeText(asset, 'blobPath') })) };
}

function markSubmitted(blobs: ReadonlyMap<string, { isSubmitted: boolean }>, paths: ReadonlySet<string>): void {
  for (const path of paths) {
    const blob = blobs.get(path);
    if (blob !== undefined) blob.isSubmitted = true;
  }
}
