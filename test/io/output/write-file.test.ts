import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRedactor } from '../../../engine/io/redact/index.ts';
import { checkWritable, writeFileSafely } from '../../../engine/io/output/index.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'assay-write-'));

it('a file is written whole', async () => {
  const file = join(await newFolder(), 'a.txt');
  await writeFileSafely(file, ['one ', 'two'], createRedactor([]));
  expect(await readFile(file, 'utf8')).toBe('one two');
});

it('a secret across two chunks stops the write and leaves nothing', async () => {
  const folder = await newFolder();
  const write = writeFileSafely(
    join(folder, 'a.txt'),
    ['x hunter', '2secret y'],
    createRedactor([{ name: 'keys.live', value: 'hunter2secret' }]),
  );
  await expect(write).rejects.toThrow('would have shown keys.live');
  expect(await readdir(folder)).toEqual([]);
});

it.each([5, 65_535, 65_536, 70_000])('a secret of 9,000 characters after %d others stops the write', async (before) => {
  const folder = await newFolder();
  const value = Array.from({ length: 1800 }, (_, at) => String(10_000 + at)).join('');
  const chunks = ['x'.repeat(before), value.slice(0, 6000), value.slice(6000), 'y'];
  const write = writeFileSafely(join(folder, 'a.txt'), chunks, createRedactor([{ name: 'keys.live', value }]));
  await expect(write).rejects.toThrow('would have shown keys.live');
  expect(await readdir(folder)).toEqual([]);
});

it('a path below a file is refused before anything is sent', async () => {
  const file = join(await newFolder(), 'a.txt');
  await writeFileSafely(file, ['x'], createRedactor([]));
  await expect(checkWritable(join(file, 'b.txt'))).rejects.toThrow('cannot be written');
});
