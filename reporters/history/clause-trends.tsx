import type { VNode } from 'preact';
import type { Outcome } from '../../engine/core/model/index.ts';
import { Scroll } from '../html/parts/scroll.tsx';
import { words } from '../words.ts';
import type { ClauseTrend, History, HistoryRun } from './history.ts';

/** Clauses by run: a sign for the eye, a word for everything else. */
export function ClauseTrends({ history }: { readonly history: History }): VNode {
  const { runs, clauses } = history;
  return (
    <Scroll label="Table of clauses and runs">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">Clause</th>
            <th scope="col">Failed</th>
            {runs.map((run) => (
              <th scope="col" key={run.run} title={`${run.started}, run ${run.run}`}>
                {run.started.slice(5, 10)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <TrendRow clause={clause} runs={runs} key={clause.id} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function TrendRow({ clause, runs }: { readonly clause: ClauseTrend; readonly runs: readonly HistoryRun[] }): VNode {
  const told = clause.outcomes.filter((outcome) => outcome !== undefined && outcome !== 'skip');
  const failed = told.filter((outcome) => outcome === 'fail').length;
  return (
    <tr>
      <th scope="row" title={clause.statement}>
        <code>{clause.id}</code>
      </th>
      <td class="none">{`${failed} of ${told.length}`}</td>
      {clause.outcomes.map((outcome, index) => (
        <TrendCell outcome={outcome} day={runs[index]?.started.slice(0, 10) ?? ''} key={index} />
      ))}
    </tr>
  );
}

function TrendCell({ outcome, day }: { readonly outcome: Outcome | undefined; readonly day: string }): VNode {
  if (outcome === undefined) return <td class="none" />;
  const { sign, word, tone } = words[outcome];
  return (
    <td class={tone} title={`${day}: ${word}`}>
      <span aria-hidden="true">{sign}</span>
      <span class="hidden-text">{word}</span>
    </td>
  );
}
