import type { VNode } from 'preact';
import type { SentenceResult } from '../../../engine/core/model/index.ts';
import { ClauseLink } from './links.tsx';

/** What rests on a unit of a page, or why nothing does. */
export function ClaimBasis({ sentence }: { readonly sentence: SentenceResult }): VNode {
  const { why, clauses, client, pending } = sentence;
  return (
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
  );
}
