import { appendFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInContract } from '../../../engine/io/load/index.ts';
import { openContract } from '../../../engine/session/open-contract.ts';
import { makeFolder } from '../../cli/call-main.ts';

describe('a contract that is opened again', () => {
  it('is the same as long as its files are', async () => {
    const first = await openContract('.');
    expect(await openContract('.')).toBe(first);
    expect(await openContract('elsewhere', builtInContract())).toBe(first);
  });

  it('is another one in another folder, though its files are the same', async () => {
    const folder = await copy();
    const [built, copied] = [await openContract('.'), await openContract('.', folder)];
    expect(copied).not.toBe(built);
    expect(copied).toStrictEqual(built);
  });

  it('is read again where a file was changed, and says what is wrong with it', async () => {
    const folder = await copy();
    const first = await openContract('.', folder);
    await appendFile(join(folder, 'pending.yaml'), '\n# changed\n');
    const second = await openContract('.', folder);
    expect(second).not.toBe(first);
    expect(second.digest).not.toBe(first.digest);
    await appendFile(join(folder, 'pending.yaml'), 'unknown: 1\n');
    await expect(openContract('.', folder)).rejects.toThrow(/pending\.yaml:\d+:1: unknown key `unknown`/);
  });
});

async function copy(): Promise<string> {
  const folder = await makeFolder();
  await cp(builtInContract(), folder, { recursive: true });
  return folder;
}
