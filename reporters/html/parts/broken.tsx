import type { VNode } from 'preact';
import { brokenOf, placeOf, type EntryGroup } from '../../entry-groups.ts';
import { clipText, formatCount } from '../../quantity.ts';
import { groupId, type View } from '../view.ts';
import { Prose } from './prose.tsx';

/** The causes of failures that are not known, the largest first, each with the way to it; nothing where there are none. */
export function Broken({ view }: { readonly view: View }): VNode | null {
  const groups = view.failures.filter(({ known }) => !known);
  if (groups.length === 0) return null;
  return (
    <>
      <h2 class="causes">
        {formatCount(groups.length, 'cause')} of failures{groups.length > 1 && ', the largest first'}
      </h2>
      <ul class="broken bad" aria-label="Causes of failures">
        {groups.slice(0, MOST).map((group) => (
          <li key={group.key}>
            <a href={`#${view.groups.has(group.first.case) ? groupId(group.first) : 'failures'}`}>
              <Prose text={group.clause?.statement ?? brokenOf(group)} />
            </a>{' '}
            <span class="dim">{differenceOf(group, view)}</span>
          </li>
        ))}
        {groups.length > MOST && (
          <li>
            <a href="#failures">All {formatCount(groups.length, 'cause')}</a>
          </li>
        )}
      </ul>
    </>
  );
}

const MOST = 4;

function differenceOf(group: EntryGroup, { report }: View): string {
  const { finding, entries } = group;
  const place = placeOf(group);
  if (finding === undefined) return `${place}, ${formatCount(entries.length, 'case')}`;
  const received = `${clipText(finding.at, 60)}: received ${clipText(finding.received, 80)}`;
  // Most cases that met it stand under what else they broke.
  const everywhere = report.everywhere?.find(({ clause, at }) => clause === finding.clause && at === finding.at);
  const count = Math.max(everywhere?.cases ?? 0, entries.length);
  const others = count > entries.length ? ', also beside other causes' : '';
  return `${received}; ${place}, ${formatCount(count, 'case')}${others}`;
}
