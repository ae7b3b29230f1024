import { defaultTreeAdapter } from 'parse5';
import { attribute, type Element, type Node } from './tree.ts';
import { isLeftOut } from './left-out.ts';

/** The text of nodes, what of it is set as code, and what of it is a link. */
export interface ReadText {
  readonly text: string;
  readonly codes: readonly string[];
  readonly linked: string;
}

/** Returns the text of nodes as it is shown; of a heading without the sign that links to it. */
export function readText(nodes: readonly Node[], place: 'prose' | 'heading' | 'code' = 'prose'): ReadText {
  const parts = nodes.map((node) => readNode(node, place));
  return {
    text: parts.map(({ text }) => text).join(''),
    codes: parts.flatMap(({ codes }) => codes),
    linked: parts.map(({ linked }) => linked).join(''),
  };
}

function readNode(node: Node, place: 'prose' | 'heading' | 'code'): ReadText {
  if (defaultTreeAdapter.isTextNode(node)) return { text: withoutInvisible(node.value), codes: [], linked: '' };
  if (!defaultTreeAdapter.isElementNode(node) || isLeftOut(node)) return NOTHING;
  if (node.tagName === 'br') return { ...NOTHING, text: '\n' };
  const inner = readText(node.childNodes, place);
  if (place === 'heading' && isAnchor(node) && !/[\p{L}\p{N}]/u.test(inner.text)) return NOTHING;
  const edge = SPACED.has(node.tagName) ? '\n' : '';
  return {
    text: `${edge}${inner.text}${edge}`,
    codes: node.tagName === 'code' && place !== 'code' ? [inner.text.trim()] : inner.codes,
    linked: isAnchor(node) ? inner.text : inner.linked,
  };
}

function isAnchor(element: Element): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== undefined;
}

// Zero-width and soft characters that pages use to break lines and to hold anchors.
function withoutInvisible(text: string): string {
  return text.replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}

const NOTHING: ReadText = { text: '', codes: [], linked: '' };

// Inside a cell or a sample these begin a line.
const SPACED: ReadonlySet<string> = new Set([
  'blockquote',
  'dd',
  'div',
  'dt',
  'li',
  'ol',
  'p',
  'pre',
  'td',
  'th',
  'tr',
  'ul',
]);
