import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../engine/core/model/index.ts';
import { mapStrings } from '../map-strings.ts';
import { visible } from '../visible.ts';
import { Page } from './page.tsx';
import { createView } from './view.ts';

/** The report as one HTML page that needs no network and no script. */
export function* html(report: Report): Iterable<string> {
  yield '<!doctype html>\n';
  yield renderToString(h(Page, { view: createView(mapStrings(report, visible)) }));
  yield '\n';
}
