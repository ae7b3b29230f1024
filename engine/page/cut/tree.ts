import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';

/** A node of a parsed page. */
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Tells whether a node is an element. */
export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

/** Returns an attribute of an element. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** Returns the elements among nodes and below them, in their order. */
export function listElements(nodes: readonly Node[]): readonly Element[] {
  const found: Element[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) left.push(child);
    }
  }
  return found;
}
