import type { VNode } from 'preact';
import type { RetryRow } from '../../../engine/core/model/index.ts';
import { formatDuration, formatNumber } from '../../quantity.ts';
import { BurstTimeline, describe } from '../parts/burst-timeline.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';
import { Prose } from '../parts/prose.tsx';

/** The documented retry rules beside what was seen. */
export const retry: Section = {
  id: 'retry',
  title: 'Retry rules',
  lead: 'What a client may do after each status, and what this run met and did.',
  count: (view) => view.report.retry.length,
  Body: Retry,
};

function Retry({ view }: { readonly view: View }): VNode {
  const bursts = view.report.retry.flatMap((row) => row.bursts ?? []);
  return (
    <>
      <Rules rows={view.report.retry} />
      {bursts.length > 0 && <h3>Bursts</h3>}
      {bursts.map((burst) => (
        <figure class="burst" key={burst.case}>
          <figcaption>{describe(burst)}</figcaption>
          <BurstTimeline burst={burst} />
        </figure>
      ))}
    </>
  );
}

function Rules({ rows }: { readonly rows: readonly RetryRow[] }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Documented rule</th>
          <th scope="col" class="number">
            Answers
          </th>
          <th scope="col">Waits</th>
          <th scope="col">Retry-After seen</th>
          <th scope="col">Sent again</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.status}>
            <th scope="row">{row.status}</th>
            <td data-label="Documented rule">
              <Prose text={row.rule} />
            </td>
            <td data-label="Answers" class="number">
              {formatNumber(row.answers)}
            </td>
            <td data-label="Waits">{waits(row)}</td>
            <td data-label="Retry-After seen">
              {row.retryAfter.length > 0 ? <code>{row.retryAfter.join(', ')}</code> : '–'}
            </td>
            <td data-label="Sent again">{sentAgain(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function waits(row: RetryRow): string {
  return row.waits === 0 ? '–' : `${formatNumber(row.waits)}, together ${formatDuration(row.waitedMs)}`;
}

function sentAgain({ repeated, headerWaits, recoveries }: RetryRow): string {
  const parts = [
    ...(repeated === undefined ? [] : [`${repeated.same} of ${repeated.times} answered the same`]),
    ...(headerWaits === undefined ? [] : [`${headerWaits.kept} of ${headerWaits.times} waits kept`]),
    ...(recoveries === undefined ? [] : [`${recoveries.recovered} of ${recoveries.times} recovered`]),
  ];
  return parts.length === 0 ? '–' : parts.join(', ');
}
