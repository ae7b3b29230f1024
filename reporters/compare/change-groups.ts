import { groupBy } from '../group-by.ts';
import type { Change, ChangeKind, Comparison } from './comparison.ts';

/** Changes of one clause on one operation; the first one stands for all. */
export interface ChangeGroup {
  readonly first: Change;
  readonly changes: readonly Change[];
}

/** How a kind of change is called, and how it is read. */
export interface ChangeTitle {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly lead: string;
}

/** The kinds of change in the order of their weight. */
export const changeTitles: readonly ChangeTitle[] = [
  { kind: 'new', title: 'New', lead: 'Departs, and did not before, or departs more firmly.' },
  { kind: 'unstable', title: 'Unstable', lead: 'The same request was answered differently when it was sent again.' },
  {
    kind: 'noLongerExercised',
    title: 'No longer judged',
    lead: 'Was judged before, and is skipped, absent or an error.',
  },
  { kind: 'fixed', title: 'Fixed', lead: 'Departed before, and passes.' },
  { kind: 'still', title: 'Still', lead: 'Departs in both runs.' },
];

/** The changes of a kind by clause and operation. */
export function groupChanges({ changes }: Comparison, kind: ChangeKind): readonly ChangeGroup[] {
  const groups = groupBy(changes[kind], ({ clause, operation }) => `${clause} ${operation}`);
  return [...groups.values()].flatMap((members) => members.slice(0, 1).map((first) => ({ first, changes: members })));
}
