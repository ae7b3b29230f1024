import type { VNode } from 'preact';
import type { Contract } from '../../../engine/core/model/index.ts';
import type { Part } from '../part.ts';
import { ClauseLinks } from './links.tsx';

/** The situations to cover. */
export const situations: Part = {
  id: 'situations',
  title: 'Situations',
  lead: 'What a client may run into, and the clauses that cover it.',
  count: (contract) => contract.situations.length,
  Body: Situations,
};

function Situations({ contract }: { readonly contract: Contract }): VNode {
  return (
    <dl class="reasons">
      {contract.situations.map(({ text, clauses, pending }) => (
        <div key={text}>
          <dt>{text}</dt>
          <dd>
            <ClauseLinks ids={clauses} contract={contract} />
            {pending !== undefined && (
              <>
                {' '}
                pending: <code>{pending}</code>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
