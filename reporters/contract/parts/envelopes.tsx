import type { VNode } from 'preact';
import type { Contract } from '../../../engine/core/model/index.ts';
import { anchor } from '../../html/anchor.ts';
import type { Part } from '../part.ts';
import { ClauseLinks } from './links.tsx';

/** The shapes of error bodies. */
export const envelopes: Part = {
  id: 'envelopes',
  title: 'Envelopes',
  lead: 'The shapes that the body of an error may have, as JSON Schema.',
  count: (contract) => contract.envelopes.length,
  Body: Envelopes,
};

function Envelopes({ contract }: { readonly contract: Contract }): VNode {
  return (
    <>
      {contract.envelopes.map((name) => (
        <article class="clause" id={anchor('envelope', name)} aria-label={name} key={name}>
          <h3>
            <code>{name}</code>
          </h3>
          <p class="dim">
            Demanded by
            <ClauseLinks ids={demanding(contract, name)} contract={contract} />
          </p>
          <pre>{JSON.stringify(contract.schemas[name] ?? {}, null, 2)}</pre>
        </article>
      ))}
    </>
  );
}

function demanding({ clauses }: Contract, name: string): readonly string[] {
  return clauses.filter(({ expect }) => expect.envelope?.is === name).map(({ id }) => id);
}
