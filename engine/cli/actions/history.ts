import { resolve } from 'node:path';
import { createRedactor } from '../../io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../io/output/index.ts';
import { readReport } from '../../session/read-report.ts';
import { renderHistory } from '../../../reporters/history/index.ts';
import type { HistoryFlags } from '../commands/history.ts';
import type { Terminal } from '../terminal.ts';

/** Shows what became of each clause from run to run, and returns the exit code. */
export async function showHistory(
  files: readonly string[],
  { output }: HistoryFlags,
  terminal: Terminal,
): Promise<number> {
  const { cwd } = terminal;
  const reports = await Promise.all(files.map((file) => readReport(cwd, file)));
  const path = resolve(cwd, output);
  await checkWritable(path);
  await writeFileSafely(path, renderHistory(reports), createRedactor([]));
  terminal.print(`${output} shows ${reports.length} ${reports.length === 1 ? 'run' : 'runs'}.`);
  return 0;
}
