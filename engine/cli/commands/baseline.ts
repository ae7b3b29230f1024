import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { makeBaseline } from '../../core/baseline/index.ts';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { readReport } from '../../session/read-report.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import type { MakeCommand } from './command.ts';

/** `assay baseline`: lists the failures of a report as known. */
export const makeBaselineFile: MakeCommand = (terminal, done) =>
  new Command('baseline')
    .description('list the failures of a report as known, for run --baseline')
    .argument('<report>', 'the JSON report of a run')
    .option('--output <file>', 'write it there; else it is printed')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { output }: { readonly output?: string }) => {
      const folder = output === undefined ? terminal.cwd : dirname(resolve(terminal.cwd, output));
      const schema = `# yaml-language-server: $schema=${schemaFrom(folder, 'baseline')}\n`;
      const text = schema + makeBaseline(await readReport(terminal.cwd, file));
      if (output === undefined) {
        terminal.print(text.trimEnd());
      } else {
        const path = resolve(terminal.cwd, output);
        await checkWritable(path);
        await writeFileSafely(path, [text], createRedactor([]));
        terminal.print(`${output} is written; fill in who owns each entry and why it is accepted.`);
      }
      done(0);
    });

const EXAMPLES = `
Examples:
  assay baseline report/report.json --output assay.baseline.yaml
  assay run --baseline assay.baseline.yaml       fails only on what is not in it`;
