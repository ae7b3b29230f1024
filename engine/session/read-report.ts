import { resolve } from 'node:path';
import { WrongUse, type Report } from '../core/model/index.ts';
import { readText } from '../io/load/files.ts';

/** Reads a report that the `json` reporter wrote; throws `WrongUse` for a file that is none. */
export async function readReport(cwd: string, file: string): Promise<Report> {
  const text = await readText(resolve(cwd, file), 'The report');
  const value = parse(text);
  if (!isReport(value)) {
    throw new WrongUse(`${file} is no JSON report of assay, such as report/report.json of a run (--report json).`);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'assay-report/1';
}
