import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../reporters/index.ts';
import { API, domain, ID, KEY, missing } from '../../traffic/exchanges.ts';
import { callMain, makeFolder } from '../call-main.ts';
import { makeHar, wrong } from './judge-files.ts';

describe('no secret of a recording', () => {
  it('stands in any output', async () => {
    const other = `sk_live_${'fedcba9876543210'.repeat(4)}`;
    const plain = 'team-key-0123456789-of-another-kind';
    const archive = makeHar([
      { ...wrong, answer: { error: `No ${KEY}, ${plain}, ${Buffer.from(KEY).toString('base64')}` } },
      {
        ...missing,
        key: other,
        headers: { cookie: 'sid=cookie-value-0123456789' },
        answer: { wrong: `${plain} cookie-value-0123456789` },
      },
      { url: `${API}/submissions/${ID}?api_key=${plain}`, key: plain, status: 418, answer: domain },
      { method: 'PUT', url: 'https://blobs.example.com/a?sig=signature-0123456789', key: plain, status: 201 },
    ]);
    const formats = Object.keys(reporters).flatMap((format) => ['--report', `${format}=out/${format}`]);
    const cwd = await makeFolder();
    await writeFile(join(cwd, 'a.har'), archive);
    const { out, error, exitCode } = await callMain(['judge', 'a.har', ...formats], { cwd });
    expect(exitCode).toBe(1);
    const files = await readdir(join(cwd, 'out'));
    expect(files.length).toBeGreaterThan(8);
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(join(cwd, 'out', file), 'utf8')] as const),
    );
    const secrets = [
      KEY,
      other,
      plain,
      'cookie-value-0123456789',
      'signature-0123456789',
      Buffer.from(KEY).toString('base64').slice(0, 40),
    ];
    const leaks = [['out', out] as const, ['error', error] as const, ...texts].flatMap(([name, text]) =>
      secrets.filter((secret) => text.includes(secret)).map((secret) => `${name}: ${secret.slice(0, 12)}`),
    );
    expect(leaks).toEqual([]);
  });
});
