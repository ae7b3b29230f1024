import { relative } from 'node:path';
import type { Report } from '../../core/model/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import type { Outputs } from '../../session/outputs.ts';
import { writeReports } from '../../session/write-reports.ts';
import { createConsoleReporter } from '../../../reporters/index.ts';
import type { Terminal } from '../terminal.ts';

/** How a report is published. */
export interface Publishing {
  readonly terminal: Terminal;
  readonly redactor: Redactor;
  readonly isQuiet: boolean;
}

/** Writes the reports, prints one for people and where the files are, and last the rule that decided. */
export async function publish(report: Report, outputs: Outputs, publishing: Publishing): Promise<void> {
  const { terminal, redactor, isQuiet } = publishing;
  const lines = [...createConsoleReporter({ color: terminal.hasColor })(report)].join('').trimEnd().split('\n');
  // Of a target that cannot be judged there is only one thing to say.
  const isBrief = isQuiet || report.entries.length === 0;
  if (!isBrief) lines.slice(0, -1).forEach(terminal.print);
  await writeReports(report, outputs, redactor);
  if (!isQuiet) fileLines(outputs, terminal.cwd).forEach(terminal.print);
  lines.slice(-1).forEach(terminal.print);
}

function fileLines({ reports, journal }: Outputs, cwd: string): readonly string[] {
  const files = [
    ...reports.map(({ format, file }) => [format, file] as const),
    ...(journal === undefined ? [] : [['journal', journal] as const]),
  ];
  return files.map(([name, file]) => `${name.padEnd(8)} ${shorten(file, cwd)}`);
}

function shorten(file: string, cwd: string): string {
  const name = relative(cwd, file);
  return name.startsWith('..') ? file : name;
}
