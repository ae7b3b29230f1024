import { WrongUse } from '../../core/model/index.ts';
import { readReport } from '../../session/read-report.ts';
import { putSideBySide, renderSideBySide, renderSideBySideMarkdown } from '../../../reporters/side-by-side/index.ts';
import type { CompareFlags } from '../commands/compare.ts';
import type { Terminal } from '../terminal.ts';

/** Prints a table of the reports of several exams, by clause, and returns the exit code. */
export async function compare(
  files: readonly string[],
  { markdown }: CompareFlags,
  { cwd, hasColor, print }: Terminal,
): Promise<number> {
  const reports = await Promise.all(files.map((file) => readReport(cwd, file)));
  const server = reports.findIndex(({ subject }) => subject !== 'client');
  if (server >= 0) {
    throw new WrongUse(
      `${files[server] ?? ''} is the report of ${reports[server]?.subject === 'traffic' ? 'traffic' : 'a server'}; name reports of exams, or compare two runs: npx assay diff OLD NEW.`,
    );
  }
  const table = putSideBySide(reports);
  const chunks = markdown === true ? renderSideBySideMarkdown(table) : renderSideBySide(table, { color: hasColor });
  print([...chunks].join('').trimEnd());
  return 0;
}
