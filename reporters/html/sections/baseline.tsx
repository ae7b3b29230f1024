import type { VNode } from 'preact';
import type { KnownDeparture, Report } from '../../../engine/core/model/index.ts';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';
import { Prose } from '../parts/prose.tsx';

/** The entries of the baseline that fail the run. */
export const baseline: Section = {
  id: 'baseline',
  title: 'Baseline',
  lead: 'Entries of the baseline that fail this run: what holds again is to be removed, what is past its day is to be mended or decided anew.',
  count: ({ report }) => rowsOf(report).length,
  Body: Baseline,
};

function Baseline({ view }: { readonly view: View }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Departure</th>
          <th scope="col">State</th>
          <th scope="col">Owner</th>
          <th scope="col">Reason given</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(view.report).map(([state, known], index) => (
          <tr key={index}>
            <th scope="row">
              {known.names} <code>{known.id}</code>
              {known.operation !== undefined && (
                <>
                  {' '}
                  on <code>{known.operation}</code>
                </>
              )}
            </th>
            <td data-label="State">{state}</td>
            <td data-label="Owner">{known.owner}</td>
            <td data-label="Reason given">
              <Prose text={known.reason} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ baseline: found }: Report): readonly (readonly [string, KnownDeparture])[] {
  return [
    ...(found?.stale ?? []).map((known) => ['stale: it holds again', known] as const),
    ...(found?.expired ?? []).map((known) => [`expired on ${known.until}`, known] as const),
  ];
}
