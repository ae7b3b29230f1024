import type { VNode } from 'preact';
import { formatCount } from '../../quantity.ts';
import type { Section } from '../section.ts';
import { bounds, type View } from '../view.ts';
import { Prose } from '../parts/prose.tsx';

/** The cases that were not exercised, by reason. */
export const skipped: Section = {
  id: 'skipped',
  title: 'Not exercised',
  lead: 'Cases that were not sent, and what they need. They count as not exercised, never as passed.',
  count: (view) => view.report.entries.filter(({ outcome }) => outcome === 'skip').length,
  Body: Skipped,
};

function Skipped({ view }: { readonly view: View }): VNode {
  return (
    <>
      {view.skips.map(([reason, entries]) => (
        <details key={reason} data-outcome="skip">
          <summary>
            <Prose text={reason} /> <span class="dim">({formatCount(entries.length, 'case')})</span>
          </summary>
          <ul>
            {entries.slice(0, bounds.skipped).map((entry) => (
              <li key={entry.case}>
                {entry.title} <code class="dim">{entry.case}</code>
              </li>
            ))}
          </ul>
          {entries.length > bounds.skipped && (
            <p class="dim">{formatCount(entries.length - bounds.skipped, 'case')} more in the JSON report.</p>
          )}
        </details>
      ))}
    </>
  );
}
