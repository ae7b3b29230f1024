import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeIdentity, type Identity } from './identity.ts';

/** What an exam speaks https with, and the file by which a client can trust it. */
export interface Authority {
  readonly identity: Identity;
  readonly file: string;
  /** Removes the file. */
  readonly close: () => Promise<void>;
}

/** Makes an authority for one exam. Only its certificate is ever written, to a file that goes with the exam, at the latest with the process. */
export async function openAuthority(): Promise<Authority> {
  const { identity, authority } = await makeIdentity();
  const folder = await mkdtemp(join(tmpdir(), 'assay-ca-'));
  const removeNow = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeNow);
  const file = join(folder, 'ca.pem');
  await writeFile(file, authority);
  return {
    identity,
    file,
    close: async () => {
      process.off('exit', removeNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
