import type { VNode } from 'preact';
import type { Report } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { formatCount, formatNumber } from '../../quantity.ts';
import { words, type Word } from '../../words.ts';
import { ShareBar } from './share-bar.tsx';

/** How much was exercised, and how much of that conforms: documented statuses of a server, clauses of a client. */
export function Numbers({ report }: { readonly report: Report }): VNode {
  const { exercised, total, conforming, what, how } = report.client === undefined ? ofServer(report) : ofClient(report);
  return (
    <div class="numbers">
      <div>
        <b>{`${exercised} of ${total}`}</b> exercised
        <ShareBar part={exercised} whole={total} tone="quiet" />
        <span class="dim">{what}</span>
      </div>
      <div>
        <b>{`${conforming} of ${exercised}`}</b> conform
        <ShareBar part={conforming} whole={exercised} tone="good" rest={restTone(words[report.verdict].tone)} />
        <span class="dim">{how}</span>
      </div>
    </div>
  );
}

interface Counts {
  readonly exercised: number;
  readonly total: number;
  readonly conforming: number;
  readonly what: string;
  readonly how: string;
}

function ofServer(report: Report): Counts {
  const { grid } = report;
  return {
    exercised: grid.filter(({ state }) => state !== 'not-exercised').length,
    total: grid.length,
    conforming: grid.filter(({ state }) => state === 'conforms').length,
    what: 'documented statuses of an operation that were asked for',
    how: `of those, answered as documented each time${restOf(report)}${everywhereOf(report)}`,
  };
}

function ofClient({ coverage, clauses }: Report): Counts {
  return {
    ...coverage.clauses,
    conforming: clauses.filter(({ outcome }) => outcome === 'pass').length,
    what: 'clauses that speak of clients came about in a sitting',
    how: 'of those, kept in every sitting that shows them',
  };
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
