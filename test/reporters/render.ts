import type { Report } from '../../engine/core/model/index.ts';
import { reporters, type ReportFormat } from '../../reporters/index.ts';

/** A report in a format, as one text. */
export function render(format: ReportFormat, report: Report): string {
  return [...reporters[format](report)].join('');
}
