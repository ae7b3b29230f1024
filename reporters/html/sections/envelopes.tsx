import type { VNode } from 'preact';
import type { EnvelopeRow } from '../../../engine/core/model/index.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { CaseLink } from '../parts/links.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** The documented shapes of error bodies beside those that were received. */
export const envelopes: Section = {
  id: 'envelopes',
  title: 'Envelopes',
  lead: 'Each documented shape of an error body: how many of the recorded answers with its statuses have it, and what the others look like.',
  count: ({ report }) => report.envelopes.length,
  Body: Envelopes,
};

function Envelopes({ view }: { readonly view: View }): VNode {
  return (
    <table class="stack names">
      <thead>
        <tr>
          <th scope="col">Shape</th>
          <th scope="col">Statuses</th>
          <th scope="col" class="number">
            Have it
          </th>
          <th scope="col">Look otherwise</th>
        </tr>
      </thead>
      <tbody>
        {view.report.envelopes.map((envelope) => (
          <tr key={envelope.name}>
            <th scope="row">
              <code>{envelope.name}</code>
            </th>
            <td data-label="Statuses">{envelope.statuses.join(', ')}</td>
            <td data-label="Have it" class="number">
              {`${formatNumber(envelope.matched)} of ${formatNumber(answersOf(envelope))}`}
            </td>
            <td data-label="Look otherwise">
              <Others envelope={envelope} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Others({ envelope, view }: { readonly envelope: EnvelopeRow; readonly view: View }): VNode {
  if (envelope.others.length === 0) return <>{answersOf(envelope) === 0 ? 'no answer was met' : '–'}</>;
  const names = new Set(view.report.envelopes.map(({ name }) => name));
  return (
    <ul class="plain">
      {envelope.others.map(({ shape, times, case: id }) => (
        <li key={shape}>
          <b class="bad">{formatCount(times, 'time')}</b> {names.has(shape) ? `the ${shape} shape` : shape}, first in{' '}
          <CaseLink id={id} view={view} />
        </li>
      ))}
    </ul>
  );
}

function answersOf({ matched, others }: EnvelopeRow): number {
  return others.reduce((sum, { times }) => sum + times, matched);
}
