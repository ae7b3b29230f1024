import type { VNode } from 'preact';
import { sectionTitle, type SentenceResult } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import { ClauseLink } from '../parts/links.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Section } from '../section.ts';
import type { View } from '../view.ts';

/** Every unit of the documentation pages with its outcome. */
export const claims: Section = {
  id: 'claims',
  title: 'Claims of the documentation',
  lead: 'Every sentence, table row and sample of the documentation page in its order, told in our words, with the clauses that check it or the reason why none does.',
  count: (view) => unitsOf(view).length,
  Body: Claims,
};

function Claims({ view }: { readonly view: View }): VNode {
  return (
    <>
      {[...groupBy(unitsOf(view), ({ page, section }) => `${page} ${section}`)].map(([key, sentences]) => (
        <div key={key}>
          {sentences.slice(0, 1).map(({ section }) => (
            <h3 key={section}>{sectionTitle(section)}</h3>
          ))}
          <ol class="claims">
            {sentences.map((sentence) => (
              <Claim sentence={sentence} key={sentence.unit} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

// A heading is the title of its group.
function unitsOf({ report }: View): readonly SentenceResult[] {
  return report.sentences.filter(({ kind }) => kind !== 'heading');
}

function Claim({ sentence }: { readonly sentence: SentenceResult }): VNode {
  const { outcome, text, why, pending, clauses, client } = sentence;
  return (
    <li data-outcome={outcome}>
      <Mark state={outcome} />
      <div>
        {text}
        <p class="dim">
          {why}
          {clauses.map((id) => (
            <span key={id}>
              {' '}
              <ClauseLink id={id} />
            </span>
          ))}
          {client.length > 0 && ` The client exam: ${client.join(', ')}.`}
          {pending !== undefined && ` Pending: ${pending}`}
        </p>
      </div>
    </li>
  );
}
