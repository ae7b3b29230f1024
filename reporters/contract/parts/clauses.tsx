import type { VNode } from 'preact';
import type { Clause, Contract } from '../../../engine/core/model/index.ts';
import { formatCount } from '../../quantity.ts';
import type { Part } from '../part.ts';
import { ClauseArticle } from './clause-article.tsx';

/** The clauses, by what they are held against. */
export const clauses: Part = {
  id: 'clauses',
  title: 'Clauses',
  lead: 'Each checkable sentence: what it rests on, what is expected, and the cases that exercise it.',
  count: (contract) => contract.clauses.length,
  Body: Clauses,
};

const kinds: Readonly<Record<Clause['kind'], string>> = {
  situation: 'Situations: held against the answer to each of their cases',
  envelope: 'Envelopes: held against each answer of their statuses',
  sequence: 'Sequences: held against all that a procedure sends and receives',
  always: 'Always: held against each answer',
  own: 'Own checks: held against each answer that they are about',
  lifecycle: 'Lifecycle: held against the steps of walks and races',
};

function Clauses({ contract }: { readonly contract: Contract }): VNode {
  const groups = Object.entries(kinds).map(([kind, title]) => ({
    title,
    members: contract.clauses.filter((clause) => clause.kind === kind),
  }));
  return (
    <>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ title, members }) => (
          <div key={title}>
            <h3>
              {title} <span class="dim">({formatCount(members.length, 'clause')})</span>
            </h3>
            {members.map((clause) => (
              <ClauseArticle clause={clause} contract={contract} key={clause.id} />
            ))}
          </div>
        ))}
    </>
  );
}
