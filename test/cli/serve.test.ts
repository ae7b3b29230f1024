import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mutants } from '../../reference/mutants/index.ts';
import { callMain, makeFolder } from './call-main.ts';

it('serve runs the reference until it is interrupted, and prints a profile that works', async () => {
  const cwd = await makeFolder();
  let printed = '';
  let checked: Promise<unknown> | undefined;
  const served = callMain(['serve'], {
    onText: (text, send) => {
      printed += text;
      checked ??= printed.includes('keys:')
        ? checkWith(printed, cwd).finally(() => {
            send('SIGINT');
          })
        : undefined;
    },
  });
  expect(await served).toMatchObject({ exitCode: 0 });
  expect(await checked).toMatchObject({ exitCode: 0 });
});

it('serve --mutant says what is wrong with the server', async () => {
  const id = 'makes-refused-changes';
  const served = await callMain(['serve', '--mutant', id], {
    onListen: (send) => {
      send('SIGINT');
    },
  });
  const title = mutants.find((mutant) => mutant.id === id)?.title ?? 'none';
  expect(served.out).toContain(`# It is the mutant ${id}: ${title}\n`);
});

async function checkWith(profile: string, cwd: string): Promise<unknown> {
  await writeFile(join(cwd, 'assay.config.yaml'), profile);
  return callMain(['check'], { cwd });
}
