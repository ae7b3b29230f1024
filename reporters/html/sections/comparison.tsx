import type { VNode } from 'preact';
import { changeTitles, groupChanges } from '../../compare/change-groups.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { decideComparison } from '../../compare/decide-comparison.ts';
import { describeNotAsked, describeRun, describeShift } from '../../compare/describe.ts';
import { formatCount } from '../../quantity.ts';
import { words } from '../../words.ts';
import { Changes } from '../parts/changes.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** What changed since the previous run. */
export const comparison: Section = {
  id: 'comparison',
  title: 'Since the previous run',
  isShown: (view) => view.comparison !== undefined,
  Body: Compared,
};

function Compared({ view }: { readonly view: View }): VNode | null {
  const { comparison: found } = view;
  if (found === undefined) return null;
  const { exitCode, decidedBy } = decideComparison(found);
  return (
    <>
      <p class={exitCode === 0 ? 'good' : 'bad'}>
        <b>
          {words[exitCode === 0 ? 'pass' : 'fail'].sign} Compared with it, {decidedBy}.
        </b>
      </p>
      <p class="lead">Before: {describeRun(found.before)}</p>
      {changeTitles.map(({ kind, title, lead }) => (
        <Changes title={title} lead={lead} groups={groupChanges(found, kind)} view={view} key={kind} />
      ))}
      {describeNotAsked(found).map((line) => (
        <p class="note" key={line}>
          {line}.
        </p>
      ))}
      <Shifts shifts={found.latency} />
    </>
  );
}

function Shifts({ shifts }: { readonly shifts: Comparison['latency'] }): VNode | null {
  if (shifts.length === 0) return null;
  return (
    <>
      <h3>Latency, {formatCount(shifts.length, 'shift')} of a median</h3>
      <ul>
        {shifts.map((shift) => (
          <li key={shift.operation}>{describeShift(shift)}</li>
        ))}
      </ul>
    </>
  );
}
