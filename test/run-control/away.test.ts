import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../engine/core/model/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { createReference, limitEach } from '../../reference/index.ts';
import { callMain, makeFolder, type Called } from '../cli/call-main.ts';

// What happens to the target once it got so many requests.
type Fate = (target: {
  readonly stop: () => void;
  readonly start: () => Promise<void>;
  readonly hang: () => void;
}) => void;

interface Ran extends Called {
  readonly report: Report;
  /** Requests that came after the last answer. */
  readonly requestsAfter: number;
}

const ENOUGH = 60;

async function run(fate: Fate): Promise<Ran> {
  const limits = limitEach({ kind: 'fixed-window', requests: 100_000, windowMs: 1000 });
  let [count, requestsAfter, isHung] = [0, 0, false];
  let listener = createReference({ limits }).listener;
  let server: Server;
  let port = 0;
  const start = async (): Promise<void> => {
    listener = createReference({ limits }).listener;
    server = createServer(serve);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port; // it listens on a port
  };
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const hang = (): void => {
    isHung = true;
  };
  const serve: RequestListener = (request, response) => {
    count += 1;
    if (count === ENOUGH) fate({ stop, start, hang });
    if (isHung) {
      requestsAfter += 1;
      return;
    }
    listener(request, response);
  };
  await start();
  const cwd = await makeFolder();
  const { keys } = createReference();
  const profile = { ...referenceProfile(keys, `http://127.0.0.1:${port}`), limits: { settleSeconds: 10 } };
  await writeFile(join(cwd, 'assay.config.yaml'), stringify(profile));
  const called = await callMain('run --depth quick --rate 200 --report json=r.json --report console'.split(' '), {
    cwd,
  });
  stop();
  const report = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as Report; // written by our reporter
  return { ...called, report, requestsAfter };
}

const GONE = /^Exit code 3: the target has not answered since \d\d:\d\d:\d\d UTC$/;

describe('a target', () => {
  it('that is killed in mid-run ends it with a verdict', { timeout: 180_000 }, async () => {
    const { exitCode, lastLine, report } = await run(({ stop }) => {
      stop();
    });
    expect([exitCode, report.counts.fail]).toEqual([3, 0]);
    expect(lastLine).toMatch(GONE);
    expect(report.counts.pass).toBeGreaterThan(10);
    expect(report.counts.skip).toBeGreaterThan(100);
    expect(report.requests.sent).toBeLessThan(ENOUGH + 40);
  });

  it('that hangs ends it as soon', { timeout: 180_000 }, async () => {
    const { exitCode, lastLine, report, requestsAfter } = await run(({ hang }) => {
      hang();
    });
    expect([exitCode, report.counts.fail]).toEqual([3, 0]);
    expect(lastLine).toMatch(GONE);
    expect(requestsAfter).toBeLessThan(40);
  });

  it('that is started anew, without all it held, lets it go on', { timeout: 180_000 }, async () => {
    const { exitCode, report } = await run(({ stop, start }) => {
      stop();
      void sleep(3000).then(start);
    });
    expect([exitCode, report.counts.fail, report.counts.skip]).toEqual([0, 0, 0]);
    expect(report.counts.pass).toBeGreaterThan(150);
  });
});
