import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { WrongUse, type Contract, type Report } from '../core/model/index.ts';
import type { Redactor } from '../io/redact/index.ts';
import { writeFileSafely } from '../io/write-file.ts';
import { renderContract } from '../../reporters/contract/index.ts';
import { reporters } from '../../reporters/index.ts';
import { contractPages, type Outputs } from './outputs.ts';

/** Writes every report, and the page of the contract that they link to; throws the first trouble after all were tried. No file that shows a secret is left. */
export async function writeReports(
  report: Report,
  contract: Contract,
  { reports, journal }: Outputs,
  redactor: Redactor,
  previous?: Report,
): Promise<void> {
  const writing = reports.map(({ format, file }) =>
    writeFileSafely(file, reporters[format](report, previous), redactor),
  );
  for (const page of contractPages(reports)) writing.push(writeFileSafely(page, renderContract(contract), redactor));
  const searching = journal === undefined ? [] : [searchJournal(journal, redactor)];
  const results = await Promise.allSettled([...writing, ...searching]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

// What an answer shows of a secret may only be learned after an earlier line was written.
async function searchJournal(file: string, redactor: Redactor): Promise<void> {
  let found: string | undefined;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    found ??= redactor.find(line);
  }
  if (found === undefined) return;
  await rm(file);
  throw new WrongUse(`The journal ${file} was removed: it would have shown ${found}.`);
}
