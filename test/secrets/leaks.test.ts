import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RECORDED_BODY_CHARACTERS, recordExchange } from '../../engine/core/report/record-exchange.ts';
import type { Entry, Reporter } from '../../engine/core/model/index.ts';
import { openJournal, type JournalStart } from '../../engine/io/journal/index.ts';
import { createRedactor, redactEntry } from '../../engine/io/redact/index.ts';
import { writeFileSafely } from '../../engine/io/output/index.ts';
import { openContract } from '../../engine/session/open-contract.ts';
import { writeReports } from '../../engine/session/write-reports.ts';
import { sampleReport } from '../reporters/sample-report.ts';
import { formsOf } from './forms-of.ts';

const secrets: readonly (readonly [name: string, value: string])[] = [
  ['keys.sandbox', `sk_test_${'0badc0de'.repeat(8)}`],
  ['headers.X-Team', 'team+secret/value=='],
  ['env TOKEN', 'say "hi" \\ there, o`$(id)`'],
];
const leaks = secrets.flatMap(([name, value]) => formsOf(value).map((form) => ({ name, value, form })));

/** A reporter that writes a text among others, cut in two pieces at every second place. */
function leaky(text: string): Reporter {
  return function* (report) {
    yield report.verdict;
    yield `x${text.slice(0, text.length / 2)}`;
    yield `${text.slice(text.length / 2)}x`;
  };
}

describe.each(leaks)('a reporter that writes $name as $form', ({ name, value, form }) => {
  test('has its file refused, and nothing is left', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-leak-'));
    const redactor = createRedactor([{ name, value }]);
    const write = writeFileSafely(join(folder, 'report'), leaky(form)(sampleReport), redactor);
    await expect(write).rejects.toThrow(`would have shown ${name}`);
    expect(await readdir(folder)).toEqual([]);
  });
});

const given: readonly (readonly [what: string, response: object, value: string])[] = [
  ['a signing secret', { headers: [], body: '{"secret":"whsec_0123456789"}' }, 'whsec_0123456789'],
  ['a signature', { headers: [], body: '{"uploadUrl":"https://h/p?a=1&sig=AbCdEf%2B123456"}' }, 'AbCdEf%2B123456'],
  ['a cookie', { headers: [['set-cookie', 'id=0123456789abcdef; Path=/']] }, '0123456789abcdef'],
];

test.each(given)('a journal that shows %s known too late is removed', async (_, response, value) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-leak-'));
  const file = join(folder, 'journal');
  const journal = openJournal(file, [{ type: 'start', run: value } as unknown as JournalStart]); // any line will do
  journal.close();
  const redactor = createRedactor([]);
  const exchange = {
    role: 'probe',
    request: { method: 'GET', url: '', headers: [] },
    response: { status: 200, ms: 1, ...response },
  };
  const { entry } = redactEntry({ exchanges: [exchange] } as unknown as Entry, redactor); // a part of an entry is enough here
  expect(JSON.stringify(entry)).not.toContain(value);
  const contract = await openContract('.');
  await expect(writeReports(sampleReport, contract, { reports: [], journal: file }, redactor)).rejects.toThrow(
    'was removed',
  );
  expect(await readdir(folder)).toEqual([]);
});

test.each(formsOf(secrets[1]?.[1] ?? ''))('a secret at the end of a cut body is not half recorded: %s', (form) => {
  const [[name, value] = ['', '']] = secrets.slice(1);
  const body = `${'a'.repeat(RECORDED_BODY_CHARACTERS - 5)}${form}${'b'.repeat(50)}`;
  const reply = { bytesUp: 0, response: { status: 200, headers: [], body, bytes: body.length, ms: 1 } };
  const probe = { operation: 'read', method: 'GET', target: '/', headers: [], key: 'none' };
  const profile = { baseUrl: '', keys: {}, secrets: [{ name, value }] } as unknown as Parameters<
    typeof recordExchange
  >[1];
  const recorded = recordExchange({ role: 'probe', probe, reply }, profile);
  expect(recorded.response?.body).toBe('a'.repeat(RECORDED_BODY_CHARACTERS - 5));
  expect(recorded.response?.cut).toBe(form.length + 50);
});
