import { readReport } from '../../session/read-report.ts';
import {
  compareReports,
  decideComparison,
  renderComparisonConsole,
  renderComparisonMarkdown,
  type Comparison,
} from '../../../reporters/compare/index.ts';
import type { DiffFlags } from '../commands/diff.ts';
import type { Terminal } from '../terminal.ts';
import { toJson } from '../texts/to-json.ts';

/** Says what changed from one report to another, and returns the exit code. */
export async function diff(before: string, after: string, flags: DiffFlags, terminal: Terminal): Promise<number> {
  const { cwd, hasColor } = terminal;
  const comparison = compareReports(await readReport(cwd, before), await readReport(cwd, after));
  terminal.print(renderAs(flags, comparison, hasColor));
  return decideComparison(comparison).exitCode;
}

function renderAs({ json, markdown }: DiffFlags, comparison: Comparison, color: boolean): string {
  if (json === true) return toJson({ ...decideComparison(comparison), ...comparison });
  const chunks =
    markdown === true ? renderComparisonMarkdown(comparison) : renderComparisonConsole(comparison, { color });
  return [...chunks].join('').trimEnd();
}
