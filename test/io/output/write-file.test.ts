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

it('a path below a file is refused before anything is sent', async () => {
  const file = join(await newFolder(), 'a.txt');
  await writeFileSafely(file, ['x'], createRedactor([]));
  await expect(checkWritable(join(file, 'b.txt'))).rejects.toThrow('cannot be written');
});
