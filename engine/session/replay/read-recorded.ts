import { resolve } from 'node:path';
import type { Contract, Report } from '../../core/model/index.ts';
import { isJournal } from '../../io/journal/index.ts';
import { readReport } from '../read-report.ts';
import { reportJournals } from '../report-journals.ts';

/** Reads what a run recorded, from its JSON report or from its journal; throws `WrongUse` for a file that is neither. */
export async function readRecorded(cwd: string, file: string, contract: Contract): Promise<Report> {
  const path = resolve(cwd, file);
  if (!(await isJournal(path))) return readReport(cwd, file);
  const { report } = await reportJournals([path], contract, () => Promise.resolve({ failOn: [] }));
  return report;
}
