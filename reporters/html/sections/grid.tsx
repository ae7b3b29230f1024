import type { VNode } from 'preact';
import type { GridCell } from '../../../engine/core/model/index.ts';
import { describeFinding } from '../../describe-finding.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { words } from '../../words.ts';
import { anchor } from '../anchor.ts';
import { Prose } from '../parts/prose.tsx';
import { Scroll } from '../parts/scroll.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';
import { Cell, NO_REASON, reasonId } from './grid-cell.tsx';

/** Operations by documented status. */
export const grid: Section = {
  id: 'grid',
  title: 'Operations and statuses',
  lead: 'Each documented status of each operation. An empty cell is not documented. A cell that departs leads to a case that shows it, one that was not exercised to the reason.',
  isShown: (view) => view.report.client === undefined,
  Body: Grid,
};

function Grid({ view }: { readonly view: View }): VNode {
  const cells = view.report.grid;
  const statuses = [...new Set(cells.map(({ status }) => status))].sort((a, b) => a - b);
  return (
    <>
      <Everywhere view={view} />
      <Scroll label="Table of operations and statuses">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">Operation</th>
              {statuses.map((status) => (
                <th scope="col" key={status}>
                  {status}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groupBy(cells, ({ operation }) => operation)].map(([operation, row]) => (
              <tr key={operation}>
                <th scope="row">
                  <code>{operation}</code>
                </th>
                {statuses.map((status) => (
                  <Cell cell={row.find((cell) => cell.status === status)} status={status} view={view} key={status} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Key cells={cells} />
      <NotExercised cells={cells} />
    </>
  );
}

function Key({ cells }: { readonly cells: readonly GridCell[] }): VNode {
  return (
    <ul class="key" aria-label="Cells by state">
      {[...groupBy(cells, ({ state }) => state).values()].map((same) =>
        same.slice(0, 1).map(({ state }) => (
          <li key={state}>
            <span class={`swatch ${words[state].tone}`} aria-hidden="true">
              {words[state].sign}
            </span>{' '}
            {words[state].word} <b>{same.length}</b>
          </li>
        )),
      )}
    </ul>
  );
}

/** What no cell is marked for, since it would be every one. */
function Everywhere({ view }: { readonly view: View }): VNode | null {
  const { everywhere = [] } = view.report;
  if (everywhere.length === 0) return null;
  return (
    <ul class="everywhere" aria-label="Departures of nearly every answer">
      {everywhere.map((one) => (
        <li class={one.level === 'required' ? 'bad' : 'caution'} key={`${one.clause} ${one.at}`}>
          <b>{one.cases === one.judged ? 'On every answer' : 'On nearly every answer'}</b>: {describeFinding(one)}, in{' '}
          {formatNumber(one.cases)} of {formatCount(one.judged, 'case')}; no cell is marked for it.{' '}
          <a href={`#${anchor('clause', one.clause)}`}>{view.clauses.get(one.clause)?.statement ?? one.clause}</a>
        </li>
      ))}
    </ul>
  );
}

function NotExercised({ cells }: { readonly cells: readonly GridCell[] }): VNode | null {
  const left = cells.filter(({ state }) => state === 'not-exercised');
  if (left.length === 0) return null;
  return (
    <details>
      <summary>Why {left.length === 1 ? 'one cell was' : `${left.length} cells were`} not exercised</summary>
      <dl class="reasons">
        {[...groupBy(left, ({ reason = NO_REASON }) => reason)].map(([reason, same]) => (
          <div id={reasonId(reason, cells)} key={reason}>
            <dt>
              <Prose text={reason} />
            </dt>
            <dd>{same.map(({ operation, status }) => `${operation} ${status}`).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
