import { defaultTreeAdapter } from 'parse5';
import type { Block } from './block.ts';
import { listElements, type Element, type Node } from './tree.ts';
import { isLeftOut } from './left-out.ts';
import { readText, type ReadText } from './read-text.ts';
import { tableRows } from './table-rows.ts';

/** Returns the blocks in and below an element, and what is worth knowing of them. */
export function walkBlocks(root: Element | undefined): {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
} {
  if (root === undefined) return { blocks: [], notes: [] };
  const isNested = listElements(root.childNodes).some((element) => element.tagName === 'table' && holdsTable(element));
  const notes = isNested ? ['A table stands inside another: the rows of the inner one were read.'] : [];
  return { blocks: blocksOf(root.childNodes), notes };
}

function blocksOf(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    const read = readText(run);
    if (!isOnlyLinks(read)) blocks.push({ kind: 'prose', text: read.text, codes: read.codes });
    run = [];
  };
  for (const node of nodes) {
    if (!defaultTreeAdapter.isElementNode(node)) run.push(node);
    else if (!isLeftOut(node)) {
      const own = ownBlocks(node);
      if (own === undefined) run.push(node);
      else {
        endRun();
        blocks.push(...own);
      }
    }
  }
  endRun();
  return blocks;
}

// What is no block is part of the text around it.
function ownBlocks(element: Element): readonly Block[] | undefined {
  const { tagName, childNodes } = element;
  if (/^h[1-6]$/.test(tagName)) {
    const { text, codes } = readText(childNodes, 'heading');
    return [{ kind: 'heading', text, codes }];
  }
  if (tagName === 'pre') return [{ kind: 'code', ...readText(childNodes, 'code') }];
  if (tagName === 'table' && !holdsTable(element)) return tableRows(element);
  const isBlock = BLOCKS.has(tagName) || listElements(childNodes).some((below) => BLOCKS.has(below.tagName));
  return isBlock ? blocksOf(childNodes) : undefined;
}

function holdsTable({ childNodes }: Element): boolean {
  return listElements(childNodes).some(({ tagName }) => tagName === 'table');
}

// Menus and the way to the next page are links and nothing else; a sentence may be one link and ends as sentences do.
function isOnlyLinks({ text, linked }: ReadText): boolean {
  const words = text.trim();
  return words !== '' && linked.replaceAll(/\s/g, '') === words.replaceAll(/\s/g, '') && !/[.!?:]$/.test(words);
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
