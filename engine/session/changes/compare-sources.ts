import { createHash } from 'node:crypto';
import type { Approval, Change, ChangeReport, NamedChange } from '../../core/model/index.ts';
import { compareContracts } from '../../core/changes/index.ts';
import { loadApprovals } from '../../io/load/approvals/load-approvals.ts';
import { openCompared } from './open-compared.ts';

/** What is compared, and the file of approvals. */
export interface ChangesWish {
  readonly before: string;
  readonly after: string;
  readonly approvals?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Compares what two sources name, and decides by what breaks clients and nobody approved. */
export async function compareSources(
  cwd: string,
  { before, after, approvals, today }: ChangesWish,
): Promise<ChangeReport> {
  const approved = approvals === undefined ? [] : await loadApprovals(cwd, approvals, today);
  const [one, other] = [await openCompared(cwd, before), await openCompared(cwd, after)];
  const changes = compareContracts(one, other).map((change) => nameChange(change, approved));
  const open = changes.filter((change) => change.effect === 'client-breaks' && change.approved === undefined).length;
  const known = new Set(changes.map(({ fingerprint }) => fingerprint));
  const isPartial = (one.contract === undefined) !== (other.contract === undefined);
  return {
    before: one.named,
    after: other.named,
    changes,
    idle: approved.filter(({ change }) => !known.has(change)),
    notes: isPartial
      ? ['Only one of them is a whole contract, so that their OpenAPI documents alone are compared.']
      : [],
    exitCode: open === 0 ? 0 : 1,
    decidedBy:
      open === 0
        ? 'nothing breaks clients that is not approved'
        : `${open === 1 ? '1 change breaks' : `${open} changes break`} clients and ${open === 1 ? 'is' : 'are'} not approved`,
  };
}

function nameChange(change: Change, approvals: readonly Approval[]): NamedChange {
  const fingerprint = fingerprintOf(change);
  const approved = approvals.find((approval) => approval.change === fingerprint);
  return { ...change, fingerprint, ...(approved === undefined ? {} : { approved }) };
}

// What is approved is the change where it is, whatever the words around it.
function fingerprintOf({ kind, direction, subject, places, before, after }: Change): string {
  const text = JSON.stringify([
    kind,
    direction,
    subject,
    places.map(({ operation, status }) => [operation ?? null, status ?? null]),
    before ?? null,
    after ?? null,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
