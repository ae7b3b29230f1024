import { dirname, join, relative, resolve } from 'node:path';
import { WrongUse } from '../core/model/index.ts';
import { checkWritable } from '../io/write-file.ts';
import { CONTRACT_PAGE } from '../../reporters/contract-page.ts';
import { defaultFiles, reporters, type ReportFormat } from '../../reporters/index.ts';

/** A report to write. */
export interface Output {
  readonly format: ReportFormat;
  readonly file: string;
}

/** The files of a run. */
export interface Outputs {
  readonly reports: readonly Output[];
  readonly journal?: string;
}

/** The reports that are written where nothing else is asked for. */
export const DEFAULT_REPORTS: readonly string[] = ['html', 'json', 'junit'];

/** Reads `FORMAT[=FILE]` of each report; the file is under `cwd`, in `report/` where none is named. */
export function readOutputs(cwd: string, specs: readonly string[]): readonly Output[] {
  return specs.flatMap((spec) => {
    const [format = '', ...rest] = spec.split('=');
    if (!isFormat(format)) {
      throw new WrongUse(`--report ${spec} names no format; there are ${Object.keys(reporters).join(', ')}.`);
    }
    const usual = defaultFiles[format];
    const file = rest.length > 0 ? rest.join('=') : usual === undefined ? undefined : join(FOLDER, usual);
    if (file === '') throw new WrongUse(`--report ${spec} names no file behind the equals sign.`);
    return file === undefined ? [] : [{ format, file: resolve(cwd, file) }];
  });
}

/** Returns the files of the contract's page: one beside each HTML report, unless a report has its name. */
export function contractPages(reports: readonly Output[]): readonly string[] {
  const files = reports.map(({ file }) => file);
  const pages = reports.filter(({ format }) => format === 'html').map(({ file }) => join(dirname(file), CONTRACT_PAGE));
  return [...new Set(pages)].filter((page) => !files.includes(page));
}

/** Returns the journal's file beside the reports, unless one is named. */
export function journalBeside(cwd: string, reports: readonly Output[], named?: string): string {
  if (named !== undefined) return resolve(cwd, named);
  const [first] = reports;
  return join(first === undefined ? resolve(cwd, FOLDER) : dirname(first.file), 'journal.ndjson');
}

/** Makes sure, before anything is sent, that every file can be written, is named once, and is none that is read. */
export async function checkOutputs(
  cwd: string,
  { reports, journal }: Outputs,
  read: readonly string[] = [],
): Promise<void> {
  const files = [...reports.map(({ file }) => file), ...(journal === undefined ? [] : [journal])];
  const source = files.find((file) => read.includes(file));
  if (source !== undefined)
    throw new WrongUse(`The file ${relative(cwd, source)} is read, so it is not written; name another.`);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new WrongUse(`The file ${relative(cwd, twice)} is to hold two things; name another.`);
  for (const file of files) await checkWritable(file);
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name);
}

const FOLDER = 'report';
