import { describe, expect, it } from 'vitest';
import type { Response } from '../../engine/core/model/index.ts';
import { flood, type Flood } from '../../engine/run/procedures/burst/flood.ts';
import type { Probing } from '../../engine/run/procedures/index.ts';
import { createFakeClock } from '../fake-clock.ts';

const probe = { operation: 'o', method: 'GET', target: '/', headers: [], key: 'sandbox' };

// Answers with one status after the other, the last one for ever, each after a while.
async function run(
  statuses: readonly number[],
  burst: number,
  msEach: number,
): Promise<Flood & { readonly ms: number }> {
  const clock = createFakeClock();
  let count = 0;
  const perform = async (): Promise<unknown> => {
    const status = statuses[Math.min(count++, statuses.length - 1)];
    await clock.sleep(msEach);
    const response = { status, headers: [], body: '{}', bytes: 2, ms: 1 } as unknown as Response; // all of it
    return { exchange: { role: 'probe', probe, reply: { response, bytesUp: 0 } } };
  };
  const profile = { rateLimit: { burst }, limits: { concurrency: 4 } };
  const contract = { infrastructureStatuses: [503] };
  const tools = { clock, contract, perform, profile, judge: () => [], signal: new AbortController().signal };
  const candidate = { id: 'c', procedure: { spec: { kind: 'burst', served: [200] } } };
  const probing = { candidate, caseTools: { tools }, role: 'probe' } as unknown as Probing; // the parts that are read
  return { ...(await flood(probe, probing)), ms: clock.now() };
}

describe('a flood', () => {
  it('ends when its requests are spent', async () => {
    expect(await run([200], 50, 10)).toMatchObject({ sent: 50, served: 50 });
  });

  it('ends when its time is spent', async () => {
    const { ms, sent, ...flooded } = await run([200], 1000, 1000);
    expect(flooded).not.toHaveProperty('end');
    expect({ ms, sent }).toEqual({ ms: 60_000, sent: 240 });
  });

  it('ends with a 429', async () => {
    const { end, served } = await run([200, 200, 429], 1000, 10);
    expect(end?.exchange.reply.response?.status).toBe(429);
    expect(served).toBe(2);
  });

  it.each([500, 502, 503])('is given up where it is answered %i again and again', async (status) => {
    const { end, failing, served, sent } = await run([200, 200, status], 1000, 10);
    expect({ end, status: failing?.status, served }).toEqual({ end: undefined, status, served: 2 });
    expect(sent).toBeLessThan(15);
  });

  it('goes on past a server error that comes now and then', async () => {
    const { end, failing, failed } = await run([200, 500, 500, 200, 503, 200, 429], 1000, 10);
    expect({ status: end?.exchange.reply.response?.status, failing, failed }).toEqual({
      status: 429,
      failing: undefined,
      failed: 3,
    });
  });

  it('goes on past a refusal that comes once', async () => {
    const { end, odd } = await run([200, 404, 200, 200, 429], 1000, 10);
    expect({ status: end?.exchange.reply.response?.status, odd }).toEqual({ status: 429, odd: undefined });
  });

  it('ends with a refusal that lasts, as the answer to too many', async () => {
    const { end, odd } = await run([200, 200, 403], 1000, 10);
    expect({ status: end?.exchange.reply.response?.status, odd }).toEqual({ status: 403, odd: undefined });
  });

  it('that is refused from the first request on has no answer to too many', async () => {
    const { end, odd } = await run([404], 1000, 10);
    expect({ end, status: odd?.reply.response?.status }).toEqual({ end: undefined, status: 404 });
  });
});
