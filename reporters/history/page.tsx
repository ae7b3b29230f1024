import type { VNode } from 'preact';
import { Document } from '../html/document.tsx';
import { formatCount } from '../quantity.ts';
import { words } from '../words.ts';
import { ClauseTrends } from './clause-trends.tsx';
import type { History } from './history.ts';
import { Runs } from './runs.tsx';
import { verdictWord } from '../shard-text.ts';

/** The whole page. */
export function HistoryPage({ history }: { readonly history: History }): VNode {
  const { runs, leftOut, clauses } = history;
  const latest = runs.at(-1);
  const title = `History of ${latest?.contract.title ?? 'no run'}`;
  const turned = clauses.filter(({ turns }) => turns > 0).length;
  return (
    <Document title={title} skip="Skip to the history" generator={`assay ${latest?.assay.version ?? ''}`}>
      <main id="main" class="alone" tabIndex={-1}>
        <header class={`verdict ${latest === undefined ? 'quiet' : words[latest.verdict].tone}`}>
          <p class="eyebrow">{formatCount(runs.length, 'run')}</p>
          <h1>{title}</h1>
          <p class="decided">
            {latest === undefined
              ? 'There is no report to show.'
              : `${latest.shard === undefined ? 'The latest run' : 'Of the latest run,'} ${verdictWord(latest)}. ${formatCount(turned, 'clause')} of ${clauses.length} changed on the way.`}
          </p>
          {leftOut > 0 && <p class="note">{formatCount(leftOut, 'earlier run')} would make this page too wide.</p>}
        </header>
        {latest !== undefined && (
          <>
            <section aria-labelledby="clauses-title">
              <h2 id="clauses-title">Clauses</h2>
              <p class="lead">
                What became of each clause, from the earliest run to the latest; those that changed most come first.
              </p>
              <ClauseTrends history={history} />
            </section>
            <section aria-labelledby="runs-title">
              <h2 id="runs-title">Runs</h2>
              <p class="lead">From the latest to the earliest.</p>
              <Runs runs={runs} />
            </section>
          </>
        )}
        <footer>Written by assay {latest?.assay.version}.</footer>
      </main>
    </Document>
  );
}
