import { Command } from 'commander';
import type { MakeCommand } from './command.ts';

/** The flags of `assay history`. */
export interface HistoryFlags {
  readonly output: string;
}

/** `assay history`: shows what became of each clause from run to run. */
export const makeHistory: MakeCommand = (terminal, done) =>
  new Command('history')
    .description('show what became of each clause from run to run, as an HTML page')
    .argument('<report...>', 'the JSON reports of runs, in any order')
    .option('--output <file>', 'the page; - is standard output', USUAL)
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], flags: HistoryFlags) => {
      const { showHistory } = await import('../actions/history.ts');
      done(await showHistory(files, flags, terminal));
    });

const USUAL = 'report/history.html';

const EXAMPLES = `
Examples:
  assay history reports/*.json --output report/history.html`;
