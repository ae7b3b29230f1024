import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { createSchemaCheck } from '../../engine/io/load/source/check-schema.ts';
import { readSchemas } from '../../engine/io/load/files.ts';
import { reporters } from '../../reporters/index.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';

const NODE = process.execPath;
const around = { environment: { PATH: process.env['PATH'] ?? '' } };

// Sends what it is asked to once.
const ONCE = `const e = process.env; const body = e.ASSAY_BODY || undefined;
const r = await fetch(e.ASSAY_BASE_URL + e.ASSAY_PATH, { method: e.ASSAY_METHOD, headers: { 'x-api-key': e.ASSAY_API_KEY }, body });
await r.text();`;

async function inFolder(text: string): Promise<{ readonly cwd: string; readonly command: readonly string[] }> {
  const cwd = await makeFolder();
  await writeFile(join(cwd, 'client.mjs'), text);
  return { cwd, command: [NODE, 'client.mjs'] };
}

async function examine(text: string, ...flags: readonly string[]): Promise<Called & { readonly cwd: string }> {
  const { cwd, command } = await inFolder(text);
  return { ...(await callMain(['exam', ...flags, '--', ...command], { ...around, cwd })), cwd };
}

describe('a command that cannot be examined', { timeout: 120_000, concurrent: true }, () => {
  it.each([
    ['that does not exist', ['exam', '--', 'there-is-no-such-command'], /There is no command there-is-no-such-command/],
    ['that is a folder', ['exam', '--', '/tmp'], /is no file that can be run/],
    ['that is left out', ['exam'], /Name the command of the client/],
    ['with a variable that is none', ['exam', '--env', 'BASE', '--', 'true'], /--env BASE names no variable/],
    ['with a sitting that is none', ['exam', '--only', 'nothing', '--', 'true'], /--only nothing names no sitting/],
    ['beside the demo', ['exam', '--demo', '--', 'true'], /--demo brings its own clients/],
    ['beside --serve', ['exam', '--serve', '--', 'true'], /--serve runs no command/],
    ['with an adapter that is served', ['exam', '--serve', '--adapter'], /--serve starts no adapter/],
    ['with variables for nobody', ['exam', '--serve', '--env', 'A=b'], /--serve starts nothing that gets variables/],
    ['of a demo that is served', ['exam', '--serve', '--demo'], /--demo brings its own clients/],
    ['of a demo over https', ['exam', '--tls', '--demo'], /--demo runs in this process/],
    ['with a port for nobody', ['exam', '--port', '4300', '--', 'true'], /--port is the first port of --serve/],
    ['with too few ports', ['exam', '--serve', '--port', '65530'], /--port 65530 leaves too few ports: \d+ are needed/],
  ])('is wrong use: %s', async (_, argv, message) => {
    const { exitCode, error } = await callMain(argv, around);
    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringMatching(message) as string });
  });

  it.each([
    ['exits at once', 'process.exit(3)', /sent no request: it ended with exit code 3/],
    ['throws', 'throw new Error("not ready")', /sent no request: it ended with exit code 1/],
    ['is killed by a signal', 'process.kill(process.pid, "SIGKILL")', /sent no request: it was ended by SIGKILL/],
    ['never connects and never ends', 'setInterval(() => {}, 1000)', /sent no request: it was ended after \d+ s/],
    [
      'speaks garbage',
      `import { connect } from 'node:net'; const u = new URL(process.env.ASSAY_BASE_URL);
       const s = connect(u.port, u.hostname); s.write('\\x16\\x03\\x01garbage\\r\\n\\r\\n'); s.on('close', () => process.exit()); s.resume();`,
      /sent no request: (it|it was ended, as it) sent something that is no HTTP/,
    ],
    [
      'prints 100 MB',
      'for (let i = 0; i < 100; i += 1) process.stdout.write("x".repeat(1_000_000))',
      /sent no request: it ended with exit code 0/,
    ],
    [
      'opens connections without end',
      `import { connect } from 'node:net'; const u = new URL(process.env.ASSAY_BASE_URL);
       for (let i = 0; i < 2000; i += 1) connect(u.port, u.hostname).on('error', () => {}); setInterval(() => {}, 1000);`,
      /sent no request: it was ended, as it opened more than 256 connections at once/,
    ],
  ])('gives exit code 3 and one sentence: it %s', async (_, text, message) => {
    const { exitCode, lastLine } = await examine(text, '--patience', '15', '--report', 'console');
    expect({ exitCode, lastLine }).toEqual({ exitCode: 3, lastLine: expect.stringMatching(message) as string });
  });
});

