import { Command } from 'commander';
import type { MakeCommand } from './command.ts';

/** The flags of `assay compare`. */
export interface CompareFlags {
  readonly markdown?: boolean;
}

/** `assay compare`: puts clients side by side, by clause. */
export const makeCompare: MakeCommand = (terminal, done) =>
  new Command('compare')
    .description('put clients side by side: a table of the reports of several exams, by clause')
    .argument('<report...>', 'the JSON reports of exams, one for each client')
    .option('--markdown', 'print Markdown')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: CompareFlags) => {
      const { compare } = await import('../actions/compare.ts');
      done(await compare(files, flags, terminal));
    });

const EXAMPLES = `
Examples:
  assay exam --name axios --report json=axios.json -- node axios.mjs
  assay exam --name got --report json=got.json -- node got.mjs
  assay compare axios.json got.json

Exit codes: 0 the table is printed, 2 wrong use.`;
