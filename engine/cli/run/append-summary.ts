import { appendFile, stat } from 'node:fs/promises';
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
  const parts = [
    [...markdown(report), '\n'],
    [...comparison, '\n'],
  ].map((chunks) => redactor.redactText(chunks.join('')));
  const found = redactor.find(parts.join(''));
  if (found !== undefined) return `The job summary was not written: it would have shown ${found}.`;
  try {
    const text = takeFitting(parts, MOST_BYTES - (await measure(file)));
    if (text === '') return 'The job summary was left as it is: with this report it would be longer than GitHub takes.';
    await appendFile(file, text);
    return undefined;
  } catch (error) {
    return `The job summary could not be written: ${explainFault(error)}. GITHUB_STEP_SUMMARY names ${file}; unset it where there is none.`;
  }
}

// GitHub shows nothing of the summary of a step that is longer.
const MOST_BYTES = 1_048_576;

async function measure(file: string): Promise<number> {
  const status = await stat(file).catch(() => undefined);
  return status?.isFile() === true ? status.size : 0;
}

function takeFitting(parts: readonly string[], room: number): string {
  const text = parts.join('');
  return text === '' || Buffer.byteLength(text) <= room ? text : takeFitting(parts.slice(0, -1), room);
}
