import type { VNode } from 'preact';
import { formatNumber } from '../../quantity.ts';
import { decisionSentence, verdictSentence } from '../../verdict-sentence.ts';
import { words, type Marked } from '../../words.ts';
import { Broken } from '../parts/broken.tsx';
import { Facts } from '../parts/facts.tsx';
import { Numbers } from '../parts/numbers.tsx';
import type { View } from '../view.ts';

/** The first screen: the verdict, what decided it, how much was exercised and conforms, and the facts of the run. */
export function Summary({ view }: { readonly view: View }): VNode {
  const { report } = view;
  const { sign, tone } = words[report.verdict];
  const countOf = (outcome: (typeof outcomes)[number]): number => report.counts[outcome] ?? 0;
  const isShown = (outcome: (typeof outcomes)[number]): boolean => outcome !== 'proposed' || countOf(outcome) > 0;
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
      <Numbers report={report} />
      <ul class="counts" aria-label="Cases by outcome">
        {outcomes.filter(isShown).map((outcome) => (
          <li key={outcome} class={countOf(outcome) > 0 ? words[outcome].tone : 'none'}>
            <span aria-hidden="true">{words[outcome].sign}</span> <b>{formatNumber(countOf(outcome))}</b>{' '}
            {labels[outcome] ?? words[outcome].word}
          </li>
        ))}
      </ul>
      <Broken view={view} />
      <Facts report={report} />
    </header>
  );
}

const outcomes = ['pass', 'fail', 'warn', 'proposed', 'error', 'skip', 'unstable', 'known'] as const;

const labels: Readonly<Partial<Record<Marked, string>>> = {
  pass: 'passed',
  fail: 'failed',
  warn: 'warned',
  error: 'not judged',
};
