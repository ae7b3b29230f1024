import type { VNode } from 'preact';
import type { Entry, RecordedExchange, Report } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { CaseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** What was done to bring about the states that cases need. */
export const arrangements: Section = {
  id: 'arrangements',
  title: 'Arrangements',
  lead: 'What this run sent to bring about the states that its cases need, as far as it is recorded, and what the answers departed in.',
  isShown: ({ report }) => stepsOf(report).length + departuresOf(report).length > 0,
  Body: Arrangements,
};

function Arrangements({ view }: { readonly view: View }): VNode {
  const departures = departuresOf(view.report);
  const operations = groupBy(stepsOf(view.report), ({ operation, request }) => operation ?? request.method);
  return (
    <>
      {departures.length > 0 && (
        <ul class="changes">
          {departures.map((entry) => (
            <li key={entry.case}>
              <Mark state={entry.outcome} /> <CaseLink id={entry.case} view={view} /> {entry.title}
            </li>
          ))}
        </ul>
      )}
      {operations.size > 0 && (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Operation</th>
              <th scope="col" class="number">
                Sent
              </th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {[...operations].map(([operation, steps]) => (
              <tr key={operation}>
                <th scope="row">
                  <code>{operation}</code>
                </th>
                <td data-label="Sent" class="number">
                  {formatNumber(steps.length)}
                </td>
                <td data-label="Answers">{answersOf(steps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function departuresOf({ entries }: Report): readonly Entry[] {
  return entries.filter((entry) => entry.case.startsWith('arrangement/'));
}

function stepsOf({ entries }: Report): readonly RecordedExchange[] {
  return entries.flatMap(({ exchanges }) => exchanges.filter(({ role }) => role === 'arrange' || role === 'holds'));
}

function answersOf(steps: readonly RecordedExchange[]): string {
  const answers = groupBy(steps, ({ response, failure }) => String(response?.status ?? failure?.kind ?? 'no answer'));
  return [...answers].map(([answer, same]) => `${formatCount(same.length, 'time')} ${answer}`).join(', ');
}
