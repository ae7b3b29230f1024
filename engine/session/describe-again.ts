import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Call, Report } from '../core/model/index.ts';
import type { Outputs } from './outputs.ts';

/** Returns how cases of a report are sent again: from the JSON report, or from the journal where none is written. */
export async function describeAgain(
  call: Call | undefined,
  { reports, journal }: Outputs,
  cwd: string,
  program: readonly string[],
): Promise<Pick<Report, 'again'>> {
  if (call === undefined) return {};
  const candidates = [...reports.filter(({ format }) => format === 'json').map(({ file }) => file), journal];
  for (const file of candidates) {
    if (file !== undefined && (await canBeReadAgain(file))) {
      return { again: { program, file: shorten(file, cwd), flags: call.flags } };
    }
  }
  return {};
}

/** The name of a file from a folder, as short as can be. */
export function shorten(file: string, cwd: string): string {
  const name = relative(cwd, file);
  return name.startsWith('..') ? file : name;
}

// What went to a pipe or a device is gone.
async function canBeReadAgain(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined || found.isFile();
}
