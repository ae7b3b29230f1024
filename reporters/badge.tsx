import { renderToString } from 'preact-render-to-string';
import type { Report, Verdict } from '../engine/core/model/index.ts';
import { formatNumber } from './quantity.ts';
import { verdictWord } from './shard-text.ts';

/** The verdict as a badge: an SVG picture with its text as title. */
export function* badge(report: Report): Iterable<string> {
  const { exercised, total } = report.coverage.clauses;
  const label = 'error contract';
  const message = `${verdictWord(report)}, ${formatNumber(exercised)}/${formatNumber(total)} clauses`;
  const left = widthOf(label);
  const width = left + widthOf(message);
  const said = `${label}: ${message}`;
  yield renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={20} role="img" aria-label={said}>
      <title>{said}</title>
      <rect width={width} height={20} rx={3} fill="#3b424a" />
      <path
        d={`M${left} 0h${width - left - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${width - left - 3}z`}
        fill={colors[report.verdict]}
      />
      <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size={11} text-anchor="middle">
        <text x={left / 2} y={14} textLength={left - PADDING}>
          {label}
        </text>
        <text x={left + (width - left) / 2} y={14} textLength={width - left - PADDING}>
          {message}
        </text>
      </g>
    </svg>,
  );
  yield '\n';
}

// White on each has a contrast of 4.5 or more.
const colors: Readonly<Record<Verdict, string>> = { conforms: '#146c2e', violates: '#b3201a', inconclusive: '#6a3aa3' };

const PADDING = 10;

// The text is fitted to this width, so that it need not be exact.
function widthOf(text: string): number {
  return Math.round(text.length * 6.6) + PADDING;
}
