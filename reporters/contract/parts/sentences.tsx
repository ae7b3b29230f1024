import type { VNode } from 'preact';
import { sectionTitle, type Contract, type Sentence } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import type { Part } from '../part.ts';
import { ClauseLinks } from './links.tsx';

/** Every unit of the documentation pages. */
export const sentences: Part = {
  id: 'sentences',
  title: 'Sentences',
  lead: 'Every sentence, table row and sample of the documentation page in its order, told in our words, with the clauses that check it or why none does.',
  count: (contract) => unitsOf(contract).length,
  Body: Sentences,
};

function Sentences({ contract }: { readonly contract: Contract }): VNode {
  return (
    <>
      {[...groupBy(unitsOf(contract), ({ page, section }) => `${page} ${section}`)].map(([key, own]) => (
        <div key={key}>
          {own.slice(0, 1).map(({ section }) => (
            <h3 key={section}>{sectionTitle(section)}</h3>
          ))}
          <ol class="sentences">
            {own.map((sentence) => (
              <Item sentence={sentence} contract={contract} key={sentence.unit} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

// A heading is the title of its group.
function unitsOf({ sentences: all }: Contract): readonly Sentence[] {
  return all.filter(({ kind }) => kind !== 'heading');
}

function Item({ sentence, contract }: { readonly sentence: Sentence; readonly contract: Contract }): VNode {
  const { text, why, pending, client, clauses } = sentence;
  return (
    <li value={sentence.unit}>
      {text}
      <p class="dim">
        {why}
        <ClauseLinks ids={clauses} contract={contract} />
        {client.length > 0 && ` The client exam: ${client.join(', ')}.`}
        {pending !== undefined && ` Pending: ${pending}`}
      </p>
    </li>
  );
}
