import { h } from 'preact';
import type { Report } from '../../engine/core/model/index.ts';
import { renderPage } from '../html/render-page.ts';
import { mapStrings } from '../map-strings.ts';
import { visible } from '../visible.ts';
import { createHistory } from './history.ts';
import { HistoryPage } from './page.tsx';

/** Many runs as one HTML page that shows what became of each clause in each of them. */
export function renderHistory(reports: readonly Report[]): Iterable<string> {
  return renderPage(h(HistoryPage, { history: mapStrings(createHistory(reports), visible) }));
}
