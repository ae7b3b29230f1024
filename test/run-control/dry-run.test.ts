import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecorder, type Recorder } from './open-recorder.ts';

let recorder: Recorder;
const FLAGS = '--depth quick --skip rate-limit-exceeded,storage-failure';

beforeAll(async () => {
  recorder = await openRecorder();
});
afterAll(() => {
  recorder.close();
});

const TIME = /least time: (\d+) min (\d+) s at 2 requests a second, for the (\d+) requests that are certain\n/;

describe('a dry run', () => {
  it('sends nothing', async () => {
    const { exitCode, out } = await recorder.run(`${FLAGS} --dry-run`);
    expect({ exitCode, sent: recorder.requests.length }).toEqual({ exitCode: 0, sent: 0 });
    expect(out).toMatch(/\n {2}upload {2,}\d+\n/);
  });

  it('tells at least the requests that the run then sends, and not many more', async () => {
    const { out } = await recorder.run(`${FLAGS} --dry-run`);
    const told = Number(/in all +(\d+)/.exec(out)?.[1]);
    await recorder.run(FLAGS);
    // What the owner is asked for is no request to the API.
    const sent = recorder.requests.filter(({ path }) => !path.startsWith('/__arrange'));
    expect(told).toBeGreaterThanOrEqual(sent.length);
    expect(told).toBeLessThan(2 * sent.length);
    expect(Number(/for the (\d+) requests that are certain/.exec(out)?.[1])).toBeLessThanOrEqual(sent.length);
  });

  it('tells the least time that the rate allows', async () => {
    const { out } = await recorder.run(`${FLAGS} --dry-run --rate 2`);
    const [, minutes = 0, seconds = 0, certain = 0] = (TIME.exec(out) ?? []).map(Number);
    expect(certain).toBeGreaterThan(100);
    expect(60 * minutes + seconds).toBe(Math.round(certain / 2));
  });

  it('tells the limits that hold, and where webhooks go', async () => {
    const { out } = await recorder.run(`${FLAGS} --dry-run --max-requests 700`);
    expect(out).toMatch(
      /\n {2}limits: 700 requests, .* up, [\d,]+ created, \d+ at once, .*burst.*, webhooks to example\.com\n/,
    );
  });

  it('names what must point elsewhere, which an allowlist leaves out', async () => {
    const all = '--depth standard --skip rate-limit-exceeded,storage-failure --dry-run';
    const id = 'doubtful-value/doubtful/createSubscription/body-endpoint-url-format-unicode-host';
    const { out } = await recorder.run(all);
    expect(out).toContain('\nWebhooks elsewhere than at example.com (`webhook.only: true` leaves them out)\n');
    expect(out).toContain(`\n  ${id}: xn--4ca.example.com\n`);
    const { out: bounded } = await recorder.run(all, { webhook: { only: true } });
    expect(bounded).toContain(
      "\n  1 case: it would point at xn--4ca.example.com, and `webhook.only` allows the profile's host alone\n",
    );
    expect(bounded).not.toContain('Webhooks elsewhere');
  });

  it('tells the least time that a known limit allows', async () => {
    const { out } = await recorder.run(`${FLAGS} --dry-run`, { rateLimit: { requestsPerMinute: 20 } });
    expect(out).toMatch(/time: about \d+ min 0 s as fast as the target answers, and 20 a minute in each bucket\n/);
  });
});
