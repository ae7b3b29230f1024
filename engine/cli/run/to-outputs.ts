import { journalFile } from '../../session/journal-file.ts';
import { readOutputs, type Outputs } from '../../session/outputs.ts';
import { DEFAULT_REPORTS } from '../../../reporters/formats.ts';
import type { OutputFlags } from '../flags/output-flags.ts';

/** Returns the files that flags ask for. */
export function toOutputs(cwd: string, { report = DEFAULT_REPORTS, journal, resume }: OutputFlags): Outputs {
  const reports = readOutputs(cwd, report);
  const file = journalFile(cwd, reports, journal ?? resume);
  return { reports, ...(file !== undefined && { journal: file }) };
}
