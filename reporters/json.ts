import type { Report } from '../engine/core/model/index.ts';
import { visibleJson } from './visible.ts';

/** The report as JSON, one list item a line. */
export function* json(report: Report): Iterable<string> {
  let before = '{';
  for (const [key, value] of Object.entries(report)) {
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
