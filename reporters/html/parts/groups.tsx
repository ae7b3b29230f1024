import type { VNode } from 'preact';
import type { EntryGroup } from '../../entry-groups.ts';
import { formatCount } from '../../quantity.ts';
import type { View } from '../view.ts';
import { Group } from './group.tsx';

/** The groups of an outcome that have details on the page, and how many have not. */
export function Groups({ groups, view }: { readonly groups: readonly EntryGroup[]; readonly view: View }): VNode {
  const shown = groups.filter((group) => view.detailed.has(group.first.case));
  const left = groups.length - shown.length;
  return (
    <>
      {shown.map((group) => (
        <Group group={group} view={view} key={group.key} />
      ))}
      {left > 0 && (
        <p class="note">
          {formatCount(left, 'group')} more would make this page too large; the JSON report has them all.
        </p>
      )}
    </>
  );
}
