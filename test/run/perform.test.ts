import { describe, expect, it } from 'vitest';
import type { Contract, Exchange, Probe, Profile, Reply } from '../../engine/core/model/index.ts';
import { createRandom } from '../../engine/core/random/index.ts';
import { LIMITS } from '../../engine/io/load/profile/defaults.ts';
import { createBudget } from '../../engine/run/budget.ts';
import { createCeilings } from '../../engine/run/ceilings.ts';
import { createLanes } from '../../engine/run/lanes.ts';
import { createPerform, type Performed, type PerformOptions } from '../../engine/run/perform/index.ts';
import { createSemaphore } from '../../engine/run/semaphore.ts';
import { createTally } from '../../engine/run/tally.ts';
import { createWriteGate } from '../../engine/run/write-gate.ts';
import { createFakeClock } from '../fake-clock.ts';

const contract = {
  clauses: [],
  infrastructureStatuses: [408, 503, 504],
  operations: [{ id: 'o', bucket: 'b', responses: [] }],
} as unknown as Contract; // the parts that a performer reads
const profile = {
  limits: { concurrency: 4, requestsPerSecond: 1000, maxRequests: 50, maxDurationSeconds: 100, timeoutMs: 1000 },
  rateLimit: { burst: 0, maxWaitSeconds: 30 },
} as unknown as Profile; // the parts that a performer reads
const probe: Probe = { operation: 'o', method: 'GET', target: '/x', headers: [], key: 'sandbox' };

const answer = (status: number, headers: readonly (readonly [string, string])[] = [], body = '{}'): Reply => ({
  response: { status, headers, body, bytes: body.length, ms: 1 },
  bytesUp: 0,
});

interface Ran {
  readonly performed: Performed;
  readonly accidents: readonly Exchange[];
  readonly ms: number;
  readonly sent: number;
  readonly waitedMs: number;
}

async function run(
  replies: readonly Reply[],
  over: Partial<PerformOptions> = {},
  limits = {},
  method = 'GET',
): Promise<Ran> {
  const clock = createFakeClock();
  const accidents: Exchange[] = [];
  const tally = createTally(contract, false);
  let sent = 0;
  const used = { ...profile, limits: { ...profile.limits, ...limits } };
  const perform = createPerform({
    contract,
    profile: used,
    clock,
    tally,
    send: () => Promise.resolve(replies[Math.min(sent++, replies.length - 1)] ?? { bytesUp: 0 }),
    random: createRandom(1, 'x'),
    lanes: createLanes(clock),
    budget: createBudget(used.limits, clock),
    ceilings: createCeilings(used.limits, contract),
    writeGate: createWriteGate(used),
    connections: createSemaphore(4),
    watch: { ready: () => undefined, note: (sending) => sending, gone: () => undefined },
    onAccident: (exchange) => accidents.push(exchange),
  });
  const options: PerformOptions = {
    caseId: 'c',
    role: 'probe',
    asked: [422],
    isSteady: false,
    signal: new AbortController().signal,
    ...over,
  };
  const performed = await perform({ ...probe, method }, options);
  return { performed, accidents, ms: clock.now(), sent, waitedMs: tally.snapshot().waitedMs };
}

