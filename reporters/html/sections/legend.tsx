import type { VNode } from 'preact';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import { words, type Marked } from '../../words.ts';

/** What the signs and words mean. */
export const legend: Section = { id: 'legend', title: 'Legend', Body: Legend };

const states: readonly Marked[] = [
  'pass',
  'fail',
  'warn',
  'proposed',
  'error',
  'skip',
  'unstable',
  'known',
  'no-claim',
  'conforms',
  'violates',
  'inconclusive',
];

function Legend(): VNode {
  return (
    <>
      <dl class="legend">
        {states.map((state) => (
          <div key={state}>
            <dt>
              <Mark state={state} />
            </dt>
            <dd>{words[state].meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="prose">
        A <b>required</b> clause fails the run when it is broken; an <b>advised</b> one warns. A <b>ruling</b> is our
        own reading, with its reason, and is shown apart from what the documentation states. A failing case was sent
        again twice before it was called a failure.
      </p>
    </>
  );
}
