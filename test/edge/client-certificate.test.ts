import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createReference } from '../../reference/index.ts';
import { callMain } from '../cli/call-main.ts';
import { makeCertificates } from './certificates.ts';
import { hasOpenssl } from './programs.ts';

describe.skipIf(!hasOpenssl)('a target that wants a client certificate', () => {
  let folder: string;
  let baseUrl: string;
  let close: () => void;
  const { keys, listener } = createReference();

  beforeAll(() => {
    folder = makeCertificates();
    const read = (name: string): Buffer => readFileSync(join(folder, name));
    const own = { key: read('server.key'), cert: read('server.pem'), ca: read('ca.pem') };
    const server = createServer({ ...own, requestCert: true, rejectUnauthorized: true }, listener);
    return new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        baseUrl = `https://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
        close = () => server.close();
        resolve();
      });
    });
  });

  afterAll(() => {
    close();
  });

  async function check(tls: object): ReturnType<typeof callMain> {
    const profile = stringify({ baseUrl, keys: { sandbox: keys.sandbox }, tls: { ca: 'ca.pem', ...tls } });
    await writeFile(join(folder, 'assay.config.yaml'), profile);
    return await callMain(['check'], { cwd: folder });
  }

  it.each([
    { cert: 'client.pem', key: 'client.key' },
    { cert: 'client.pem', key: 'client.enc.key', passphrase: 'hunter2' },
    { cert: 'both.pem' },
    { cert: 'both.pem', key: 'both.pem' },
    { cert: 'utf16.pem', key: 'client.key' },
  ])('takes $cert with $key', async (tls) => {
    expect(await check(tls)).toMatchObject({ exitCode: 0, error: '' });
  });

  const mistakes: readonly (readonly [object, RegExp])[] = [
    [{ cert: 'client.pem' }, /:6:9.*`tls.cert` is there without its private key: give `tls.key`/],
    [{ key: 'client.key' }, /`tls.key` is there without its certificate: give `tls.cert`/],
    [{ cert: 'client.pem', key: 'client.enc.key' }, /`tls.key` is encrypted: give its passphrase as `tls.passphrase`/],
    [{ cert: 'client.pem', key: 'client.enc.key', passphrase: 'hunter3' }, /`tls.passphrase` does not open `tls.key`/],
    [{ cert: 'client.p12', key: 'client.p12' }, /`tls.cert` is PKCS #12, .* openssl pkcs12 -in client.p12/],
    [{ cert: 'client.der', key: 'client.key' }, /`tls.cert` is a certificate in DER/],
    [{ cert: 'client.pem', key: 'server.key' }, /`tls.key` does not belong to the first certificate of `tls.cert`/],
    [{ cert: 'client.key', key: 'client.key' }, /`tls.cert` holds no certificate/],
    [{ cert: 'client.pem', key: 'client.pem' }, /`tls.key` holds no private key/],
    [{ cert: 'cut.pem', key: 'client.key' }, /`tls.cert` is no PEM file/],
    [{ cert: 'damaged.pem', key: 'client.key' }, /`tls.cert` holds a certificate that cannot be read/],
    [{ ca: 'text.pem' }, /`tls.ca` is no PEM file/],
    [{ ca: 'client.key' }, /`tls.ca` holds no certificate/],
    [{ ca: 'none.pem' }, /The file of tls.ca cannot be read/],
  ];
  it.each(mistakes)('%j is wrong use, told of the profile', async (tls, message) => {
    const { exitCode, error } = await check(tls);
    expect(error).toMatch(message);
    expect(error).not.toContain('hunter');
    expect(exitCode).toBe(2);
  });

  it('says after the handshake of TLS 1.3 what it wants', async () => {
    expect((await check({})).lastLine).toMatch(
      /alert certificate required .*; the target wants a client certificate: give tls.cert and tls.key$/,
    );
  });

  it('says that it does not take a certificate', async () => {
    const { exitCode, lastLine } = await check({ cert: 'stranger.pem', key: 'stranger.key' });
    expect([exitCode, lastLine]).toEqual([
      3,
      expect.stringMatching(/; it may not take the client certificate of tls.cert$/),
    ]);
  });
});
