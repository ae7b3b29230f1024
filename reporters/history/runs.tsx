import type { VNode } from 'preact';
import { Mark } from '../html/parts/mark.tsx';
import { ShareBar } from '../html/parts/share-bar.tsx';
import { formatNumber } from '../quantity.ts';
import type { HistoryRun } from './history.ts';
import { verdictWord } from '../shard-text.ts';

/** The runs, the latest first. */
export function Runs({ runs }: { readonly runs: readonly HistoryRun[] }): VNode {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Verdict</th>
          <th scope="col">Target</th>
          <th scope="col">Clauses exercised</th>
          <th scope="col" class="number">
            Failed
          </th>
          <th scope="col" class="number">
            Warned
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.toReversed().map((run) => (
          <RunRow run={run} key={run.run} />
        ))}
      </tbody>
    </table>
  );
}

function RunRow({ run }: { readonly run: HistoryRun }): VNode {
  const { exercised, total } = run.coverage.clauses;
  return (
    <tr>
      <th scope="row">
        <time dateTime={run.started}>{run.started.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time>
        <br />
        <span class="dim">
          run <code>{run.run}</code>, depth {run.depth}
        </span>
      </th>
      <td data-label="Verdict">
        <Mark state={run.verdict} word={verdictWord(run)} />
        <p class="dim">{`Exit code ${run.exitCode}: ${run.decidedBy}`}</p>
      </td>
      <td data-label="Target">
        {run.client === undefined ? (
          <>
            <code>{run.target.baseUrl}</code> {run.target.environment}
          </>
        ) : (
          `client ${run.client.name}`
        )}
        {run.target.build !== undefined && <span class="dim">, build {run.target.build}</span>}
        <br />
        <span class="dim">{`${run.contract.name} ${run.contract.version}, ${run.contract.digest.slice(0, 12)}`}</span>
      </td>
      <td data-label="Clauses exercised">
        {`${exercised} of ${total}`}
        <ShareBar part={exercised} whole={total} tone="quiet" />
      </td>
      <td data-label="Failed" class="number">
        {formatNumber(run.counts.fail)}
      </td>
      <td data-label="Warned" class="number">
        {formatNumber(run.counts.warn)}
      </td>
    </tr>
  );
}
