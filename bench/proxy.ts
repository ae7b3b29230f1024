import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { openContract } from '../engine/session/open-contract.ts';
import { runProxy } from '../engine/session/proxy/run-proxy.ts';
import { openBareProxy } from './bare-proxy.ts';
import { median, processorSeconds, secondsOf, type Figure } from './measure.ts';
import { serve } from './serve.ts';

/**
 * What a proxy that judges adds to an answer, and how many it passes on, target, proxy and client on the same cores; beside it a
 * proxy that looks at nothing, as the cores and the client bound that one, too.
 */
export async function measureProxy(isLong: boolean): Promise<readonly Figure[]> {
  const served = await serve();
  const child = await openProxyProcess('pass-on', served.baseUrl);
  const bareChild = await openProxyProcess('pass-bare', served.baseUrl);
  const times = isLong ? 30_000 : 10_000;
  const [own, passed, bare] = [served.baseUrl, child.origin, bareChild.origin].map((url) => new Pool(url, BOUNDS)) as [
    Pool,
    Pool,
    Pool,
  ];
  await alternate(own, passed, 1000);
  const { differing, direct, through } = await alternate(own, passed, times);
  const perSecond = async (pool: Pool): Promise<number> => times / (await secondsOf(() => inParallel(pool, times)));
  await inParallel(bare, 1000);
  const [bareBefore, before] = [await processorOf(bareChild), await processorOf(child)];
  const without = await perSecond(own);
  const nothing = await perSecond(bare);
  const within = await perSecond(passed);
  // What went by is judged a little later.
  await setTimeout(1000);
  const perRequest = (spent: number): number => (1000 * spent) / times;
  const bareMs = perRequest((await processorOf(bareChild)) - bareBefore);
  const ownMs = perRequest((await processorOf(child)) - before);
  await Promise.all([own.close(), passed.close(), bare.close()]);
  child.process.kill();
  bareChild.process.kill();
  served.process.kill();
  return [
    { what: 'requests side by side', value: times, unit: 'with and without' },
    { what: 'answers that differ', value: differing, unit: 'answers', aim: 0 },
    { what: 'median without', value: direct, unit: 'ms' },
    { what: 'median through the proxy', value: through, unit: 'ms' },
    { what: 'added at the median', value: through - direct, unit: 'ms', aim: 1 },
    { what: 'without, 16 at once', value: without, unit: 'a second' },
    { what: 'through a proxy that looks at nothing, 16 at once', value: nothing, unit: 'a second' },
    { what: 'through the proxy, 16 at once', value: within, unit: 'a second', least: 2000 },
    { what: 'processor time of a request, of a proxy that looks at nothing', value: bareMs, unit: 'ms' },
    { what: 'processor time of a request, judged', value: ownMs, unit: 'ms' },
    { what: 'processor time of the two', value: ownMs / bareMs, unit: 'x' },
  ];
}

const BOUNDS = { connections: 16, pipelining: 1 };

interface ProxyProcess {
  readonly origin: string;
  readonly process: ChildProcess;
}

async function openProxyProcess(word: 'pass-on' | 'pass-bare', target: string): Promise<ProxyProcess> {
  const child = fork(new URL(import.meta.url), [word, target], { execArgv: [] });
  const [origin] = (await once(child, 'message')) as [string];
  return { origin, process: child };
}

async function processorOf({ process: child }: ProxyProcess): Promise<number> {
  child.send('how long');
  const [seconds] = (await once(child, 'message')) as [number];
  return seconds;
}

// Refusals have the same bytes each time: no key, an unknown one, a path that is not there.
const REQUESTS: readonly {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}[] = [
  { method: 'GET', path: '/api/integrations/webhooks/subscriptions', headers: {} },
  {
    method: 'GET',
    path: '/api/integrations/submissions/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    headers: { 'x-api-key': 'sk_test_none' },
  },
  {
    method: 'POST',
    path: '/api/integrations/uploads/url',
    headers: { 'content-type': 'application/json' },
    body: '{"filename":"a.png"}',
  },
  { method: 'GET', path: '/api/integrations/nothing', headers: {} },
];

async function ask(pool: Pool, number: number): Promise<string> {
  const { method, path, headers, body } = REQUESTS[number % REQUESTS.length] ?? {
    method: 'GET' as const,
    path: '/',
    headers: {},
  };
  const answer = await pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) });
  const kept = { ...answer.headers, date: undefined, connection: undefined, 'keep-alive': undefined };
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  return createHash('sha256')
    .update(JSON.stringify([answer.statusCode, kept]))
    .update(bytes)
    .digest('hex');
}

// One after the other, in turn, so that whatever else the machine does is met by both.
async function alternate(
  own: Pool,
  passed: Pool,
  times: number,
): Promise<{ differing: number; direct: number; through: number }> {
  const spans: { readonly own: number[]; readonly passed: number[] } = { own: [], passed: [] };
  let differing = 0;
  for (let number = 0; number < times; number += 1) {
    const started = performance.now();
    const one = await ask(own, number);
    const between = performance.now();
    const other = await ask(passed, number);
    spans.own.push(between - started);
    spans.passed.push(performance.now() - between);
    if (one !== other) differing += 1;
  }
  return { differing, direct: median(spans.own), through: median(spans.passed) };
}

async function inParallel(pool: Pool, times: number): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await ask(pool, (next += 1));
  };
  await Promise.all(Array.from({ length: BOUNDS.connections }, worker));
}

const [, , word, target = ''] = process.argv;
if (word === 'pass-on' || word === 'pass-bare') process.on('message', () => process.send?.(processorSeconds()));
if (word === 'pass-bare') process.send?.(await openBareProxy(target));
if (word === 'pass-on') {
  const contract = await openContract('.');
  const { signal } = new AbortController();
  await runProxy({
    contract,
    target: new URL(target),
    tls: {},
    faults: [],
    demands: { failOn: [] },
    signal,
    onListen: (origin) => process.send?.(origin),
  });
}
