import type { VNode } from 'preact';
import { placeOf, type EntryGroup } from '../../entry-groups.ts';
import { clipText, formatCount } from '../../quantity.ts';
import type { View } from '../view.ts';
import { BodyDiff } from './body-diff.tsx';
import { Citation } from './citation.tsx';
import { EntryDetails } from './entry-details.tsx';
import { Findings } from './findings.tsx';
import { ClauseLink } from './links.tsx';
import { Mark } from './mark.tsx';

/** Cases that depart for one cause: what is documented, the difference, and each case. */
export function Group({ group, view }: { readonly group: EntryGroup; readonly view: View }): VNode {
  const { clause, finding, first, entries } = group;
  const place = placeOf(group);
  const shown = entries.filter((entry) => view.detailed.has(entry.case));
  const left = entries.length - shown.length;
  return (
    <article class={`group ${first.outcome}`} data-outcome={first.outcome}>
      <h3>
        <Mark state={first.outcome} />
        {first.unstable && <Mark state="unstable" />}
        {group.known && <Mark state="known" />} {headline(group)}
      </h3>
      <p class="dim">
        {clause && <ClauseLink id={clause.id} />} on {place === first.operation ? <code>{place}</code> : place},{' '}
        {formatCount(entries.length, 'case')}
      </p>
      {clause && (
        <>
          <p>{clause.statement}</p>
          <Citation source={clause.source} docsUrl={view.report.contract.docsUrl} />
        </>
      )}
      {finding && first.reason !== undefined && <p>{first.reason}</p>}
      <Findings findings={first.findings} />
      <BodyDiff entry={first} view={view} />
      {shown.map((entry) => (
        <EntryDetails entry={entry} view={view} isShownAbove={entry === first} key={entry.case} />
      ))}
      {left > 0 && <p class="dim">{formatCount(left, 'case')} more of this group in the JSON report.</p>}
    </article>
  );
}

function headline({ finding, first }: EntryGroup): string {
  if (!finding) return first.reason ?? first.title;
  const { at, expected, received } = finding;
  return `${clipText(at, 60)}: expected ${clipText(expected, 80)}, received ${clipText(received, 80)}`;
}
