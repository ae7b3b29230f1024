import { dirname, resolve } from 'node:path';
import { makeBaseline } from '../../core/baseline/index.ts';
import { readReport } from '../../session/read-report.ts';
import { schemaFrom } from '../../session/schema-from.ts';
import type { BaselineFlags } from '../commands/baseline.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

/** Lists the failures of a report as known, and returns the exit code. */
export async function listKnown(file: string, { output }: BaselineFlags, terminal: Terminal): Promise<number> {
  const folder = output === undefined || output === '-' ? terminal.cwd : dirname(resolve(terminal.cwd, output));
  const schema = `# yaml-language-server: $schema=${schemaFrom(folder, 'baseline')}\n`;
  const text = schema + makeBaseline(await readReport(terminal.cwd, file));
  if (output === undefined) {
    terminal.print(text.trimEnd());
  } else {
    const said = `${output} is written; fill in who owns each entry and why it is accepted.`;
    await writeOutput(output, [text], said, terminal);
  }
  return 0;
}
