import { createReadStream } from 'node:fs';
import { rm, truncate } from 'node:fs/promises';
import { WrongUse, type Contract, type PageWatch, type Report } from '../core/model/index.ts';
import type { Redactor } from '../io/redact/index.ts';
import { explainUnwritten, findPlace, isFault, writeUnlessSecret } from '../io/output/index.ts';
import { loadReporter } from '../../reporters/load-reporter.ts';
import { contractPages, isFile, type Outputs } from './outputs.ts';

/** A file that could not be written, and why, as a sentence. */
export interface UnwrittenFile {
  readonly file: string;
  readonly trouble: string;
}

/**
 * Writes every report, and the page of the contract that they link to; returns what could not be written, as no fault of a
 * file takes the verdict of a run away. Throws `WrongUse`, after all were tried, for one that shows a secret; none is left.
 */
export async function writeReports(
  report: Report,
  contract: Contract,
  { reports, journal }: Outputs,
  redactor: Redactor,
  { previous, page }: { readonly previous?: Report | undefined; readonly page?: PageWatch | undefined } = {},
): Promise<readonly UnwrittenFile[]> {
  const writing = reports.map(({ format, file }) =>
    attempt(file, async () => writeUnlessSecret(file, (await loadReporter(format))(report, previous, page), redactor)),
  );
  const pages = contractPages(reports).map((file) =>
    attempt(file, async () => {
      const { renderContract } = await import('../../reporters/contract/index.ts');
      await writeUnlessSecret(file, renderContract(contract), redactor);
    }),
  );
  const searching = journal === undefined ? [] : [attempt(journal, () => searchJournal(journal, redactor))];
  const results = await Promise.allSettled([...writing, ...pages, ...searching]);
  return results.flatMap((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

async function attempt(file: string, act: () => Promise<void>): Promise<readonly UnwrittenFile[]> {
  try {
    await act();
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return [{ file, trouble: explainUnwritten(file, error) }];
  }
}

// What an answer shows of a secret may only be learned after an earlier line was written. What went through a pipe is gone.
async function searchJournal(file: string, redactor: Redactor): Promise<void> {
  if (!isFile(file)) return;
  const found = await findSecret(file, redactor);
  if (found === undefined) return;
  await truncate(file);
  if (findPlace(file).kind === 'file') await rm(file);
  throw new WrongUse(`The journal ${file} was removed: it would have shown ${found}.`);
}

async function findSecret(file: string, redactor: Redactor): Promise<string | undefined> {
  const search = redactor.createSearch();
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const found = search(chunk);
    if (found !== undefined) return found;
  }
  return undefined;
}
