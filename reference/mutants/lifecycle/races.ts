import { json } from '../edit.ts';
import type { Mutant } from '../mutant.ts';
import type { ReferenceOptions } from '../../server/options.ts';
import type { OperationId } from '../../server/operation-id.ts';
import type { Label } from '../../server/labels.ts';
import type { Reply } from '../../server/reply.ts';

/** Servers that look first and act later, so that calls at once do not see each other. */
export const raceMutants: readonly Mutant[] = [
  {
    id: 'submits-at-once-what-was-submitted',
    title: 'A file that is submitted twice at once is accepted twice.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/submit-one-file'],
    options: () =>
      overlooking('createSubmission', ['already-submitted'], () =>
        json(201, {
          submissionId: '0f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11',
          workflowId: null,
          ablyChannel: null,
          status: 'submitted',
          assets: [{ assetId: '1f0c2f2e-4d3b-4b53-9a76-0a4f8f1f6c11', versionGroupId: 'assay', versionNumber: 1 }],
        }),
      ),
  },
  {
    id: 'retries-at-once-what-is-retried',
    title: 'Retries of one asset at once are all accepted.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/retry-one-asset'],
    options: () =>
      overlooking('retryAsset', ['retry-running', 'retry-complete'], () =>
        json(202, { submissionId: 'assay', workflowId: null, ablyChannel: null, status: 'processing', assets: [] }),
      ),
  },
  {
    id: 'deletes-at-once-what-is-deleted',
    title: 'Deletions of one subscription at once are all answered with 204.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/delete-one-subscription', 'race/change-and-delete'],
    options: () =>
      overlooking('deleteSubscription', ['unknown-subscription'], () => ({
        status: 204,
        headers: [],
        body: undefined,
      })),
  },
  {
    id: 'fails-at-once',
    title: 'A change that comes while a deletion is under way is answered with 500.',
    clauses: ['as-one-after-the-other'],
    rows: ['race/change-and-delete'],
    options: () =>
      overlooking('updateSubscription', ['unknown-subscription'], () => json(500, { detail: 'Internal server error' })),
  },
];

// A refusal that an accepted call at the same moment is the reason for is overlooked.
function overlooking(operation: OperationId, labels: readonly Label[], instead: () => Reply): ReferenceOptions {
  const begun = new Map<object, number>();
  let moment = 0;
  const acceptedAt = new Map<string, number>();
  return {
    behaviour: {
      identify: (request) => {
        moment += 1;
        begun.set(request, moment);
        return undefined;
      },
    },
    tamper: (reply, { operation: own, label, request, body }) => {
      moment += 1;
      const since = begun.get(request) ?? moment;
      begun.delete(request);
      // What else a body holds may nest too deep to be written.
      const { assets = null } = (body ?? {}) as { readonly assets?: unknown }; // it may be anything
      const place = own === 'createSubmission' ? `${request.path} ${JSON.stringify(assets)}` : request.path;
      if (label === 'ok') acceptedAt.set(place, moment);
      const isOverlooked = own === operation && labels.includes(label as Label) && since < (acceptedAt.get(place) ?? 0);
      return isOverlooked ? instead() : reply;
    },
  };
}
