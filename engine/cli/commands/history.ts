import { resolve } from 'node:path';
import { Command } from 'commander';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { readReport } from '../../session/read-report.ts';
import { renderHistory } from '../../../reporters/history/index.ts';
import type { MakeCommand } from './command.ts';

/** `assay history`: shows what became of each clause from run to run. */
export const makeHistory: MakeCommand = (terminal, done) =>
  new Command('history')
    .description('show what became of each clause from run to run, as an HTML page')
    .argument('<report...>', 'the JSON reports of runs, in any order')
    .option('--output <file>', 'the page', USUAL)
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], { output }: { readonly output: string }) => {
      const { cwd } = terminal;
      const reports = await Promise.all(files.map((file) => readReport(cwd, file)));
      const path = resolve(cwd, output);
      await checkWritable(path);
      await writeFileSafely(path, renderHistory(reports), createRedactor([]));
      terminal.print(`${output} shows ${reports.length} ${reports.length === 1 ? 'run' : 'runs'}.`);
      done(0);
    });

const USUAL = 'report/history.html';

const EXAMPLES = `
Examples:
  assay history reports/*.json --output report/history.html`;
