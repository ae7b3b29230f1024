import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startReference } from '../../reference/index.ts';
import { callMain, makeFolder } from '../cli/call-main.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').replace(/^ASSAY_\w+=\S+ /, ''))
  .flatMap((line) => /^(?:npx )?assay (.+)$/.exec(line)?.[1] ?? []);

describe('the commands of the README', () => {
  it('are there, each with its flags', async () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      const words = command.replace(/ >.*/, '').split(' ');
      const { out, exitCode } = await callMain([words[0] ?? '', '--help']);
      expect({ command, exitCode }).toEqual({ command, exitCode: 0 });
      for (const flag of words.filter((word) => word.startsWith('--'))) expect(out).toContain(flag);
    }
  });

  it('lead from an empty folder to a report', async () => {
    const { baseUrl, keys, close } = await startReference();
    const cwd = await makeFolder();
    await callMain(['init'], { cwd });
    await writeFile(join(cwd, 'assay.config.yaml'), `baseUrl: ${baseUrl}\nkeys: { sandbox: "\${KEY}" }\n`);
    const around = { cwd, environment: { KEY: keys.sandbox } };
    expect((await callMain(['check'], around)).exitCode).toBe(0);
    const ran = await callMain(['run', '--depth', 'quick', '--min-coverage', '40'], around);
    expect(ran.lastLine).toBe('Exit code 0: no required clause is broken');
    expect((await callMain(['explain', 'already-submitted'], around)).out).toContain('409');
    await close();
    expect(readFileSync(join(cwd, 'report/index.html'), 'utf8')).toContain('conforms');
  });
});

describe('the files of the README', () => {
  it('are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    links.forEach((path) => readFileSync(join(ROOT, path)));
  });

  it('are quoted as they stand: the clause is that of the contract', () => {
    const shown = blocks('yaml').map((block) => parse(block) as unknown);
    const [clause] = shown
      .flatMap((value) => (Array.isArray(value) ? (value as { id?: string }[]) : []))
      .filter(({ id }) => id !== undefined);
    const file = parse(readFileSync(join(ROOT, 'spec/mediamagic/clauses/409-conflict.yaml'), 'utf8')) as {
      clauses: { id: string }[];
    };
    expect(file.clauses).toContainEqual(clause);
  });
});
