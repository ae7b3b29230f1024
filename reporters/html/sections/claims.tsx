import type { VNode } from 'preact';
import type { SentenceResult } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { ClauseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** Every sentence of the documentation page with its outcome. */
export const claims: Section = {
  id: 'claims',
  title: 'Claims of the documentation',
  lead: 'Every sentence of the documentation page in its order, with the clauses that check it or the reason why none does.',
  count: (view) => view.report.sentences.length,
  Body: Claims,
};

function Claims({ view }: { readonly view: View }): VNode {
  return (
    <>
      {[...groupBy(view.report.sentences, ({ section }) => section)].map(([section, sentences]) => (
        <div key={section}>
          <h3>{section}</h3>
          <ol class="claims">
            {sentences.map((sentence, index) => (
              <Claim sentence={sentence} key={index} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Claim({ sentence }: { readonly sentence: SentenceResult }): VNode {
  return (
    <li data-outcome={sentence.outcome}>
      <Mark state={sentence.outcome} />
      <div>
        <q>{sentence.text}</q>
        <p class="dim">
          {sentence.why}
          {sentence.clauses.map((id) => (
            <span key={id}>
              {' '}
              <ClauseLink id={id} />
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
