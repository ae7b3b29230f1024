import type { VNode } from 'preact';
import type { Course, CourseStep, CourseWait } from '../../../engine/core/model/index.ts';
import { formatCount, formatDuration } from '../../quantity.ts';

/** The conversations of a sitting as a picture: each one a line along the same time, with requests, answers and waits. */
export function SittingTimeline({ courses }: { readonly courses: readonly Course[] }): VNode | null {
  const shown = courses.slice(0, MOST_COURSES).map(fromFirstRequest);
  const lastMs = Math.max(1, ...shown.map(({ endMs }) => endMs));
  const place = (ms: number): number => Math.round((100 * WIDTH * Math.min(ms, lastMs)) / lastMs) / 100;
  if (shown.length === 0) return null;
  return (
    <svg
      class="sitting"
      viewBox={`-2 0 ${WIDTH + 12} ${ROW * shown.length}`}
      role="img"
      aria-label={describeCourses(courses)}
    >
      {shown.map((course, row) => (
        <g transform={`translate(0 ${ROW * row})`} key={course.number}>
          <rect class="whole" x="0" y="6.8" width={place(course.endMs)} height="0.4" />
          {course.waits.map((wait, index) => (
            <Wait wait={wait} place={place} key={index} />
          ))}
          {course.steps.map((step, index) => (
            <rect
              class={step.kind}
              x={place(step.atMs) - 0.25}
              y={step.kind === 'request' ? 4 : 7}
              width="0.5"
              height="3"
              key={index}
            />
          ))}
          {labelsOf(course.steps, place).map(({ x, text }) => (
            <text x={x} y="3.2" key={`${x} ${text}`}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Says how the conversations went, in a sentence. */
export function describeCourses(courses: readonly Course[]): string {
  const [first] = courses;
  if (first === undefined) return 'Nobody sat it.';
  const answers = first.steps.flatMap(({ kind, status }) =>
    kind === 'answer' && status !== undefined ? [status] : [],
  );
  const waits = first.waits.map(({ fromMs, toMs }) => formatDuration(toMs - fromMs));
  const who = courses.length === 1 ? '' : `The first of ${formatCount(courses.length, 'client')}: `;
  const waited =
    waits.length === 0 ? 'it sent nothing again' : `${waits.length === 1 ? 'a wait' : 'waits'} of ${waits.join(', ')}`;
  const given = answers.length === 0 ? 'no answer' : `${formatCount(answers.length, 'answer')} (${answers.join(', ')})`;
  return `${who}${given}, ${waited}; ${first.end}.`;
}

// How long a client takes to start is of no interest.
function fromFirstRequest({ steps, waits, endMs, ...rest }: Course): Course {
  const startMs = Math.max(0, (steps[0]?.atMs ?? endMs) - LEAD_MS);
  return {
    ...rest,
    steps: steps.map((step) => ({ ...step, atMs: step.atMs - startMs })),
    waits: waits.map((wait) => ({ ...wait, fromMs: wait.fromMs - startMs, toMs: wait.toMs - startMs })),
    endMs: endMs - startMs,
  };
}

const LEAD_MS = 20;

function Wait({ wait, place }: { readonly wait: CourseWait; readonly place: (ms: number) => number }): VNode {
  const { fromMs, toMs, leastMs } = wait;
  const [from, to] = [place(fromMs), place(toMs)];
  const allowed = leastMs === undefined ? undefined : place(fromMs + leastMs);
  const isEarly = leastMs !== undefined && toMs - fromMs < leastMs - TOLERANCE_MS;
  return (
    <>
      {allowed !== undefined && (
        <rect class="allowed" x={allowed} y="4" width={Math.max(0, WIDTH + 2 - allowed)} height="6" />
      )}
      <rect class={isEarly ? 'wait early' : 'wait'} x={from} y="6" width={Math.max(0.2, to - from)} height="2" />
    </>
  );
}

const WIDTH = 200;
const ROW = 11;
const MOST_COURSES = 12;
const TOLERANCE_MS = 50;

// Two that stand close would lie over each other; the first one is shown.
function labelsOf(
  steps: readonly CourseStep[],
  place: (ms: number) => number,
): readonly { readonly x: number; readonly text: string }[] {
  const labels: { readonly x: number; readonly text: string }[] = [];
  for (const { atMs, status, place: where } of steps) {
    const x = place(atMs);
    const before = labels.at(-1);
    const room = before === undefined ? Infinity : x - before.x;
    if (status !== undefined && room > 8)
      labels.push({ x, text: where === 'api' ? String(status) : `${status} elsewhere` });
  }
  return labels;
}
