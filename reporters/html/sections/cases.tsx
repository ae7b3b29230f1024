import type { VNode } from 'preact';
import type { Outcome } from '../../../engine/core/model/index.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { CaseLink, ClauseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import { bounds, type View } from '../view.ts';

/** Every case in a line. */
export const cases: Section = {
  id: 'cases',
  title: 'All cases',
  count: (view) => view.report.entries.length,
  Body: Cases,
};

const order: readonly Outcome[] = ['fail', 'error', 'warn', 'proposed', 'pass', 'skip'];

function Cases({ view }: { readonly view: View }): VNode {
  const { entries } = view.report;
  const sorted = order.flatMap((outcome) => entries.filter((entry) => entry.outcome === outcome));
  const left = sorted.length - bounds.cases;
  return (
    <details id="all-cases">
      <summary>Show {formatCount(Math.min(sorted.length, bounds.cases), 'case')}</summary>
      {left > 0 && (
        <p class="note">
          The first {formatNumber(bounds.cases)} are listed, departures first; {formatNumber(left)} more are in the JSON
          report.
        </p>
      )}
      <table class="stack cases">
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Outcome</th>
            <th scope="col">Operation</th>
            <th scope="col">Clause</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, bounds.cases).map((entry) => (
            <tr key={entry.case} data-outcome={entry.outcome}>
              <th scope="row">
                {entry.title}
                <br />
                <CaseLink id={entry.case} view={view} />
              </th>
              <td data-label="Outcome">
                <Mark state={entry.unstable ? 'unstable' : entry.outcome} />
              </td>
              <td data-label="Operation">
                <code>{entry.operation}</code>
              </td>
              <td data-label="Clause">
                <ClauseLink id={entry.clause} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
