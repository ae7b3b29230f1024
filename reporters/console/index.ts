import type { Report, Reporter } from '../../engine/core/model/index.ts';
import { mapStrings } from '../map-strings.ts';
import { visibleLine } from '../visible.ts';
import { baselineLines } from './baseline.ts';
import { departureLines } from './departures.ts';
import { headerLines } from './header.ts';
import { coverageLines, pendingLines, skippedLines } from './left-out.ts';
import { createPen, type Pen } from './pen.ts';
import { resultLines } from './result.ts';
import { errorLines } from './errors.ts';
import { trafficLines } from './traffic.ts';

/** How the console report looks; `width` is the number of columns that long texts are cut to. */
export interface ConsoleOptions {
  readonly color: boolean;
  readonly width?: number;
}

/** A reporter of plain lines for a terminal or a job log, what matters most at the end. */
export function createConsoleReporter(options: ConsoleOptions): Reporter {
  const pen = createPen(options.color, options.width ?? 140);
  return function* (report) {
    const shown = mapStrings(report, visibleLine);
    for (const lines of blocks) {
      for (const line of lines(shown, pen)) yield `${line}\n`;
    }
  };
}

const blocks: readonly ((report: Report, pen: Pen) => readonly string[])[] = [
  headerLines,
  skippedLines,
  pendingLines,
  coverageLines,
  trafficLines,
  (report, pen) => departureLines(report, 'proposed', pen),
  (report, pen) => departureLines(report, 'warn', pen),
  errorLines,
  (report, pen) => departureLines(report, 'fail', pen),
  baselineLines,
  resultLines,
];
