import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInContract } from '../../engine/io/load/index.ts';
import { callMain, makeFolder } from './call-main.ts';
import { KEY, TARGET, wrongUses } from './wrong-uses.ts';

describe('wrong use', () => {
  it.each(wrongUses)(
    '$what: exit 2 with a message and no stack',
    async ({ argv, environment = KEY, files = {}, message }) => {
      const cwd = await makeFolder();
      for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
      const { exitCode, out, error } = await callMain(argv, { cwd, environment });
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(error).toMatch(message);
      expect(error).not.toMatch(/^\s+at |0123456789abcdef/m);
    },
  );

  it('a malformed contract: exit 2 with the place of the mistake', async () => {
    const cwd = await makeFolder();
    const folder = join(cwd, 'contract');
    await cp(builtInContract(), folder, { recursive: true });
    await writeFile(join(folder, 'always.yaml'), 'clauses:\n  - id: x\n    statment: x\n');
    const { exitCode, error } = await callMain(['run', TARGET, '--spec', 'contract'], { cwd, environment: KEY });
    expect(exitCode).toBe(2);
    expect(error).toMatch(/contract\/always\.yaml:3:5: .*`statment`.*did you mean `statement`/);
  });

  it('a profile that is there already is not overwritten', async () => {
    const cwd = await makeFolder();
    expect(await callMain(['init'], { cwd })).toMatchObject({ exitCode: 0 });
    expect(await callMain(['init'], { cwd })).toMatchObject({
      exitCode: 2,
      error: 'assay.config.yaml is there already; it was left as it is. --force writes over it.\n',
    });
    expect(await callMain(['init', '--force'], { cwd })).toMatchObject({ exitCode: 0 });
  });

  it('the stack is shown with --debug', async () => {
    const { exitCode, error } = await callMain(['explain', 'x', '--debug']);
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^\s+at /m);
  });

  it('a report folder that cannot be made is found before the first request', async () => {
    const cwd = await makeFolder();
    await mkdir(join(cwd, 'report', 'index.html'), { recursive: true });
    const { exitCode, error } = await callMain(['demo', '--only', 'already-submitted'], { cwd });
    expect(exitCode).toBe(2);
    expect(error).toMatch(/report\/index\.html cannot be written: it is a folder/);
  });
});