describe('a probe', () => {
  it('knows when it was sent last', async () => {
    const { performed } = await run([answer(429, [['retry-after', '2']]), answer(422)]);
    expect(performed.exchange?.startedMs).toBe(2000);
  });

  it('that is answered is sent once', async () => {
    expect(await run([answer(422)])).toMatchObject({ sent: 1, ms: 0, accidents: [] });
  });

  it('met by a 429 waits for Retry-After and is sent again', async () => {
    const ran = await run([answer(429, [['retry-after', '7']]), answer(422)]);
    expect(ran).toMatchObject({ sent: 2, ms: 7000, waitedMs: 7000 });
    expect(ran.accidents).toHaveLength(1);
    expect(ran.performed.exchange?.reply.response?.status).toBe(422);
  });

  it('that asks for a 429 takes it as its answer', async () => {
    expect(await run([answer(429, [['retry-after', '7']])], { asked: [429] })).toMatchObject({ sent: 1, ms: 0 });
  });

  it('asked to wait longer than allowed is given up', async () => {
    const ran = await run([answer(429, [['retry-after', '31']])]);
    expect(ran.performed.stopped).toBe('the target limits requests and asks to wait 31 s, more than the 30 s allowed');
    expect(ran.sent).toBe(1);
  });

  it('asked to wait beyond the end of the run is given up', async () => {
    const ran = await run([answer(429, [['retry-after', '20']])], {}, { maxDurationSeconds: 10 });
    expect(ran.performed.stopped).toContain('beyond the end of the run');
  });

  it('of several at once that is limited waits like any other', async () => {
    const limited = answer(429, [['retry-after', '7']]);
    const ran = await run([limited, limited, answer(201)], { isUrgent: true }, {}, 'POST');
    expect(ran).toMatchObject({ sent: 3, ms: 14_000, waitedMs: 14_000 });
    expect(ran.performed.exchange?.reply.response?.status).toBe(201);
  });

  it('of a burst waits neither for its lane nor for the request rate', async () => {
    const ran = await run([answer(200)], { isUrgent: true }, { requestsPerSecond: 0.1 });
    expect(ran).toMatchObject({ sent: 1, ms: 0 });
  });

  it('limited for ever is given up after twenty waits', async () => {
    const ran = await run([answer(429, [['retry-after', '1']])]);
    expect(ran).toMatchObject({
      sent: 20,
      performed: { stopped: 'the target still limits the request after 20 waits' },
    });
  });

  it('told no time to wait, and limited all the same, backs off', async () => {
    const ran = await run([...Array.from({ length: 10 }, () => answer(429, [['retry-after', '0']])), answer(422)]);
    expect(ran.sent).toBe(11);
    expect(ran.ms).toBeGreaterThanOrEqual(100 + 200 + 7 * 400);
    expect(ran.ms).toBeLessThan(3200);
  });

  it.each([408, 503, 504])('met by a %i from infrastructure is sent again with backoff', async (status) => {
    const ran = await run([answer(status), answer(status), answer(422)]);
    expect(ran.sent).toBe(3);
    expect(ran.ms).toBeGreaterThan(0);
    expect(ran.ms).toBeLessThanOrEqual(1500);
  });

  it.each([408, 503, 504])('met by a %i that asks to wait does', async (status) => {
    const asks = (seconds: number): Reply => answer(status, [['retry-after', `${seconds}`]]);
    expect(await run([asks(7), asks(3), answer(422)])).toMatchObject({ sent: 3, ms: 10_000 });
    expect(await run([asks(31)])).toMatchObject({
      sent: 1,
      performed: { stopped: `the target answers ${status} and asks to wait 31 s, more than the 30 s allowed` },
    });
    const ran = await run([asks(20)], {}, { maxDurationSeconds: 10 });
    expect(ran.performed.stopped).toBe(`the target answers ${status} and asks to wait beyond the end of the run`);
  });

  it.each(['GET', 'POST'])(
    'that is refused a connection is sent again with backoff, as nothing was sent: %s',
    async (method) => {
      const refused: Reply = { bytesUp: 0, failure: { kind: 'refused', message: 'refused' } };
      const ran = await run([refused, refused, refused, answer(201)], {}, {}, method);
      expect(ran).toMatchObject({
        sent: 4,
        accidents: [],
        performed: { exchange: { reply: { response: { status: 201 } } } },
      });
      expect(ran.ms).toBeGreaterThan(0);
      expect(ran.ms).toBeLessThanOrEqual(500 + 1000 + 2000);
      const never = await run([refused], {}, {}, method);
      expect(never).toMatchObject({ sent: 4, accidents: [] });
      expect(never.performed.exchange?.reply).toBe(refused);
      expect(never.performed.stopped).toBeUndefined();
    },
  );

  it('met by infrastructure four times is given up with the cause', async () => {
    expect(await run([answer(503)])).toMatchObject({
      sent: 4,
      performed: { stopped: 'the target answered 503 4 times in a row' },
    });
  });

  it('met by a 502 that is no JSON takes it for infrastructure', async () => {
    expect(await run([answer(502, [], '<html>'), answer(422)])).toMatchObject({ sent: 2 });
    expect(await run([answer(502), answer(422)])).toMatchObject({ sent: 1 });
  });

  it('that asks for server trouble takes what infrastructure answers', async () => {
    expect(await run([answer(503)], { asked: [429] })).toMatchObject({ sent: 1 });
    expect(await run([answer(502, [], '<html>')], { asked: [502] })).toMatchObject({ sent: 1 });
  });

  it('of an arrangement is sent again after a 500', async () => {
    expect(await run([answer(500), answer(201)], { isSteady: true })).toMatchObject({ sent: 2 });
    expect(await run([answer(500), answer(201)])).toMatchObject({ sent: 1 });
  });

  it('without an answer on a reused connection is sent once more on a new one', async () => {
    const reset: Reply = { bytesUp: 0, failure: { kind: 'reset', message: 'reset' }, onReusedConnection: true };
    const ran = await run([reset, answer(422)]);
    expect(ran).toMatchObject({ sent: 2, performed: { exchange: { reply: { response: { status: 422 } } } } });
    expect((await run([reset, reset])).sent).toBe(2);
  });

  it('beyond the budget of requests is not sent', async () => {
    expect(await run([answer(422)], {}, { maxRequests: 0 })).toMatchObject({
      sent: 0,
      performed: { stopped: 'the budget of 0 requests was spent' },
    });
  });
});

