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
          <p>The body of an answer with {statusesOf(contract, name).join(', ')}.</p>
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

function statusesOf({ clauses }: Contract, name: string): readonly string[] {
  const own = clauses.filter(({ expect }) => expect.envelope?.is === name);
  const statuses = own.flatMap((clause) => [
    ...clause.statuses,
    ...(clause.expect.status ?? []).slice(0, 1).map(({ status }) => status),
  ]);
  return [...new Set(statuses.map(String))].sort();
}

function demanding({ clauses }: Contract, name: string): readonly string[] {
  return clauses.filter(({ expect }) => expect.envelope?.is === name).map(({ id }) => id);
}
