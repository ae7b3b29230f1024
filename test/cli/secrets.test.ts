import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReference } from '../../reference/index.ts';
import type { Tamper } from '../../reference/index.ts';
import { openApp } from '../../engine/session/open-app.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { callMain, makeFolder } from './call-main.ts';
import { stringify } from 'yaml';
import { writeFile } from 'node:fs/promises';

const OPERATIONS = 'createSubmission,createSubscription,getSubscription,uploadDirect,createUploadUrl';

// A target that echoes what it was sent, raw and encoded.
const echo: Tamper = (reply, { request, label }) => {
  if (label === 'ok' || typeof reply.body !== 'object' || Array.isArray(reply.body)) return reply;
  const key = String(request.headers['x-api-key'] ?? '');
  const forms = [key, encodeURIComponent(key), Buffer.from(key).toString('base64')];
  const body = { ...(reply.body as object), detail: forms }; // no list, so it is an object
  return { ...reply, headers: [...reply.headers, ['X-Echo', forms.join(' ')]], body };
};

it('no secret of the profile gets into a file or onto the terminal', async () => {
  const { keys, listener } = createReference({ tamper: echo });
  const { baseUrl, close } = await openApp(listener);
  const cwd = await makeFolder();
  const profile = { ...referenceProfile(keys, baseUrl), headers: { 'X-Team': 'team+secret/value==' } };
  await writeFile(join(cwd, 'assay.config.yaml'), stringify(profile));
  const { out, error, exitCode } = await callMain(
    [
      'run',
      '--depth',
      'quick',
      '--operation',
      OPERATIONS,
      '--report',
      'html',
      '--report',
      'json',
      '--report',
      'junit',
      '--report',
      'console=report/console.txt',
    ],
    { cwd },
  );
  await close();
  expect(exitCode).toBe(1);
  const files = await readdir(join(cwd, 'report'));
  const texts = await Promise.all(files.map((file) => readFile(join(cwd, 'report', file), 'utf8')));
  const written = [out, error, ...texts];
  expect(files).toHaveLength(6);
  expect(written.join('')).toContain('[keys.sandbox]');
  for (const secret of [...Object.values(keys), ...Object.values(profile.headers)]) {
    for (const form of formsOf(secret)) expect(written.some((text) => text.includes(form))).toBe(false);
  }
});

function formsOf(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [secret, encodeURIComponent(secret), base64, base64.replaceAll('=', '')];
}
