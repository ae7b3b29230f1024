import type { VNode } from 'preact';
import type { Entry, RecordedExchange, Report } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { CaseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** The states that cases were run in, and what was sent to bring them about. */
export const arrangements: Section = {
  id: 'arrangements',
  title: 'Arrangements',
  lead: 'The states that cases were run in, how many needed each, and what was sent to bring it about, as far as it is recorded. A state without requests is brought about by the owner of the target.',
  isShown: ({ report }) => statesOf(report).length + departuresOf(report).length > 0,
  Body: Arrangements,
};

function Arrangements({ view }: { readonly view: View }): VNode {
  const departures = departuresOf(view.report);
  const states = statesOf(view.report);
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
      {states.length > 0 && <States states={states} />}
    </>
  );
}

interface State {
  readonly name: string;
  readonly cases: number;
  readonly steps: readonly RecordedExchange[];
}

function States({ states }: { readonly states: readonly State[] }): VNode {
  return (
    <table class="stack names">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col" class="number">
            Cases
          </th>
          <th scope="col">Sent, and answered</th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ name, cases, steps }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td data-label="Cases" class="number">
              {formatNumber(cases)}
            </td>
            <td data-label="Sent, and answered">{steps.length === 0 ? '–' : <Steps steps={steps} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Steps({ steps }: { readonly steps: readonly RecordedExchange[] }): VNode {
  return (
    <ul class="plain">
      {[...groupBy(steps, ({ operation, request }) => operation ?? request.method)].map(([operation, same]) => (
        <li key={operation}>
          <code>{operation}</code> {answersOf(same)}
        </li>
      ))}
    </ul>
  );
}

function departuresOf({ entries }: Report): readonly Entry[] {
  return entries.filter((entry) => entry.case.startsWith('arrangement/'));
}

function statesOf({ entries }: Report): readonly State[] {
  const cases = groupBy(
    entries.flatMap((entry) => entry.arrangements ?? []),
    (name) => name,
  );
  const steps = groupBy(stepsOf(entries), ({ arrangement }) => arrangement ?? '');
  return [...new Set([...cases.keys(), ...steps.keys()])]
    .toSorted()
    .map((name) => ({ name, cases: cases.get(name)?.length ?? 0, steps: steps.get(name) ?? [] }));
}

// A state that several cases share is recorded with each of them, and was sent once.
function stepsOf(entries: readonly Entry[]): readonly RecordedExchange[] {
  const steps = entries.flatMap(({ exchanges }) => exchanges.filter(({ arrangement }) => arrangement !== undefined));
  return [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
}

function answersOf(steps: readonly RecordedExchange[]): string {
  const answers = groupBy(steps, ({ response, failure }) => String(response?.status ?? failure?.kind ?? 'no answer'));
  return [...answers].map(([answer, same]) => `${formatCount(same.length, 'time')} ${answer}`).join(', ');
}
