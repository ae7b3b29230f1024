import { Command } from 'commander';
import { readReport } from '../../session/read-report.ts';
import {
  compareReports,
  decideComparison,
  renderComparisonConsole,
  renderComparisonMarkdown,
} from '../../../reporters/compare/index.ts';
import type { MakeCommand } from './command.ts';

/** `assay diff`: says what changed from one report to another. */
export const makeDiff: MakeCommand = (terminal, done) =>
  new Command('diff')
    .description('say what changed from one report to another')
    .argument('<old>', 'the JSON report of the earlier run')
    .argument('<new>', 'the JSON report of the later run')
    .option('--markdown', 'print Markdown')
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string, { markdown }: { readonly markdown?: boolean }) => {
      const { cwd, hasColor } = terminal;
      const comparison = compareReports(await readReport(cwd, before), await readReport(cwd, after));
      const chunks =
        markdown === true
          ? renderComparisonMarkdown(comparison)
          : renderComparisonConsole(comparison, { color: hasColor });
      terminal.print([...chunks].join('').trimEnd());
      done(decideComparison(comparison).exitCode);
    });

const EXAMPLES = `
Examples:
  assay diff last-release.json report/report.json

Exit codes: 0 nothing got worse, 1 something did, 2 wrong use.`;
