import type { Command } from 'commander';
import { DEFAULT_REPORTS, reportFormats } from '../../../reporters/formats.ts';
import { collectValues } from './list.ts';

/** Flags that say what is written, and where. */
export interface OutputFlags {
  readonly report?: readonly string[];
  readonly journal?: string;
  readonly resume?: string;
  readonly page?: string;
  readonly quiet?: boolean;
}

/** Adds the flags that say what is written, and where. */
export function addOutputFlags(command: Command): Command {
  return addReportFlag(command)
    .option(
      '--journal <file>',
      'the record of the run, or none (default: beside the report, or the one that is resumed)',
    )
    .option('--resume <journal>', 'go on from the journal of a run that was killed or interrupted');
}

/** Adds the flags that say which reports are written. */
export function addReportFlag(command: Command): Command {
  const formats = `${DEFAULT_REPORTS.join(', ')}, each in report/`;
  return command
    .option(
      '--report <format[=file]>',
      `a report: ${reportFormats.join(', ')} (repeatable; default: ${formats})`,
      collectValues,
    )
    .option('--page <file|url>', "the documentation's page, in whose own words the HTML report tells the claims")
    .option('--quiet', 'print the last line only');
}
