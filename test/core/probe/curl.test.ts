import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange, Probe } from '../../../engine/core/model/index.ts';
import { encodeMultipart, renderCurl } from '../../../engine/core/probe/index.ts';
import { startReference, type RunningReference } from '../../../reference/index.ts';
import { executeScript, hasCurl } from './execute-script.ts';
import { inHeader, roles } from '../header-key.ts';

let reference: RunningReference;
beforeAll(async () => {
  reference = await startReference();
});
afterAll(async () => {
  await reference.close();
});

const png = { name: 'png', filename: 'a.png', mediaType: 'image/png', bytes: Buffer.from('iVBORw0KGgo=', 'base64') };
const script = (exchanges: readonly Exchange[]): string =>
  renderCurl(exchanges, {
    profile: { baseUrl: reference.baseUrl, headers: {} },
    keys: roles,
    caseId: 'clause/case',
    userAgent: 'assay/0 (run test)',
  });

const probe = (over: Partial<Probe>): Probe => ({
  operation: 'o',
  method: 'POST',
  target: '/api/integrations/uploads/direct',
  headers: [['X-API-Key', reference.keys.sandbox]],
  key: 'sandbox',
  credentials: [inHeader(reference.keys.sandbox)],
  ...over,
});
const exchange = (role: Exchange['role'], sent: Probe, status: number, body: object): Exchange => ({
  role,
  probe: sent,
  reply: { bytesUp: 0, response: { status, headers: [], body: JSON.stringify(body), bytes: 1, ms: 1 } },
});

function uploadThenSubmit(): readonly Exchange[] {
  const { mediaType, body } = encodeMultipart({ fixture: 'png' }, png, 'B');
  const json = (blobPath: string): Partial<Probe> => ({
    target: '/api/integrations/submissions',
    headers: [
      ['X-API-Key', reference.keys.sandbox],
      ['Content-Type', 'application/json'],
    ],
    body: { kind: 'text', text: JSON.stringify({ assets: [{ blobPath }], metadata: { 'a"$`\\': "it's $HOME" } }) },
  });
  const upload = probe({
    headers: [
      ['X-API-Key', reference.keys.sandbox],
      ['Content-Type', mediaType],
    ],
    body,
  });
  const path = 'workspace/old-name.png';
  return [
    exchange('arrange', upload, 201, { blobPath: path }),
    exchange('arrange', probe(json(path)), 201, { submissionId: 'recorded-then' }),
    exchange('probe', probe(json(path)), 201, {}),
  ];
}

describe('a curl script', () => {
  it('reads the key from the environment and holds none', () => {
    const text = script(uploadThenSubmit());
    expect(text).toContain(': "${ASSAY_KEYS_SANDBOX:?set it to the key}"');
    expect(text).not.toContain(reference.keys.sandbox);
  });

  it('keeps what a later request takes from an earlier answer in a variable', () => {
    const text = script(uploadThenSubmit());
    expect(text).toContain(`v1=$(printf %s "$answer" | grep -o '"blobPath" *: *"[^"]*"'`);
    expect(text).not.toContain('old-name');
    expect(text.split('${v1}')).toHaveLength(3);
  });

  it('takes a value whole, though an earlier answer held a part of it', () => {
    const [upload, , submission] = uploadThenSubmit();
    if (upload === undefined || submission === undefined) throw new Error('the sample has both');
    const read = exchange('arrange', probe({ method: 'GET', target: '/api/integrations/x' }), 200, {
      workspaceId: 'workspace',
    });
    const text = script([read, upload, submission]);
    expect(text).toContain('\\"blobPath\\":\\"${v2}\\"');
    expect(text).not.toContain('old-name');
  });

  it.skipIf(!hasCurl)('repeats a refusal with its set-up when it is executed', async () => {
    const { output } = await executeScript(script(uploadThenSubmit()), reference.keys.sandbox);
    expect(output).toContain('HTTP/1.1 409');
    expect(output).toContain('Asset already submitted');
  });

  it.skipIf(!hasCurl)('stops where the key is not set', async () => {
    const { output, code } = await executeScript(script(uploadThenSubmit()));
    expect(code).not.toBe(0);
    expect(output).toContain('set it to the key');
  });

  it('makes one file for bodies, and removes it at its end', () => {
    const text = script(uploadThenSubmit());
    expect(text.match(/mktemp/g)).toHaveLength(1);
    expect(text).toContain(`\ntrap 'rm -f "$body"' EXIT\n`);
    const [, , last] = uploadThenSubmit();
    expect(script(last === undefined ? [] : [last])).not.toMatch(/mktemp|trap/);
  });

  it('makes a large body instead of holding it', () => {
    const { body, mediaType } = encodeMultipart({ fixture: 'png', bytes: 10_485_761 }, png, 'B');
    const upload = probe({ headers: [['Content-Type', mediaType]], body, key: 'none' });
    const text = script([exchange('probe', upload, 413, {})]);
    expect(text.length).toBeLessThan(1500);
    expect(text).toContain('head -c 10485753 /dev/zero');
  });

  it('sends an empty header value as one', () => {
    const sent = probe({ headers: [['X-API-Key', '']], key: 'an empty key' });
    expect(script([exchange('probe', sent, 401, {})])).toContain('-H "X-API-Key;"');
  });
});
