import { html as names, parse } from 'parse5';
import type { Cut } from './block.ts';
import { findObstacle } from './obstacle.ts';
import { attribute, isElement, listElements, type Element, type Node } from './tree.ts';
import { walkBlocks } from './walk-blocks.ts';

/** Cuts a page of HTML into blocks, without what every page of a site has. */
export function cutHtml(text: string): Cut {
  const document = parse(text);
  if (nestsDeeply(document.childNodes)) return { blocks: [], notes: [], obstacle: 'its elements nest too deeply' };
  const elements = listElements(document.childNodes);
  const body = elements.find(({ tagName }) => tagName === 'body');
  const { blocks, notes } = walkBlocks(findMain(elements) ?? body);
  const obstacle = findObstacle(elements, blocks);
  return { blocks, notes, ...(obstacle === undefined ? {} : { obstacle }) };
}

// What reads an element reads those in it first.
function nestsDeeply(nodes: readonly Node[]): boolean {
  let level = nodes.filter(isElement);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
  }
  return false;
}

const DEEPEST = 500;

// The largest of several, such as a list of articles.
function findMain(elements: readonly Element[]): Element | undefined {
  const marked = elements.filter(
    (element) =>
      element.namespaceURI === names.NS.HTML && (element.tagName === 'main' || attribute(element, 'role') === 'main'),
  );
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const [first] = (marked.length > 0 ? marked : articles).toSorted((one, other) => weigh(other) - weigh(one));
  return first !== undefined && weigh(first) > 0 ? first : undefined;
}

function weigh(element: Element): number {
  return listElements(element.childNodes).filter(({ tagName }) => /^(?:p|h[1-6]|tr|pre|li)$/.test(tagName)).length;
}
