import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as chunks of text. */
export function* renderPage<Props>(page: VNode<Props>): Iterable<string> {
  yield '<!doctype html>\n';
  yield renderToString(page);
  yield '\n';
}
