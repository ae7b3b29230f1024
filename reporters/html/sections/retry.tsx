import type { VNode } from 'preact';
import type { RetryRow } from '../../../engine/core/model/index.ts';
import { formatDuration, formatNumber } from '../../quantity.ts';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** The documented retry rules beside what was seen. */
export const retry: Section = {
  id: 'retry',
  title: 'Retry rules',
  lead: 'What a client may do after each status, and what this run met and did.',
  count: (view) => view.report.retry.length,
  Body: Retry,
};

function Retry({ view }: { readonly view: View }): VNode {
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
        </tr>
      </thead>
      <tbody>
        {view.report.retry.map((row) => (
          <tr key={row.status}>
            <th scope="row">{row.status}</th>
            <td data-label="Documented rule">{row.rule}</td>
            <td data-label="Answers" class="number">
              {formatNumber(row.answers)}
            </td>
            <td data-label="Waits">{waits(row)}</td>
            <td data-label="Retry-After seen">
              {row.retryAfter.length > 0 ? <code>{row.retryAfter.join(', ')}</code> : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function waits(row: RetryRow): string {
  return row.waits === 0 ? '–' : `${formatNumber(row.waits)}, together ${formatDuration(row.waitedMs)}`;
}
