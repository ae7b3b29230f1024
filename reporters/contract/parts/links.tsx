import type { VNode } from 'preact';
import type { Contract } from '../../../engine/core/model/index.ts';
import { anchor, type AnchorKind } from '../../html/anchor.ts';

/** A name as a link to what it names. */
export function Link({ kind, id }: { readonly kind: AnchorKind; readonly id: string }): VNode {
  return (
    <a href={`#${anchor(kind, id)}`}>
      <code>{id}</code>
    </a>
  );
}

/** Links to the clauses of these ids, one after the other; an id that no clause has is no link. */
export function ClauseLinks({
  ids,
  contract,
}: {
  readonly ids: readonly string[];
  readonly contract: Contract;
}): VNode {
  const known = new Set(contract.clauses.map(({ id }) => id));
  return (
    <>
      {ids.map((id) => (
        <span key={id}> {known.has(id) ? <Link kind="clause" id={id} /> : <code>{id}</code>}</span>
      ))}
    </>
  );
}
