import type { VNode } from 'preact';
import { clipText } from '../../quantity.ts';
import type { Section } from '../section.ts';
import { bounds, type View } from '../view.ts';
import { Prose } from '../parts/prose.tsx';

/** What the documentation leaves open and the run saw. */
export const observations: Section = {
  id: 'observations',
  title: 'Observations',
  lead: 'What the documentation leaves open, and what this target does. Nothing here is right or wrong.',
  count: (view) => view.report.observations.length,
  Body: Observations,
};

function Observations({ view }: { readonly view: View }): VNode {
  return (
    <dl class="reasons">
      {view.report.observations.map(({ what, seen }) => (
        <div key={what}>
          <dt>
            <Prose text={what} />
          </dt>
          <dd>
            <code>{clipText(typeof seen === 'string' ? seen : JSON.stringify(seen), bounds.text)}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
