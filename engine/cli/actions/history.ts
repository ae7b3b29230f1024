import { readReport } from '../../session/read-report.ts';
import { renderHistory } from '../../../reporters/history/index.ts';
import type { HistoryFlags } from '../commands/history.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

/** Shows what became of each clause from run to run, and returns the exit code. */
export async function showHistory(
  files: readonly string[],
  { output }: HistoryFlags,
  terminal: Terminal,
): Promise<number> {
  const reports = await Promise.all(files.map((file) => readReport(terminal.cwd, file)));
  const said = `${output} shows ${reports.length} ${reports.length === 1 ? 'run' : 'runs'}.`;
  await writeOutput(output, renderHistory(reports), said, terminal);
  return 0;
}
