import type { Block } from './block.ts';
import { listElements, type Element } from './tree.ts';
import { isLeftOut } from './left-out.ts';
import { readText } from './read-text.ts';
import { normaliseText } from '../normalise-text.ts';

/** Returns the rows of a table without those of its head. */
export function tableRows(table: Element): readonly Block[] {
  return listElements(table.childNodes)
    .filter((element) => element.tagName === 'tr' && !isHead(element))
    .map((row) => {
      const cells = cellsOf(row).map(({ childNodes }) => readText(childNodes));
      return {
        kind: 'row' as const,
        text: cells.map(({ text }) => normaliseText(text)).join(' | '),
        codes: cells.flatMap(({ codes }) => codes),
      };
    });
}

function isHead(row: Element): boolean {
  const parent = row.parentNode;
  if (parent !== null && 'tagName' in parent && parent.tagName === 'thead') return true;
  const cells = cellsOf(row);
  return cells.length > 1 && cells.every(({ tagName }) => tagName === 'th');
}

function cellsOf(row: Element): readonly Element[] {
  return row.childNodes.filter(
    (node): node is Element => 'tagName' in node && /^t[dh]$/.test(node.tagName) && !isLeftOut(node),
  );
}
