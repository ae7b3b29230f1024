import { dirname, join, relative, resolve } from 'node:path';
import { WrongUse } from '../core/model/index.ts';
import { checkWritable, findPlace, identityOf, isKept } from '../io/output/index.ts';
import { CONTRACT_PAGE } from '../../reporters/contract-page.ts';
import { defaultFiles, reportFormats, type ReportFormat } from '../../reporters/formats.ts';

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

/** Reads `FORMAT[=FILE]` of each report; the file is under `cwd`, in `report/` where none is named; `-` is standard output. */
export function readOutputs(cwd: string, specs: readonly string[]): readonly Output[] {
  return specs.flatMap((spec) => {
    const [format = '', ...rest] = spec.split('=');
    if (!isFormat(format)) {
      throw new WrongUse(`--report ${spec} names no format; there are ${reportFormats.join(', ')}.`);
    }
    const usual = defaultFiles[format];
    const file = rest.length > 0 ? rest.join('=') : usual === undefined ? undefined : join(FOLDER, usual);
    if (file === '') throw new WrongUse(`--report ${spec} names no file behind the equals sign.`);
    return file === undefined ? [] : [{ format, file: resolveOutput(cwd, file) }];
  });
}

/** Returns the path of a file that a user named; `-` is standard output. */
export function resolveOutput(cwd: string, name: string): string {
  return name === '-' ? STANDARD_OUTPUT : resolve(cwd, name);
}

/** Returns the files of the contract's page: one beside each HTML report that is a file, unless a report has its name. */
export function contractPages(reports: readonly Output[]): readonly string[] {
  const files = reports.map(({ file }) => file);
  const pages = reports
    .filter(({ format, file }) => format === 'html' && isFile(file))
    .map(({ file }) => join(dirname(file), CONTRACT_PAGE));
  return [...new Set(pages)].filter((page) => !files.includes(page));
}

/** Tells whether something is written to standard output, so that nothing else may be. */
export function takesStandardOutput({ reports, journal }: Outputs): boolean {
  return [...reports.map(({ file }) => file), journal].some((file) => file !== undefined && goesToStandardOutput(file));
}

/** Tells whether a file is standard output, by whichever name. */
export function goesToStandardOutput(file: string): boolean {
  return placeOf(file) === STANDARD_IDENTITY;
}

/** Returns whether there is a file, or is going to be one: no device and no pipe. */
export function isFile(file: string): boolean {
  try {
    return isKept(findPlace(file));
  } catch {
    return true;
  }
}

/** Makes sure, before anything is sent, that every file can be written, is named once, and is none that is read. */
export async function checkOutputs(
  cwd: string,
  { reports, journal }: Outputs,
  read: readonly string[] = [],
): Promise<void> {
  const named = [...reports.map(({ file }) => file), ...(journal === undefined ? [] : [journal])];
  const files = [...named, ...contractPages(reports)];
  for (const file of files) await checkWritable(file);
  const places = files.map(placeOf);
  const sources = read.map(placeOf);
  const source = files.find((_, index) => places[index] !== undefined && sources.includes(places[index]));
  if (source !== undefined)
    throw new WrongUse(`The file ${relative(cwd, source)} is read, so it is not written; name another.`);
  const twice = files.find((_, index) => places[index] !== undefined && places.indexOf(places[index]) !== index);
  if (twice !== undefined) throw new WrongUse(`The file ${relative(cwd, twice)} is to hold two things; name another.`);
}

// A path that nobody can follow is told where it is checked.
function placeOf(file: string): string | undefined {
  try {
    return identityOf(findPlace(file));
  } catch {
    return file;
  }
}

function isFormat(name: string): name is ReportFormat {
  return (reportFormats as readonly string[]).includes(name);
}

const FOLDER = 'report';

const STANDARD_OUTPUT = '/dev/stdout';
const STANDARD_IDENTITY = identityOf({ kind: 'open', descriptor: 1 });
