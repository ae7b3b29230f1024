import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { makeIdentity } from '../../engine/io/exam/identity.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';
import { serveSittings } from './serve-sittings.ts';

const CURL = ['sh', resolve(import.meta.dirname, 'clients', 'curl.sh')];
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const ONCE = `import { writeFileSync } from 'node:fs'; const e = process.env;
writeFileSync('seen.json', JSON.stringify([e.ASSAY_BASE_URL, e.ASSAY_CA, e.MINE, e.NODE_EXTRA_CA_CERTS, e.SSL_CERT_FILE, e.REQUESTS_CA_BUNDLE, e.CURL_CA_BUNDLE, e.GIT_SSL_CAINFO, e.AWS_CA_BUNDLE]));
const r = await fetch(e.ASSAY_BASE_URL + e.ASSAY_PATH, { method: e.ASSAY_METHOD, headers: { 'x-api-key': e.ASSAY_API_KEY }, body: e.ASSAY_BODY || undefined });
await r.text();`;

function examine(cwd: string, flags: readonly string[], command: readonly string[]): Promise<Called> {
  const environment = { PATH: process.env['PATH'] ?? '' };
  return callMain(['exam', '--tls', ...flags, '--', ...command], { cwd, environment });
}

describe('an exam over https', { timeout: 120_000, concurrent: true }, () => {
  it('is trusted by fetch of Node, and its authority is removed', async () => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'client.mjs'), ONCE);
    const flags = ['--only', 'refused-409', '--env', 'MINE={ca}'];
    const { exitCode } = await examine(cwd, flags, [process.execPath, 'client.mjs']);
    const [baseUrl, ca, ...others] = JSON.parse(await readFile(join(cwd, 'seen.json'), 'utf8')) as readonly string[];
    expect({ exitCode, baseUrl }).toEqual({
      exitCode: 0,
      baseUrl: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) as string,
    });
    expect(others).toEqual(Array.from({ length: 7 }, () => ca));
    expect(existsSync(ca ?? '.')).toBe(false);
    const report = await readFile(join(cwd, 'report', 'report.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ target: { baseUrl: 'https://127.0.0.1' } });
    expect(report).not.toContain('PRIVATE KEY');
  });

  it.skipIf(!hasCurl)('is trusted by curl, whose waits are judged as over http', async () => {
    const { exitCode } = await examine(await makeFolder(), ['--only', 'limited-read,refused-409'], CURL);
    expect(exitCode).toBe(0);
  });

  it.skipIf(!hasCurl)('says so where a client trusts others only', async () => {
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'other.pem'), (await makeIdentity()).authority);
    const flags = ['--only', 'refused-409', '--env', `CURL_CA_BUNDLE=${join(cwd, 'other.pem')}`, '--report', 'json'];
    const { exitCode } = await examine(cwd, flags, CURL);
    expect(exitCode).toBe(3);
    expect(await readFile(join(cwd, 'report', 'report.json'), 'utf8')).toContain(
      'it does not trust the authority in ASSAY_CA',
    );
  });

  it.skipIf(!hasCurl)('says so where a client speaks http', async () => {
    const cwd = await makeFolder();
    const command = ['sh', '-c', 'curl -s "http://${ASSAY_BASE_URL#https://}/"'];
    const { exitCode } = await examine(cwd, ['--only', 'refused-409', '--report', 'json'], command);
    expect(exitCode).toBe(3);
    expect(await readFile(join(cwd, 'report', 'report.json'), 'utf8')).toContain('it sent something that is no TLS');
  });

  it('is served with its authority named', async () => {
    let file = '';
    const flags = ['--tls', '--patience', '1', '--only', 'refused-409'];
    const { called } = await serveSittings(flags, async (seats, _signal, out) => {
      file = /^# The authority to trust: (\S+)$/m.exec(out)?.[1] ?? '';
      const dispatcher = new Agent({ connect: { ca: await readFile(file, 'utf8') } });
      const [seat] = Object.values(seats);
      const { statusCode, body } = await request(`${seat?.baseUrl ?? ''}${seat?.path ?? ''}`, {
        dispatcher,
        method: 'POST',
        headers: { 'x-api-key': seat?.key ?? '' },
        body: '{}',
      });
      await body.dump();
      await dispatcher.close();
      expect(statusCode).toBe(409);
    });
    expect(called).toMatchObject({ exitCode: 0 });
    expect(file).not.toBe('');
    expect(existsSync(file)).toBe(false);
  });

  it('has certificates of its own each time, for this machine alone and of days', async () => {
    const [one, other] = await Promise.all([makeIdentity(), makeIdentity()]);
    const [authority, own] = [new X509Certificate(one.authority), new X509Certificate(one.identity.cert)];
    expect([own.checkIssued(authority), own.verify(authority.publicKey), own.ca, authority.ca]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([
      own.checkIP('127.0.0.1'),
      own.checkIP('127.0.0.2'),
      own.checkHost('localhost'),
      own.checkHost('example.com'),
    ]).toEqual(['127.0.0.1', undefined, 'localhost', undefined]);
    expect(Date.parse(authority.validTo) - Date.parse(authority.validFrom)).toBeLessThan(5 * 86_400_000);
    expect(own.verify(new X509Certificate(other.authority).publicKey)).toBe(false);
  });
});
