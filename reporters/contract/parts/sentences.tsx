import type { VNode } from 'preact';
import type { Contract, Sentence } from '../../../engine/core/model/index.ts';
import { groupBy } from '../../group-by.ts';
import type { Part } from '../part.ts';
import { ClauseLinks } from './links.tsx';

/** Every sentence of the documentation page. */
export const sentences: Part = {
  id: 'sentences',
  title: 'Sentences',
  lead: 'Every sentence of the documentation page in its order, with the clauses that check it or why none does.',
  count: (contract) => contract.sentences.length,
  Body: Sentences,
};

function Sentences({ contract }: { readonly contract: Contract }): VNode {
  return (
    <>
      {[...groupBy(contract.sentences, ({ section }) => section)].map(([section, own]) => (
        <div key={section}>
          <h3>{section}</h3>
          <ol class="sentences">
            {own.map((sentence, index) => (
              <Item sentence={sentence} contract={contract} key={index} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Item({ sentence, contract }: { readonly sentence: Sentence; readonly contract: Contract }): VNode {
  return (
    <li>
      <q>{sentence.text}</q>
      <p class="dim">
        {sentence.why}
        <ClauseLinks ids={sentence.clauses} contract={contract} />
      </p>
    </li>
  );
}
