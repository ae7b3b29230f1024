import fs from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openJournal, type JournalLine } from '../../../engine/io/journal/index.ts';

const line = { type: 'start' } as unknown as JournalLine; // any line will do

function fillDisk(): void {
  vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw new Error('ENOSPC: no space left on device');
  });
  syncBuiltinESMExports();
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it('a line that could not be written is told at the next one, and at the end', async () => {
  const journal = openJournal(join(await mkdtemp(join(tmpdir(), 'assay-journal-')), 'journal'), [line]);
  fillDisk();
  journal.append(line);
  await vi.waitFor(() => {
    expect(() => {
      journal.append(line);
    }).toThrow('ENOSPC');
  });
  expect(journal.close).toThrow('ENOSPC');
});

it('a line that is still waiting at the end is written then', async () => {
  const journal = openJournal(join(await mkdtemp(join(tmpdir(), 'assay-journal-')), 'journal'), [line]);
  journal.append(line);
  fillDisk();
  expect(journal.close).toThrow('ENOSPC');
});
