import type { Call } from './call.ts';
import { isUuid } from './is-uuid.ts';
import { refuse } from './refuse.ts';
import { makeAsset } from './store/asset.ts';
import type { Asset } from './store/asset.ts';
import { makeSubmission } from './store/submission.ts';
import type { Submission } from './store/submission.ts';
import { makeSubscription } from './store/subscription.ts';
import type { Subscription } from './store/subscription.ts';

/** The caller's submission with an id; a server that leaves the check out makes one up. */
export function findSubmission(call: Call, id: string): Submission {
  const found = call.store.submissions.get(id.toLowerCase());
  if (found === undefined) refuse(call, 'unknown-submission');
  else if (found.workspaceId !== call.caller.workspaceId) refuse(call, 'foreign-submission');
  return found ?? makeSubmission(call.caller.workspaceId, call.settings.now(), [{}]);
}

/** The submission that the path names. */
export function findNamedSubmission(call: Call): Submission {
  return findSubmission(call, readId(call, 'submission_id'));
}

/** The asset that the path names, within the submission that the path names. */
export function findNamedAsset(call: Call): Asset {
  const id = readId(call, 'asset_id');
  const submission = findNamedSubmission(call);
  const found = submission.assets.find((asset) => asset.id === id);
  if (found !== undefined) return found;
  const elsewhere = call.store.assets.get(id);
  refuse(call, elsewhere === undefined ? 'unknown-asset' : 'asset-elsewhere');
  return elsewhere ?? makeAsset({ submissionId: submission.id, startedAt: call.settings.now() });
}

/** The subscription that the path names. */
export function findNamedSubscription(call: Call): Subscription {
  const found = call.store.subscriptions.get(readId(call, 'subscription_id'));
  if (found === undefined) refuse(call, 'unknown-subscription');
  else if (found.workspaceId !== call.caller.workspaceId) refuse(call, 'foreign-subscription');
  const made = { endpointUrl: 'https://example.com/', eventTypes: [], description: null };
  return found ?? makeSubscription(call.caller.workspaceId, call.settings.now(), made);
}

function readId(call: Call, name: string): string {
  const id = call.parameters[name] ?? '';
  if (!isUuid(id, call.settings.uuidVersions))
    refuse(call, 'id-malformed', { fields: [{ from: 'path', path: [name], message: 'Expected a UUID' }] });
  return id.toLowerCase();
}
