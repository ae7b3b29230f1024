import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { defaultFiles } from '../../reporters/formats.ts';
import { isFile, resolveOutput, type Output } from './outputs.ts';

/** The name that says that no journal is wanted. */
export const NO_JOURNAL = 'none';

/**
 * Returns the file of a run's journal, undefined where none is wanted. Where none is named it is `journal.ndjson` beside the
 * first report that is a file, in `report/` where none is; but where that name has a journal whose report stays as it is,
 * the journal is named after its own report, and `last.ndjson` without one.
 */
export function journalFile(cwd: string, reports: readonly Output[], named?: string): string | undefined {
  if (named === NO_JOURNAL) return undefined;
  if (named !== undefined) return resolveOutput(cwd, named);
  const files = reports.map(({ file }) => file).filter(isFile);
  const [first] = files;
  const folder = first === undefined ? resolve(cwd, 'report') : dirname(first);
  const usual = join(folder, 'journal.ndjson');
  const belonging = readReports(usual).map((name) => join(folder, name));
  if (!belonging.some((file) => existsSync(file) && !files.includes(file))) return usual;
  return join(folder, first === undefined ? 'last.ndjson' : `${basename(first, extname(first))}.ndjson`);
}

/** Returns the names of the reports beside a journal that belong to it. */
export function reportsBeside(journal: string, reports: readonly Output[]): readonly string[] {
  return reports
    .filter(({ file }) => isFile(file) && dirname(file) === dirname(journal))
    .map(({ file }) => basename(file));
}

function readReports(journal: string): readonly string[] {
  if (!existsSync(journal) || !isFile(journal)) return [];
  try {
    const { reports }: { reports?: unknown } = JSON.parse(readFirstLine(journal)) as object;
    if (Array.isArray(reports)) return reports.map(String);
  } catch {
    // One that was cut off in its first line says nothing.
  }
  return Object.values(defaultFiles);
}

function readFirstLine(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LONGEST_FIRST_LINE);
    const text = bytes.toString('utf8', 0, readSync(descriptor, bytes));
    return text.slice(0, text.indexOf('\n'));
  } finally {
    closeSync(descriptor);
  }
}

const LONGEST_FIRST_LINE = 65_536;
