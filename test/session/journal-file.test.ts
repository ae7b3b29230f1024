import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFile } from '../../engine/session/journal-file.ts';
import { readOutputs } from '../../engine/session/outputs.ts';
import { DEFAULT_REPORTS } from '../../reporters/formats.ts';

const USUAL = ['report/index.html', 'report/report.json'];
const start = (reports: readonly string[]): string => `${JSON.stringify({ type: 'start', reports })}\n`;
const whole = { ...files(USUAL), 'report/journal.ndjson': start(['index.html', 'report.json', 'junit.xml']) };

function files(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, 'x']));
}

interface Row {
  readonly what: string;
  readonly there: Readonly<Record<string, string>>;
  readonly reports: readonly string[];
  readonly named?: string;
  readonly expected: string | undefined;
}

const table: readonly Row[] = [
  { what: 'nothing is there', there: {}, reports: DEFAULT_REPORTS, expected: 'report/journal.ndjson' },
  { what: 'nothing is there, and no report', there: {}, reports: ['console'], expected: 'report/journal.ndjson' },
  { what: 'the reports are written anew', there: whole, reports: DEFAULT_REPORTS, expected: 'report/journal.ndjson' },
  { what: 'the reports stay', there: whole, reports: ['console'], expected: 'report/last.ndjson' },
  { what: 'one of them stays', there: whole, reports: ['html'], expected: 'report/index.ndjson' },
  { what: 'another stands beside them', there: whole, reports: ['json=report/x.json'], expected: 'report/x.ndjson' },
  { what: 'another folder is meant', there: whole, reports: ['json=out/x.json'], expected: 'out/journal.ndjson' },
  { what: 'the report goes to standard output', there: whole, reports: ['json=-'], expected: 'report/last.ndjson' },
  {
    what: 'a journal without reports is there',
    there: { ...files(USUAL), 'report/journal.ndjson': start([]) },
    reports: ['console'],
    expected: 'report/journal.ndjson',
  },
  {
    what: 'its report is gone',
    there: { 'report/journal.ndjson': start(['report.json']) },
    reports: ['console'],
    expected: 'report/journal.ndjson',
  },
  {
    what: 'a journal that does not name its reports is there',
    there: { ...files(USUAL), 'report/journal.ndjson': '{"type":"start"}\n' },
    reports: ['console'],
    expected: 'report/last.ndjson',
  },
  { what: 'one is named', there: whole, reports: ['console'], named: 'j', expected: 'j' },
  { what: 'none is wanted', there: whole, reports: ['console'], named: 'none', expected: undefined },
];

describe('the journal of a run', () => {
  it.each(table)('has the right name where $what', async ({ there, reports, named, expected }) => {
    const cwd = await mkdtemp(join(tmpdir(), 'assay-journal-'));
    await mkdir(join(cwd, 'report'));
    for (const [name, text] of Object.entries(there)) await writeFile(join(cwd, name), text);
    const file = journalFile(cwd, readOutputs(cwd, reports), named);
    expect(file && relative(cwd, file)).toBe(expected);
  });
});
