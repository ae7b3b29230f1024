import { h } from 'preact';
import type { PageWatch, Report } from '../../engine/core/model/index.ts';
import { compareReports } from '../compare/index.ts';
import { mapStrings } from '../map-strings.ts';
import { visible } from '../visible.ts';
import { diffLines, type DiffLine } from './diff-lines.ts';
import { Page } from './page.tsx';
import { renderPage } from './render-page.ts';
import { createView } from './view.ts';

/** The report as one HTML page that needs no network and no script, beside a previous report where given. */
export function html(report: Report, previous?: Report, page?: PageWatch): Iterable<string> {
  const shown = mapStrings(report, visible);
  const comparison = previous && mapStrings(compareReports(previous, report), visible);
  const view = createView(shown, createDiffFinder(report), comparison);
  return renderPage(h(Page, { view: { ...view, ...(page && { page: mapStrings(page, visible) }) } }));
}

// A body is parsed as it was recorded: escapes that make it safe to show would be undone or misread.
function createDiffFinder({ entries }: Report): (id: string) => readonly DiffLine[] {
  const byCase = new Map(entries.map((entry) => [entry.case, entry]));
  return (id) => {
    const entry = byCase.get(id);
    return entry === undefined ? [] : mapStrings(diffLines(entry), visible);
  };
}
