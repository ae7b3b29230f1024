import type { Call } from '../../call.ts';
import { isUuid } from '../../is-uuid.ts';
import { refuse } from '../../refuse.ts';
import type { Asset } from '../../store/asset.ts';

/** Refuses a `previousSubmissionId` that is no UUID. */
export function checkPreviousId(call: Call, index: number, id: string | undefined): void {
  if (id === undefined || isUuid(id, call.settings.uuidVersions)) return;
  const path = ['assets', index, 'previousSubmissionId'];
  refuse(call, 'previous-malformed', { fields: [{ from: 'body', path, message: 'Expected a UUID' }] });
}

/** The version that follows the previous submission's; nothing when there is none. */
export function findPrevious(
  call: Call,
  id: string | undefined,
): Partial<Pick<Asset, 'versionGroupId' | 'versionNumber'>> {
  if (id === undefined) return {};
  const found = call.store.submissions.get(id.toLowerCase());
  if (found === undefined) refuse(call, 'previous-unknown');
  else if (found.workspaceId !== call.caller.workspaceId) refuse(call, 'previous-foreign');
  const previous = found?.assets[0];
  return previous === undefined
    ? {}
    : { versionGroupId: previous.versionGroupId, versionNumber: previous.versionNumber + 1 };
}
