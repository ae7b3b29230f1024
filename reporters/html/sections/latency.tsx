import type { VNode } from 'preact';
import { answerTimes, quantile } from '../../answer-times.ts';
import { formatDuration, formatNumber } from '../../quantity.ts';
import { Distribution } from '../parts/distribution.tsx';
import { Scroll } from '../parts/scroll.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** How long the answers of each operation took. */
export const latency: Section = {
  id: 'latency',
  title: 'Latency',
  lead: 'How long the recorded answers to probes took. The bars count answers from the fastest to the slowest of all operations, on a logarithmic scale.',
  isShown: ({ report }) => report.client === undefined && answerTimes(report.entries).size > 0,
  Body: Latency,
};

function Latency({ view }: { readonly view: View }): VNode {
  const rows = [...answerTimes(view.report.entries)].toSorted(
    ([, one], [, other]) => quantile(other, 0.5) - quantile(one, 0.5),
  );
  const range = {
    fastest: Math.min(...rows.map(([, times]) => times[0] ?? 0)),
    slowest: Math.max(...rows.map(([, times]) => times.at(-1) ?? 0)),
  };
  return (
    <Scroll label="Table of answer times">
      <table class="latency">
        <thead>
          <tr>
            {['Operation', 'Answers', 'Median', '95 of 100 within', 'Slowest'].map((title, index) => (
              <th scope="col" class={index > 0 ? 'number' : ''} key={title}>
                {title}
              </th>
            ))}
            <th scope="col">{`${formatDuration(range.fastest)} to ${formatDuration(range.slowest)}`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([operation, times]) => (
            <tr key={operation}>
              <th scope="row">
                <code>{operation}</code>
              </th>
              <td class="number">{formatNumber(times.length)}</td>
              <td class="number">{formatDuration(quantile(times, 0.5))}</td>
              <td class="number">{formatDuration(quantile(times, 0.95))}</td>
              <td class="number">{formatDuration(times.at(-1) ?? 0)}</td>
              <td>
                <Distribution times={times} range={range} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
