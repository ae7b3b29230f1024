import { stringify } from 'yaml';
import type { ChangeReport } from '../../core/model/index.ts';
import { NOBODY } from '../../io/load/approvals/load-approvals.ts';

/** Returns a file of approvals: those that hold, and one for each change that breaks clients, whose owner is for people to fill in. */
export function draftApprovals({ changes }: ChangeReport, today: string): string {
  const breaking = changes.filter(({ effect }) => effect === 'client-breaks');
  const approved = breaking.map(({ fingerprint, kind, direction, subject, before, after, approved: known }) => ({
    change: fingerprint,
    what: `${kind} ${direction}: ${subject}, ${before ?? 'nothing'} to ${after ?? 'nothing'}`,
    owner: known?.owner ?? NOBODY,
    on: known?.on ?? today,
    ...(known?.reason === undefined ? {} : { reason: known.reason }),
  }));
  return HEADER + stringify({ approved }, { lineWidth: 120 });
}

const HEADER = `# Changes of the contract that break clients and are taken as they are. An approval is of the change where it is: the same
# change of one operation more is another one. See docs/changes.md.
`;
