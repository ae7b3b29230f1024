import type { Contract, PageWatch, Report } from '../../core/model/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { describeAgain, shorten } from '../../session/describe-again.ts';
import { contractPages, type Outputs } from '../../session/outputs.ts';
import { writeReports, type UnwrittenFile } from '../../session/write-reports.ts';
import { compareReports, renderComparisonConsole } from '../../../reporters/compare/index.ts';
import { createConsoleReporter } from '../../../reporters/console/index.ts';
import type { ReportFormat } from '../../../reporters/formats.ts';
import { loadReporter } from '../../../reporters/load-reporter.ts';
import type { Terminal } from '../terminal.ts';
import { appendSummary } from './append-summary.ts';
import { nextLines, type Written } from './next-lines.ts';

/** How a report is published. */
export interface Publishing {
  readonly contract: Contract;
  readonly terminal: Terminal;
  readonly redactor: Redactor;
  readonly isQuiet: boolean;
  /** An earlier report to compare it with. */
  readonly previous?: Report | undefined;
  /** The report of the round before: only what changed from it is printed. */
  readonly since?: Report | undefined;
  /** The page of the documentation whose words the claims are told in. */
  readonly page?: PageWatch | undefined;
}

/** Writes the reports, prints one for people and where the files are, and last the rule that decided. */
export async function publish(judged: Report, outputs: Outputs, publishing: Publishing): Promise<void> {
  const { contract, terminal, redactor, isQuiet, previous, since, page } = publishing;
  const { cwd, hasColor, environment, program } = terminal;
  const report = { ...judged, ...(await describeAgain(judged.call, outputs, cwd, program)) };
  const console = linesOf(createConsoleReporter({ color: hasColor })(report));
  const isOnGitHub = (environment['GITHUB_ACTIONS'] ?? '') !== '';
  const shown = isOnGitHub ? linesOf((await loadReporter('github'))(report)) : console.slice(0, -1);
  // Of a target that cannot be judged there is only one thing to say.
  const isBrief = isQuiet || report.entries.length === 0;
  if (!isBrief) (since === undefined ? shown : changedSince(since, report, hasColor)).forEach(terminal.print);
  if (!isBrief && since === undefined && previous !== undefined) {
    const comparison = renderComparisonConsole(compareReports(previous, report), { color: hasColor });
    linesOf(comparison).slice(0, -1).forEach(terminal.print);
  }
  const unwritten = await writeReports(report, contract, outputs, redactor, { previous, page });
  const summaryTrouble = await appendSummary(environment['GITHUB_STEP_SUMMARY'], report, previous, redactor);
  [...unwritten.map(({ trouble }) => trouble), summaryTrouble ?? []].flat().forEach(terminal.complain);
  const there = leaveOut(outputs, unwritten);
  if (!isQuiet && since === undefined)
    [...fileLines(there, cwd), ...nextLines(report, written(there, cwd), program)].forEach(terminal.print);
  console.slice(-1).forEach(terminal.print);
}

// What still departs was shown before, and how fast two rounds were says nothing of what was changed between them.
function changedSince(before: Report, report: Report, color: boolean): readonly string[] {
  const compared = compareReports(before, report);
  const comparison = { ...compared, changes: { ...compared.changes, still: [] }, latency: [] };
  const [, , ...lines] = linesOf(renderComparisonConsole(comparison, { color }));
  const changes = lines.slice(0, -2);
  return changes.length === 0 ? ['Nothing changed since the round before.'] : changes.slice(1);
}

function leaveOut({ reports, journal }: Outputs, unwritten: readonly UnwrittenFile[]): Outputs {
  const isThere = (file: string): boolean => !unwritten.some((one) => one.file === file);
  return {
    reports: reports.filter(({ file }) => isThere(file)),
    ...(journal !== undefined && isThere(journal) && { journal }),
  };
}

function linesOf(chunks: Iterable<string>): readonly string[] {
  return [...chunks].join('').trimEnd().split('\n');
}

function fileLines({ reports, journal }: Outputs, cwd: string): readonly string[] {
  const files = [
    ...reports.map(({ format, file }) => [format, file] as const),
    ...contractPages(reports).map((file) => ['contract', file] as const),
    ...(journal === undefined ? [] : [['journal', journal] as const]),
  ];
  return files.map(([name, file]) => `${name.padEnd(8)} ${shorten(file, cwd)}`);
}

function written({ reports, journal }: Outputs, cwd: string): Written {
  const find = (format: ReportFormat): string | undefined => {
    const found = reports.find((output) => output.format === format);
    return found && shorten(found.file, cwd);
  };
  return { html: find('html'), json: find('json'), journal: journal && shorten(journal, cwd) };
}
