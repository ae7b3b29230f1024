import type { VNode } from 'preact';
import { formatNumber } from '../quantity.ts';
import { verdictWord } from '../shard-text.ts';
import { Mark } from './parts/mark.tsx';
import type { Section } from './section.ts';
import type { View } from './view.ts';

/** The verdict in a word and the way to each section. */
export function Navigation({ view, sections }: { readonly view: View; readonly sections: readonly Section[] }): VNode {
  return (
    <nav aria-label="Sections">
      <p class="brand">assay</p>
      <p>
        <Mark state={view.report.verdict} word={verdictWord(view.report)} />
      </p>
      <ul>
        <li>
          <a href="#main">Summary</a>
        </li>
        {sections.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>{title}</span> {count && <span class="count">{formatNumber(count(view))}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
