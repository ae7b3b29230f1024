import type { Report } from '../engine/core/model/index.ts';
import { jsonLines } from './json-lines.ts';

/** The report as JSON, one list item a line. */
export function json(report: Report): Iterable<string> {
  return jsonLines(report);
}
