import type { VNode } from 'preact';
import type { Entry, ExamResult, Outcome } from '../../../engine/core/model/index.ts';
import { CaseLink, ClauseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import { describeCourses, SittingTimeline } from '../parts/sitting-timeline.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** The conversations with a client, sitting by sitting. */
export const sittings: Section = {
  id: 'sittings',
  title: 'Sittings',
  lead: 'Each conversation along the time, as it was seen here: requests above the line, answers below it, waits on it. Where the page tells how long a wait is at least, the time in which a request may come is shaded.',
  count: (view) => sat(view).length,
  Body: Sittings,
};

function Sittings({ view }: { readonly view: View }): VNode {
  return (
    <>
      {sat(view).map((entry) => (
        <SittingFigure entry={entry} view={view} key={entry.case} />
      ))}
    </>
  );
}

function SittingFigure({ entry, view }: { readonly entry: Entry; readonly view: View }): VNode {
  const { courses = [], results = [] } = entry.sitting ?? {};
  return (
    <figure class="sitting">
      <figcaption>
        <Mark state={entry.outcome} /> {entry.title} <CaseLink id={entry.case} view={view} />
        <p class="dim">{describeCourses(courses)}</p>
      </figcaption>
      <SittingTimeline courses={courses} />
      <details>
        <summary>What it showed</summary>
        <ul class="results">
          {results.map((result) => (
            <Result result={result} key={result.clause} />
          ))}
        </ul>
      </details>
    </figure>
  );
}

function Result({ result: { clause, outcome, reason } }: { readonly result: ExamResult }): VNode {
  return (
    <li>
      <Mark state={outcome} /> <ClauseLink id={clause} /> {reason !== undefined && <span class="dim">{reason}</span>}
    </li>
  );
}

// Departures first, then what could not be told.
function sat({ report }: View): readonly Entry[] {
  const all = report.entries.filter(({ sitting }) => sitting !== undefined);
  return ORDER.flatMap((outcome) => all.filter((entry) => entry.outcome === outcome));
}

const ORDER: readonly Outcome[] = ['fail', 'warn', 'error', 'pass', 'skip'];
