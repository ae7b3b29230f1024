import type { VNode } from 'preact';
import type { TrafficSummary } from '../../../engine/core/model/index.ts';
import { formatNumber } from '../../quantity.ts';
import { trafficCounts } from '../../traffic-counts.ts';
import { Scroll } from '../parts/scroll.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** How much of recorded traffic was judged, what could not be told, where it went and who sent it. */
export const traffic: Section = {
  id: 'traffic',
  title: 'Traffic',
  lead: 'What was read of the recordings. What they do not tell is neither a failure nor a pass.',
  isShown: ({ report }) => report.traffic !== undefined,
  Body: Traffic,
};

function Traffic({ view }: { readonly view: View }): VNode {
  const { traffic: summary } = view.report;
  if (summary === undefined) return <></>;
  return (
    <>
      <dl class="facts">
        {trafficCounts(summary).map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {tables(summary)
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, heads, rows }) => (
          <Scroll label={`Table: ${title}`} key={title}>
            <table>
              <caption>{title}</caption>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th scope="col" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cells) => (
                  <tr key={cells[0]}>
                    {cells.map((cell, index) => (
                      <td class={index > 0 && /^[\d\s]+$/.test(cell) ? 'number' : ''} key={heads[index]}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        ))}
    </>
  );
}

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function tables({ notJudgeable, origins, clients }: TrafficSummary): readonly Table[] {
  return [
    {
      title: 'What could not be told',
      heads: ['Why', 'Times', 'First at'],
      rows: notJudgeable.map(({ reason, times, first }) => [reason, formatNumber(times), first]),
    },
    {
      title: 'Where requests went',
      heads: ['Origin', 'Exchanges', 'With the API'],
      rows: origins.map(({ origin, exchanges, ofApi }) => [origin, formatNumber(exchanges), formatNumber(ofApi)]),
    },
    {
      title: 'Who sent them to the API, by key and user agent',
      heads: ['Client', 'User agent', 'Exchanges'],
      rows: clients.map(({ id, userAgent, exchanges }) => [id, userAgent, formatNumber(exchanges)]),
    },
  ];
}
