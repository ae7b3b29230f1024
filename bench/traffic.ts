import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openContract } from '../engine/session/open-contract.ts';
import { judgeFiles } from '../engine/session/traffic/judge-files.ts';
import { processorSeconds, secondsOf, type Figure } from './measure.ts';

/** A HAR of this size, judged in a process of its own: exchanges a second, by the clock and by the processor, and the most memory. */
export async function measureTraffic(isLong: boolean): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const file = join(folder, 'traffic.har');
  await writeHar(file, isLong ? GIGABYTE : GIGABYTE / 10);
  const megabytes = Math.round(statSync(file).size / MB);
  const child = fork(new URL(import.meta.url), ['judge', file], { execArgv: [] });
  const [{ exchanges, peakMb, seconds, processor }] = (await once(child, 'message')) as [Ran];
  await rm(folder, { recursive: true });
  const what = `${megabytes} MB of HAR, ${exchanges.toLocaleString('en')} exchanges`;
  return [
    { what: `${what}, a second`, value: exchanges / seconds, unit: 'exchanges' },
    { what: `${what}, a second of processor time`, value: exchanges / processor, unit: 'exchanges', least: 20_000 },
    { what: `${what}, most memory`, value: peakMb, unit: 'MB', aim: 200 },
  ];
}

interface Ran {
  readonly exchanges: number;
  readonly peakMb: number;
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly processor: number;
}

const MB = 1024 * 1024;
const GIGABYTE = 1024 * MB;

const ID = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

// As a browser writes them: reads, writes, refusals, and what a page loads from elsewhere.
async function writeHar(file: string, bytes: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('{"log":{"version":"1.2","creator":{"name":"a bench","version":"1"},"pages":[],"entries":[');
  let written = 0;
  for (let index = 0; written < bytes; index += 1) {
    const text = `${index === 0 ? '' : ','}\n${JSON.stringify(makeEntry(index))}`;
    written += text.length;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end(']}}\n');
  await finished(stream);
}

function makeEntry(index: number): object {
  const kinds = [
    { method: 'GET', path: '/webhooks/subscriptions', status: 200, body: [{ id: ID, number: index }] },
    { method: 'GET', path: `/submissions/${ID}`, status: 404, body: { detail: `Submission not found (${index})` } },
    {
      method: 'POST',
      path: '/uploads/url',
      status: 422,
      sent: { filename: `${index}.png` },
      body: { error: 'validation_error', message: 'Not valid', fields: [{ field: 'contentType', message: 'missing' }] },
    },
  ];
  const { method = 'GET', path = '', status = 200, body = [], sent } = kinds[index % kinds.length] ?? {};
  const text = JSON.stringify(body);
  return {
    startedDateTime: new Date(1_767_225_600_000 + 200 * index).toISOString(),
    time: 25.5,
    request: {
      method,
      url: `https://staging.example.com/api/integrations${path}`,
      httpVersion: 'http/2.0',
      headers: toFields({ ...BROWSER, 'x-api-key': `sk_test_${'0'.repeat(64)}`, ...(sent && JSON_TYPE) }),
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: sent === undefined ? 0 : JSON.stringify(sent).length,
      ...(sent && { postData: { mimeType: 'application/json', text: JSON.stringify(sent) } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'http/2.0',
      headers: toFields({ ...SERVER, ...JSON_TYPE }),
      cookies: [],
      content: { size: text.length, mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: text.length,
      _transferSize: 300,
    },
    cache: {},
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0.1, wait: 24, receive: 0.4 },
    serverIPAddress: '192.0.2.1',
    connection: '443',
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

const BROWSER = {
  ':authority': 'staging.example.com',
  accept: '*/*',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'en-US,en;q=0.9',
  'sec-ch-ua': '"Chromium";v="140", "Not=A?Brand";v="24"',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
  referer: 'https://staging.example.com/app',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
};

const SERVER = {
  date: 'Thu, 01 Jan 2026 00:00:00 GMT',
  server: 'nginx',
  'strict-transport-security': 'max-age=63072000',
};

function toFields(headers: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

async function judgeOnce(file: string): Promise<Ran> {
  const contract = await openContract('.');
  let exchanges = 0;
  const before = processorSeconds();
  const seconds = await secondsOf(async () => {
    const { report } = await judgeFiles({ contract, files: [file], demands: { failOn: [] } });
    exchanges = report.traffic?.exchanges.read ?? 0;
  });
  return {
    exchanges,
    seconds,
    processor: processorSeconds() - before,
    peakMb: Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024,
  };
}

const [, , word, file = ''] = process.argv;
if (word === 'judge') process.send?.(await judgeOnce(file), () => process.exit());
