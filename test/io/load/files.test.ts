import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../../engine/io/load/files.ts';
import { makeFolder } from '../../cli/call-main.ts';

it('a folder as Kubernetes mounts it is read through its links', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, '..2026', 'below'), { recursive: true });
  await writeFile(join(folder, '..2026', 'a.yaml'), 'a');
  await symlink('..2026', join(folder, '..data'));
  await symlink(join('..data', 'a.yaml'), join(folder, 'a.yaml'));
  await symlink('nowhere', join(folder, 'dangling.yaml'));
  await symlink(join('..data', 'below'), join(folder, 'below'));
  await writeFile(join(folder, 'b.yaml'), 'b');
  const files = await readFolder(folder);
  expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.yaml', 'a'],
    ['b.yaml', 'b'],
  ]);
});

it('all files of a large folder are read, in the order of their names', async () => {
  const folder = await makeFolder();
  const names = Array.from({ length: 100 }, (_, at) => `${1000 + at}.yaml`);
  for (const name of names) await writeFile(join(folder, name), name);
  const files = await readFolder(folder);
  expect(files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(names);
});

it.skipIf(process.getuid?.() === 0)('a file that may not be read is wrong use', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'a.yaml'), 'a');
  await chmod(join(folder, 'a.yaml'), 0);
  await expect(readFolder(folder)).rejects.toThrow(/The folder cannot be read: .*a\.yaml \(EACCES\)/);
});
