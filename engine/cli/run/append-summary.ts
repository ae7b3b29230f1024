import { appendFile } from 'node:fs/promises';
import type { Report } from '../../core/model/index.ts';
import { explainFault } from '../../io/output/index.ts';
import type { Redactor } from '../../io/redact/index.ts';
import { compareReports, renderComparisonMarkdown } from '../../../reporters/compare/index.ts';
import { loadReporter } from '../../../reporters/load-reporter.ts';

/** Adds a report to the summary of a GitHub job, where there is one; returns why it could not, as a sentence. */
export async function appendSummary(
  file: string | undefined,
  report: Report,
  previous: Report | undefined,
  redactor: Redactor,
): Promise<string | undefined> {
  if (file === undefined || file === '') return undefined;
  const markdown = await loadReporter('markdown');
  const comparison = previous === undefined ? [] : renderComparisonMarkdown(compareReports(previous, report));
  const text = redactor.redactText([...markdown(report), '\n', ...comparison, '\n'].join(''));
  const found = redactor.find(text);
  if (found !== undefined) return `The job summary was not written: it would have shown ${found}.`;
  try {
    await appendFile(file, text);
    return undefined;
  } catch (error) {
    return `The job summary could not be written: ${explainFault(error)}. GITHUB_STEP_SUMMARY names ${file}; unset it where there is none.`;
  }
}