describe('a budget', () => {
  it('spreads requests over time', async () => {
    const clock = createFakeClock();
    const budget = createBudget({ ...profile.limits, requestsPerSecond: 10 }, clock);
    for (let index = 0; index < 21; index += 1) await clock.sleep(budget.turnMs());
    expect(clock.now()).toBeGreaterThanOrEqual(1800);
    expect(clock.now()).toBeLessThanOrEqual(2000);
  });

  it('without a rate lets every request go at once', () => {
    const budget = createBudget(LIMITS, createFakeClock());
    expect(Array.from({ length: 21 }, budget.turnMs)).toEqual(Array.from({ length: 21 }, () => 0));
  });

  it('that reads is sent once more where a connection of before was lost, and both exchanges are kept', async () => {
    const lost: Reply = { failure: { kind: 'reset', message: 'closed' }, onReusedConnection: true, bytesUp: 0 };
    const ran = await run([lost, answer(200)]);
    expect(ran.sent).toBe(2);
    expect(ran.performed.exchange?.before?.reply).toBe(lost);
    expect(ran.performed.exchange?.reply.response?.status).toBe(200);
  });

  it.each(['POST', 'PATCH', 'DELETE'])(
    'that writes is not sent again where its answer was lost: %s',
    async (method) => {
      const lost: Reply = { failure: { kind: 'reset', message: 'closed' }, onReusedConnection: true, bytesUp: 0 };
      const ran = await run([lost, answer(409)], {}, {}, method);
      expect(ran.sent).toBe(1);
      expect(ran.performed.exchange?.reply).toBe(lost);
      const cleaning = await run([lost, answer(404)], { role: 'cleanup' }, {}, method);
      expect(cleaning.sent).toBe(2);
    },
  );

  it.each([
    [502, 1],
    [504, 1],
    [503, 2],
    [408, 2],
  ])('that writes and meets a %i is sent %i times', async (status, times) => {
    const ran = await run([answer(status, [], 'no JSON'), answer(201)], {}, {}, 'POST');
    expect(ran.sent).toBe(times);
    expect(ran.performed.trouble === undefined).toBe(times === 2);
  });
});
