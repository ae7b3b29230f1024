import { visibleJson } from './visible.ts';

/** A JSON object, one item of each of its lists a line, with every hidden character as an escape. */
export function* jsonLines(object: object): Iterable<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    yield `${before}\n${JSON.stringify(key)}: `;
    yield* Array.isArray(value) ? list(value) : [stringify(value)];
    before = ',';
  }
  yield '\n}\n';
}

function* list(items: readonly unknown[]): Iterable<string> {
  yield '[';
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n  ${stringify(item)}`;
  yield items.length === 0 ? ']' : '\n]';
}

function stringify(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
