import type { VNode } from 'preact';
import type { Report } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { decisionSentence, verdictSentence } from '../../verdict-sentence.ts';
import { words, type Marked, type Word } from '../../words.ts';
import { Broken } from '../parts/broken.tsx';
import { Facts } from '../parts/facts.tsx';
import { ShareBar } from '../parts/share-bar.tsx';
import type { View } from '../view.ts';

/** The first screen: the verdict, what decided it, how much was exercised and conforms, and the facts of the run. */
export function Summary({ view }: { readonly view: View }): VNode {
  const { report } = view;
  const { sign, tone } = words[report.verdict];
  const exercised = report.grid.filter(({ state }) => state !== 'not-exercised').length;
  const conforming = report.grid.filter(({ state }) => state === 'conforms').length;
  return (
    <header class={`verdict ${tone}`}>
      <p class="eyebrow">Conformance report: {report.contract.title}</p>
      <h1>
        <span class="sign" aria-hidden="true">
          {sign}
        </span>{' '}
        {verdictSentence(report)}
      </h1>
      <p class="decided">{decisionSentence(report)}</p>
      <div class="numbers">
        <div>
          <b>{`${exercised} of ${report.grid.length}`}</b> exercised
          <ShareBar part={exercised} whole={report.grid.length} tone="quiet" />
          <span class="dim">documented statuses of an operation that were asked for</span>
        </div>
        <div>
          <b>{`${conforming} of ${exercised}`}</b> conform
          <ShareBar part={conforming} whole={exercised} tone="good" rest={restTone(tone)} />
          <span class="dim">
            of those, answered as documented each time{restOf(report)}
            {everywhereOf(report)}
          </span>
        </div>
      </div>
      <ul class="counts" aria-label="Cases by outcome">
        {outcomes.map((outcome) => (
          <li key={outcome} class={report.counts[outcome] > 0 ? words[outcome].tone : 'none'}>
            <span aria-hidden="true">{words[outcome].sign}</span> <b>{formatNumber(report.counts[outcome])}</b>{' '}
            {labels[outcome] ?? words[outcome].word}
          </li>
        ))}
      </ul>
      <Broken view={view} />
      <Facts report={report} />
    </header>
  );
}

function restOf({ grid }: Report): string {
  const others = grid.filter(({ state }) => state !== 'conforms' && state !== 'not-exercised');
  if (others.length === 0) return '';
  const states = [...groupBy(others, ({ state }) => words[state].word)];
  return `; ${states.map(([word, same]) => `${formatNumber(same.length)} ${word}`).join(', ')}`;
}

function everywhereOf({ everywhere = [] }: Report): string {
  return everywhere.length === 0
    ? ''
    : `; apart from ${formatCount(everywhere.length, 'departure')} of nearly every answer`;
}

// What does not conform in a run that conforms is advice or known to the baseline.
function restTone(tone: Word['tone']): Word['tone'] {
  return tone === 'good' ? 'caution' : tone;
}

const outcomes = ['pass', 'fail', 'warn', 'error', 'skip', 'unstable', 'known'] as const;

const labels: Readonly<Partial<Record<Marked, string>>> = {
  pass: 'passed',
  fail: 'failed',
  warn: 'warned',
  error: 'not judged',
};