describe('a command', { timeout: 120_000, concurrent: true }, () => {
  it('gets its arguments as they are, and other variables where it asks for them', async () => {
    const { cwd } = await inFolder('');
    const text = `import { writeFileSync } from 'node:fs';
      writeFileSync('seen.json', JSON.stringify({ argv: process.argv.slice(2), base: process.env.BASE, api: process.env.ASSAY_BASE_URL, url: process.env.URL_OF_IT, real: process.env.REAL, config: process.env.ASSAY_KEYS_SANDBOX ?? null, proxy: process.env.NO_PROXY }));`;
    await writeFile(join(cwd, 'client.mjs'), text);
    const argv = [
      'exam',
      '--patience',
      '1',
      '--report',
      'console',
      '--env',
      'BASE=ASSAY_BASE_URL',
      '--env',
      'URL_OF_IT={baseUrl}/v1',
      '--',
      NODE,
      'client.mjs',
      'two words',
      '"quoted"',
      '$HOME',
    ];
    const secrets = { REAL: `sk_live_${'1'.repeat(64)}`, ASSAY_KEYS_SANDBOX: `sk_test_${'2'.repeat(64)}` };
    await callMain(argv, { cwd, environment: { ...around.environment, ...secrets } });
    const seen = JSON.parse(await readFile(join(cwd, 'seen.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    expect(seen).toMatchObject({
      argv: ['two words', '"quoted"', '$HOME'],
      config: null,
      proxy: '127.0.0.1,localhost',
    });
    expect(seen['base']).toBe(seen['api']);
    expect(seen['url']).toBe(`${String(seen['api'])}/v1`);
    expect(seen['real']).toBeUndefined();
  });

  it('that never retries conforms, with what it did not do told apart; a demand is another matter', async () => {
    const only = ['--only', 'limited-read,failing-write,refused-404'];
    const { exitCode, lastLine, cwd } = await examine(ONCE, ...only, '--name', 'once');
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: 'Exit code 0: no required clause is broken' });
    const report = JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8')) as Report;
    expect(report).toMatchObject({ format: 'assay-report/1', subject: 'client', client: { name: 'once' } });
    const skipped = report.clauses.find(({ id }) => id === 'waits-for-retry-after');
    expect(skipped).toMatchObject({
      outcome: 'skip',
      reason: expect.stringMatching(/it did not send again/) as string,
    });
    const demanded = await callMain(['exam', ...only, '--demand', 'retries', '--', NODE, 'client.mjs'], {
      ...around,
      cwd,
    });
    expect(demanded).toMatchObject({
      exitCode: 1,
      lastLine: expect.stringMatching(/--demand retries: nothing is sent again/) as string,
    });
  });

  it('that departs fails, by a baseline it does not, and every format tells of it', async () => {
    const again = `${ONCE}\nif (r.status === 409) await fetch(e.ASSAY_BASE_URL + e.ASSAY_PATH, { method: e.ASSAY_METHOD, headers: { 'x-api-key': e.ASSAY_API_KEY }, body });`;
    const only = ['--only', 'refused-409'];
    const { exitCode, lastLine, cwd, out } = await examine(again, ...only);
    expect({ exitCode, lastLine }).toEqual({
      exitCode: 1,
      lastLine: 'Exit code 1: a required clause is broken: never-sends-a-refusal-again',
    });
    expect(out).toMatch(
      /The client client\.mjs breaks 1 required clause of what the MediaMagic Integrations API contract asks of clients/,
    );
    const report = JSON.parse(await readFile(join(cwd, 'report', 'report.json'), 'utf8')) as Report;
    expect(createSchemaCheck(await readSchemas())('report', report, () => 'report')).toEqual([]);
    for (const render of Object.values(reporters))
      expect([...render(report)].join('')).not.toMatch(/undefined|\[object Object\]|sk_test_[0-9a-f]{8}/);
    expect([...reporters.html(report)].join('')).toMatch(/<svg class="sitting"/);
    await callMain(['baseline', 'report/report.json', '--output', 'known.yaml'], { ...around, cwd });
    const excused = await callMain(['exam', ...only, '--baseline', 'known.yaml', '--', NODE, 'client.mjs'], {
      ...around,
      cwd,
    });
    expect(excused.exitCode).toBe(0);
    const compared = await callMain(['compare', 'report/report.json', 'report/report.json'], { ...around, cwd });
    expect(compared.exitCode).toBe(0);
    expect(compared.out).toMatch(/^never-sends-a-refusal-again +⚑? ?.*\S/m);
    const listed = await callMain(['explain', 'never-sends-a-refusal-again'], around);
    expect(listed.out).toMatch(/shown by 9 sittings/);
  });

  it('is ended with all that it started when the exam is interrupted', async () => {
    const { cwd, command } = await inFolder(
      `import { spawn } from 'node:child_process'; import { appendFileSync } from 'node:fs';
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); appendFileSync('pids', child.pid + '\\n' + process.pid + '\\n');
       ${ONCE}
       setInterval(() => {}, 1000);`,
    );
    const called = await callMain(['exam', '--report', 'json', '--', ...command], {
      ...around,
      cwd,
      onListen: (send) =>
        setTimeout(() => {
          send('SIGINT');
        }, 2500),
    });
    expect(called.exitCode).toBe(130);
    const pids = (await readFile(join(cwd, 'pids'), 'utf8')).trim().split('\n').map(Number);
    expect(pids.length).toBeGreaterThan(1);
    expect(pids.filter(isAlive)).toEqual([]);
  });
});

describe('the demo', { timeout: 120_000 }, () => {
  it('clears the faithful client and finds the other one', async () => {
    const { exitCode, lastLine } = await callMain(['exam', '--demo', '--only', 'limited-read,refused-409'], around);
    expect({ exitCode, lastLine }).toEqual({
      exitCode: 0,
      lastLine: 'Exit code 0: the faithful client is cleared, the other one is found',
    });
  });
});

// What was killed and whose end nobody has asked for is still listed.
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
