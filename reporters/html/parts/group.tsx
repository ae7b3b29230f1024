import type { VNode } from 'preact';
import { whereOf } from '../../describe-finding.ts';
import { mainFinding, type EntryGroup } from '../../entry-groups.ts';
import { clipText, formatCount } from '../../quantity.ts';
import { groupId, type View } from '../view.ts';
import { BodyDiff } from './body-diff.tsx';
import { Citation } from './citation.tsx';
import { EntryDetails } from './entry-details.tsx';
import { Findings } from './findings.tsx';
import { ClauseLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { Prose } from './prose.tsx';

/** Cases that depart for one cause: what is documented, the difference, and each case. */
export function Group({ group, view }: { readonly group: EntryGroup; readonly view: View }): VNode {
  const { clause, finding, first, entries } = group;
  const shown = entries.filter((entry) => view.detailed.has(entry.case));
  const left = entries.length - shown.length;
  return (
    <article id={groupId(first)} class={`group ${first.outcome}`} data-outcome={first.outcome}>
      <h3>
        <Mark state={first.outcome} />
        {first.unstable && <Mark state="unstable" />}
        {group.known && <Mark state="known" />}{' '}
        <span>
          <Headline group={group} />
        </span>
      </h3>
      <Scope group={group} />
      {clause && (
        <>
          <p>
            <Prose text={clause.statement} />
          </p>
          <Citation source={clause.source} docsUrl={view.report.contract.docsUrl} />
        </>
      )}
      {finding && first.reason !== undefined && (
        <p>
          <Prose text={first.reason} />
        </p>
      )}
      <Others group={group} />
      <Findings findings={first.findings} />
      <BodyDiff entry={first} view={view} />
      {shown.map((entry) => (
        <EntryDetails entry={entry} view={view} key={entry.case} />
      ))}
      {left > 0 && <p class="dim">{formatCount(left, 'case')} more of this group in the JSON report.</p>}
    </article>
  );
}

function Headline({ group: { finding, first, clauses } }: { readonly group: EntryGroup }): VNode {
  if (!finding) return <Prose text={first.reason ?? first.title} />;
  const [at, received] = [clipText(whereOf(finding), 100), `received ${clipText(finding.received, 80)}`];
  if (clauses.length > 1) return <>{`${at}: ${received} whatever was expected`}</>;
  return <>{`${at}: expected ${clipText(finding.expected, 80)}, ${received}`}</>;
}

/** Which clauses, operations and how many cases. */
function Scope({ group: { clauses, operations, entries } }: { readonly group: EntryGroup }): VNode {
  return (
    <p class="dim scope">
      {clauses.slice(0, MOST_CLAUSES).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <ClauseLink id={id} />
        </span>
      ))}
      {clauses.length > MOST_CLAUSES && ` and ${formatCount(clauses.length - MOST_CLAUSES, 'more clause')}`} on{' '}
      {operations.map((operation, index) => (
        <span key={operation}>
          {index > 0 && ', '}
          <code>{operation}</code>
        </span>
      ))}
      ; {formatCount(entries.length, 'case')}
    </p>
  );
}

const MOST_CLAUSES = 12;

/** What other cases of the group received in the same place. */
function Others({ group: { finding, entries } }: { readonly group: EntryGroup }): VNode | null {
  const received = [...new Set(entries.flatMap((entry) => mainFinding(entry)?.received ?? []))];
  const others = received.filter((text) => text !== finding?.received);
  if (others.length === 0) return null;
  return (
    <p class="dim">
      Received in other cases:{' '}
      {others.slice(0, MOST_OTHERS).map((text, index) => (
        <span key={text}>
          {index > 0 && ', '}
          <code>{clipText(text, 80)}</code>
        </span>
      ))}
      {others.length > MOST_OTHERS && ` and ${formatCount(others.length - MOST_OTHERS, 'more text')}`}
    </p>
  );
}

const MOST_OTHERS = 6;
