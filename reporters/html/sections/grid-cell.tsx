import type { VNode } from 'preact';
import type { GridCell, Outcome } from '../../../engine/core/model/index.ts';
import { words } from '../../words.ts';
import { anchor } from '../anchor.ts';
import type { View } from '../view.ts';

/** One cell of the grid: its sign for the eye, its words for everything else. */
export function Cell({ cell, view }: { readonly cell: GridCell | undefined; readonly view: View }): VNode {
  if (!cell) return <td class="none" />;
  const { sign, word, tone } = words[cell.state];
  const said = cell.reason === undefined ? word : `${word}: ${cell.reason}`;
  const target = firstDetailed(cell, view);
  const content = (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="hidden-text">{said}</span>
    </>
  );
  return (
    <td class={tone} title={`${cell.operation} ${cell.status}: ${said}`}>
      {target === undefined ? content : <a href={`#${anchor('case', target)}`}>{content}</a>}
    </td>
  );
}

const worst: readonly Outcome[] = ['fail', 'error', 'warn'];

function firstDetailed(cell: GridCell, view: View): string | undefined {
  const detailed = cell.cases.filter((id) => view.detailed.has(id));
  return worst
    .map((outcome) => detailed.find((id) => view.entries.get(id)?.outcome === outcome))
    .find((id) => id !== undefined);
}
