import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { installPacked } from './install-packed.ts';

const TSC = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
const run = promisify(execFile);

const USE = `
import { render, runContract, WrongUse, type Report } from 'assay';
import { retrying, type Fetch } from 'assay/client';
import { defineConfig } from 'assay/config';
import { createReference, startReference, type Reference } from 'assay/reference';
import { conformance, exam } from 'assay/vitest';

export const profile = defineConfig({ baseUrl: 'https://api.example.com', keys: { sandbox: 'a key' } });
export const reference: Reference = createReference();
export const started: Promise<{ readonly baseUrl: string }> = startReference();
export const patient: Fetch = retrying(fetch);
export async function judge(): Promise<string> {
  const report: Report = await runContract({ reference: true, depth: 'quick' });
  if (report.verdict !== 'conforms') throw new WrongUse(report.decidedBy ?? 'no');
  return render(report, 'junit');
}
conformance({ reference: true, depth: 'quick' });
export type Examined = Parameters<typeof exam>[0];
`;

const WRONG: readonly (readonly [string, string, string])[] = [
  ['a depth that there is not', "depth: 'quick' });\nexport type", "depth: 'slow' });\nexport type"],
  ['a format that there is not', "'junit'", "'xunit'"],
  ['a base URL that is none', "baseUrl: 'https://api.example.com'", 'baseUrl: 5'],
];

const projects: string[] = [];
afterAll(() => {
  projects.forEach((project) => {
    rmSync(project, { recursive: true, force: true });
  });
});

it('the types of every export serve a program with `nodenext`, and find its mistakes', async () => {
  const wrong = WRONG.map(([, right, mistake], index) => [`wrong-${index}.ts`, USE.replace(right, mistake)] as const);
  const project = installPacked('types', {
    'package.json': '{ "type": "module", "private": true }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: ['node'] },
      include: ['*.ts'],
    }),
    'use.ts': USE,
    ...Object.fromEntries(wrong),
  });
  projects.push(project);
  const ran = run(process.execPath, [TSC, '--project', project, '--pretty', 'false'], { cwd: project });
  const { stdout } = (await ran.catch((error: unknown) => error)) as { readonly stdout: string }; // a failed run has its output
  const files = [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file]) => file);
  expect(stdout).not.toMatch(/^use\.ts/m);
  expect([...new Set(files)].sort()).toEqual(wrong.map(([file]) => file));
});
