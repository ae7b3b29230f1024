import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { har } from '../../../reporters/har/index.ts';
import { missing, note, type Noted } from '../../traffic/exchanges.ts';
import { callMain, makeFolder, type Called } from '../call-main.ts';

/** A read of a submission that is not there, answered in a shape that is not documented. */
export const wrong: Noted = { ...missing, answer: { error: 'x' } };

/** Judges files by the command, named in these words. */
export async function judgeFiles(
  files: Readonly<Record<string, string | Buffer>>,
  words: readonly string[] = Object.keys(files),
): Promise<Called & { cwd: string }> {
  const cwd = await makeFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  const report = words.includes('--report') ? [] : ['--report', 'console'];
  return { ...(await callMain(['judge', ...words, ...report], { cwd })), cwd };
}

/** The text of a HAR with these exchanges. */
export function makeHar(all: readonly Noted[]): string {
  const exchanges = all.map((noted) => {
    const { request, response } = note(noted) as {
      request: { method: string; url: string; headers: object; body?: unknown };
      response: { status: number; headers: object; body?: unknown };
    };
    return {
      role: 'probe' as const,
      request: {
        method: request.method,
        url: request.url,
        headers: Object.entries(request.headers) as [string, string][],
        ...('body' in request ? { body: JSON.stringify(request.body) } : {}),
      },
      response: {
        status: response.status,
        headers: Object.entries(response.headers) as [string, string][],
        body: JSON.stringify(response.body),
        ms: 5,
      },
    };
  });
  const report = {
    assay: { version: '0' },
    started: '2026-01-01T00:00:00.000Z',
    entries: [{ case: 'a', title: 'a', outcome: 'pass', exchanges }],
  };
  return [...har(report as unknown as Parameters<typeof har>[0])]
    .join('')
    .replace('"name":"assay"', '"name":"a browser"');
}

/** The text of a file with a line for each of these exchanges. */
export function makeLines(all: readonly Noted[]): string {
  return all.map((noted) => `${JSON.stringify(note(noted))}\n`).join('');
}
