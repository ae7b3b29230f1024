import { appendFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Entry } from '../../../engine/core/model/index.ts';
import { openJournal, readJournal, type JournalStart } from '../../../engine/io/journal/index.ts';

const start: JournalStart = {
  type: 'start',
  format: 'assay-journal/1',
  contract: { name: 'c', digest: 'd' },
  selection: { only: [], skip: [], operations: [], fuzz: 0 },
  facts: {
    run: 'r',
    version: '0',
    target: { baseUrl: 'http://localhost', environment: 'local' },
    started: '2026-01-01T00:00:00.000Z',
    seed: 1,
    depth: 'quick',
    constraintsTotal: 0,
  },
};
const entry = { case: 'c/x', outcome: 'pass' } as unknown as Entry; // a part of an entry is enough here

async function newJournal(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'assay-journal-')), 'journal.ndjson');
  const journal = openJournal(file, [start]);
  journal.append({ type: 'entry', at: '2026-01-01T00:00:05.000Z', entry });
  journal.close();
  return file;
}

it('a journal that was cut off gives the entries before the cut', async () => {
  const file = await newJournal();
  await appendFile(file, '{"type":"entry","at":"2026-0');
  const journal = await readJournal(file);
  expect(journal.entries).toEqual([entry]);
  expect(journal.end).toBeUndefined();
  expect(journal.last).toBe('2026-01-01T00:00:05.000Z');
});

it('blank lines, as an editor or a transfer leaves them, are passed over', async () => {
  const file = await newJournal();
  await appendFile(file, '\r\n\n  \n');
  await appendFile(file, `${JSON.stringify({ type: 'entry', at: '2026-01-01T00:00:06.000Z', entry })}\r\n\r\n`);
  expect(await readJournal(file)).toMatchObject({ entries: [entry], last: '2026-01-01T00:00:06.000Z' });
});

it('a damaged line in the middle is named with its number', async () => {
  const file = await newJournal();
  await appendFile(file, 'x\n{"type":"entry"}\n');
  await expect(readJournal(file)).rejects.toThrow(`${file}:3:1: the line is no JSON`);
});

it('a file that is no journal is refused', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'assay-journal-')), 'x');
  await writeFile(file, '{"a":1}\n');
  await expect(readJournal(file)).rejects.toThrow('is not a journal of assay');
  await expect(readJournal(`${file}-none`)).rejects.toThrow('cannot be read');
});
