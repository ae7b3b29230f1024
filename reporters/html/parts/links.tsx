import type { VNode } from 'preact';
import { anchor } from '../anchor.ts';
import type { View } from '../view.ts';

/** A clause's id as a link to its row. */
export function ClauseLink({ id }: { readonly id: string }): VNode {
  return (
    <a href={`#${anchor('clause', id)}`}>
      <code>{id}</code>
    </a>
  );
}

/** A case's id, as a link where its details are on the page. */
export function CaseLink({ id, view }: { readonly id: string; readonly view: View }): VNode {
  if (!view.detailed.has(id)) return <code>{id}</code>;
  return (
    <a href={`#${anchor('case', id)}`}>
      <code>{id}</code>
    </a>
  );
}
