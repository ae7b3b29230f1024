import type { VNode } from 'preact';
import type { Outcome } from '../../../engine/core/model/index.ts';
import type { ChangeGroup } from '../../compare/change-groups.ts';
import { clipText, formatCount, formatNumber } from '../../quantity.ts';
import { bounds, type View } from '../view.ts';
import { CaseLink, ClauseLink } from './links.tsx';
import { Mark } from './mark.tsx';

/** Changes of one kind by clause and operation. */
export interface ChangesProps {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly ChangeGroup[];
  readonly view: View;
}

/** Changes of one kind; nothing where there are none. */
export function Changes({ title, lead, groups, view }: ChangesProps): VNode | null {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  const left = groups.length - bounds.changes;
  return (
    <>
      <h3>
        {title} <span class="dim">{formatNumber(count)}</span>
      </h3>
      <p class="dim">{lead}</p>
      <ul class="changes">
        {groups.slice(0, bounds.changes).map((group) => (
          <ChangeItem group={group} view={view} key={`${group.first.clause} ${group.first.operation}`} />
        ))}
      </ul>
      {left > 0 && <p class="note">{formatCount(left, 'group')} more are in the comparison of the two JSON reports.</p>}
    </>
  );
}

function ChangeItem({ group, view }: { readonly group: ChangeGroup; readonly view: View }): VNode {
  const { first, changes } = group;
  return (
    <li>
      <Course before={first.before} after={first.after} /> <ClauseLink id={first.clause} /> on{' '}
      <code>{first.operation}</code>: {difference(group)}{' '}
      <span class="dim">
        {formatCount(changes.length, 'case')}, <CaseLink id={first.case} view={view} />
      </span>
    </li>
  );
}

function Course({
  before,
  after,
}: {
  readonly before: Outcome | undefined;
  readonly after: Outcome | undefined;
}): VNode {
  return (
    <>
      {before === undefined ? 'absent' : <Mark state={before} />} <span aria-hidden="true">→</span>
      <span class="hidden-text">then</span> {after === undefined ? 'absent' : <Mark state={after} />}
    </>
  );
}

function difference({ first }: ChangeGroup): string {
  const { finding, reason, title } = first;
  if (finding === undefined) return reason ?? title;
  return `${clipText(finding.at, 60)}: expected ${clipText(finding.expected, 80)}, received ${clipText(finding.received, 80)}`;
}
