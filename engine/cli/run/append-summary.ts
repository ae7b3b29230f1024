import { appendFile } from 'node:fs/promises';
import { WrongUse, type Report } from '../../core/model/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { compareReports, renderComparisonMarkdown } from '../../../reporters/compare/index.ts';
import { reporters } from '../../../reporters/index.ts';

/** Adds a report to the summary of a GitHub job, where there is one; throws `WrongUse` where it would show a secret. */
export async function appendSummary(
  file: string | undefined,
  report: Report,
  previous: Report | undefined,
  redactor: Redactor,
): Promise<void> {
  if (file === undefined || file === '') return;
  const comparison = previous === undefined ? [] : renderComparisonMarkdown(compareReports(previous, report));
  const text = redactor.redactText([...reporters.markdown(report), '\n', ...comparison, '\n'].join(''));
  const found = redactor.find(text);
  if (found !== undefined) throw new WrongUse(`The job summary was not written: it would have shown ${found}.`);
  await appendFile(file, text);
}
