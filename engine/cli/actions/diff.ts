import { readReport } from '../../session/read-report.ts';
import {
  compareReports,
  decideComparison,
  renderComparisonConsole,
  renderComparisonMarkdown,
} from '../../../reporters/compare/index.ts';
import type { DiffFlags } from '../commands/diff.ts';
import type { Terminal } from '../terminal.ts';

/** Says what changed from one report to another, and returns the exit code. */
export async function diff(
  before: string,
  after: string,
  { markdown }: DiffFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd, hasColor } = terminal;
  const comparison = compareReports(await readReport(cwd, before), await readReport(cwd, after));
  const chunks =
    markdown === true ? renderComparisonMarkdown(comparison) : renderComparisonConsole(comparison, { color: hasColor });
  terminal.print([...chunks].join('').trimEnd());
  return decideComparison(comparison).exitCode;
}
