import { describe, expect, it } from 'vitest';
import type { FilledBody, Operation, Probe, Reply } from '../../../engine/core/model/index.ts';
import { createRandom } from '../../../engine/core/random/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../../engine/io/load/index.ts';
import { observeUploadFraming, observeUploadLimit } from '../../../engine/run/observe/index.ts';
import { nextSize } from '../../../engine/run/observe/next-size.ts';
import type { Tools } from '../../../engine/run/tools.ts';
import { generators } from '../../../generators/index.ts';

const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
const profile = await resolveProfile(
  { baseUrl: 'http://127.0.0.1:1', keys: { sandbox: `sk_test_${'0'.repeat(64)}` } },
  { source: 'a test', folder: '.', environment: {}, flags: {} },
);

/** Tools whose target answers an upload as it is told; nothing else is used of them. */
function toolsWith(answer: (body: FilledBody, probe: Probe) => number | undefined, production = false): Tools {
  const tools: Partial<Tools> = {
    contract,
    profile: production ? { ...profile, environment: 'production' } : profile,
    clock: { now: () => 0, sleep: () => new Promise(() => undefined) },
    seed: 1,
    tag: 'assay-1',
    freshId: () => 'assay-fresh',
    signal: new AbortController().signal,
    jitter: createRandom(1, 'test'),
    perform: (probe) => {
      const body = probe.body?.kind === 'filled' ? probe.body : undefined;
      if (body === undefined) throw new TypeError('An upload is filled.');
      return Promise.resolve({ exchange: { role: 'probe', probe, reply: replyOf(answer(body, probe), body) } });
    },
  };
  return tools as Tools; // only these are used
}

function replyOf(status: number | undefined, { fill }: FilledBody): Reply {
  if (status === undefined) return { failure: { kind: 'aborted', message: 'stopped' }, bytesUp: 1024 };
  return { response: { status, headers: [], body: '', bytes: 0, ms: 1 }, bytesUp: fill };
}

const limitedTo = (limit: number, counted: 'file' | 'body' = 'file'): Tools =>
  toolsWith(({ head, fill, tail }) => {
    const body = head.length + fill + tail.length;
    const file = body - head.length - tail.length + 69;
    return (counted === 'file' ? file : body) > limit ? 413 : 201;
  });

describe('the limit of uploads', () => {
  it.each([
    ['the greater reading', 10_485_760, 1],
    ['the lesser reading', 10_000_000, 3],
  ])('of %s is found in a few uploads', async (_, limit) => {
    const observed = await observeUploadLimit(limitedTo(limit), 48_000_000);
    expect(observed?.seen).toMatchObject({ limitBytes: limit });
  });

  it('in between is halved as often as the budget allows', async () => {
    expect((await observeUploadLimit(limitedTo(10_240_000), 48_000_000))?.seen).toEqual({
      acceptedBytes: 10_000_001,
      refusedBytes: 10_242_368,
      ended: 'the budget of bytes was spent',
    });
    expect((await observeUploadLimit(limitedTo(10_240_000), 500_000_000))?.seen).toEqual({
      acceptedBytes: 10_240_000,
      refusedBytes: 10_240_001,
      limitBytes: 10_240_000,
    });
  });

  it('that counts the whole body is seen near the greater reading', async () => {
    const observed = await observeUploadLimit(limitedTo(10_485_760, 'body'), 48_000_000);
    expect(observed?.seen).toMatchObject({ refusedBytes: 10_485_760, acceptedBytes: 10_485_248 });
  });

  it('is left open where an answer says nothing of it', async () => {
    const observed = await observeUploadLimit(
      toolsWith(() => 500),
      48_000_000,
    );
    expect(observed?.seen).toEqual({ ended: '10485760 bytes were answered 500' });
    expect(
      (
        await observeUploadLimit(
          toolsWith(() => undefined),
          48_000_000,
        )
      )?.seen,
    ).toEqual({ ended: 'stopped' });
  });

  it('is not looked for with a file that only a document describes, nor where a state is needed', async () => {
    const tools = limitedTo(10_485_760);
    const change = (valid: (one: Operation['valid']) => Operation['valid']): Tools => ({
      ...tools,
      contract: {
        ...contract,
        operations: contract.operations.map((one) => ({ ...one, valid: valid(one.valid) })),
      },
    });
    expect(
      await observeUploadLimit(
        change((valid) => ({ key: valid.key ?? 'none' })),
        48_000_000,
      ),
    ).toBeUndefined();
    const [state] = contract.arrangements;
    const needing = change((valid) => ({ ...valid, headers: { 'X-A': `$${state?.name ?? ''}.id` } }));
    expect(await observeUploadLimit(needing, 48_000_000)).toBeUndefined();
    expect(
      await observeUploadLimit(
        change((valid) => valid),
        48_000_000,
      ),
    ).toBeDefined();
  });

  it('is not looked for in production', async () => {
    expect(
      await observeUploadLimit(
        toolsWith(() => 413, true),
        48_000_000,
      ),
    ).toBeUndefined();
    expect(await observeUploadFraming(toolsWith(() => 413, true))).toBeUndefined();
  });
});

it('each framing is told with its answer, or that there was none', async () => {
  const tools = toolsWith(({ framing }) => ({ chunked: 411, 'expect-continue': 417 })[String(framing)]);
  expect(await observeUploadFraming(tools)).toMatchObject({
    what: 'upload framing',
    seen: { chunked: { answer: 411 }, 'declared-only': { answer: 'none' }, 'expect-continue': { answer: 417 } },
  });
});

it('no size is tried twice, and the search ends', () => {
  for (const limit of [9_999_999, 10_000_000, 10_000_001, 10_123_456, 10_485_759, 10_485_760]) {
    const tried: number[] = [];
    let range: Parameters<typeof nextSize>[0] = {};
    for (let size = nextSize(range); size !== undefined; size = nextSize(range)) {
      tried.push(size);
      range = size <= limit ? { ...range, accepted: size } : { ...range, refused: size };
    }
    expect(new Set(tried).size).toBe(tried.length);
    expect(tried.length).toBeLessThan(25);
  }
});
