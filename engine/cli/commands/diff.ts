import { Command, Option } from 'commander';
import type { MakeCommand } from './command.ts';

/** The flags of `assay diff`. */
export interface DiffFlags {
  readonly markdown?: boolean;
  readonly json?: boolean;
}

/** `assay diff`: says what changed from one report to another. */
export const makeDiff: MakeCommand = (terminal, done) =>
  new Command('diff')
    .description('say what changed from one report to another')
    .argument('<old>', 'the JSON report of the earlier run')
    .argument('<new>', 'the JSON report of the later run')
    .addOption(new Option('--markdown', 'print Markdown').conflicts('json'))
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diff } = await import('../actions/diff.ts');
      done(await diff(before, after, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay diff last-release.json report/report.json
  assay diff last-release.json report/report.json --json

Exit codes: 0 nothing got worse, 1 something did, 2 wrong use.`;
