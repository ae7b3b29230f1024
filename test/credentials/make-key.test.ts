import { describe, expect, it } from 'vitest';
import type { KeyRefresh } from '../../engine/core/model/index.ts';
import { makeKey } from '../../engine/io/keys/index.ts';

const LONG_MS = 600_000;
const ways: readonly (readonly [string, KeyRefresh, string])[] = [
  ['a command', { command: [process.execPath, '-e', `setTimeout(() => {}, ${LONG_MS})`] }, 'did not end within 50 ms'],
  ['a function', { call: () => new Promise<never>(() => undefined) }, 'the function gave nothing within 50 ms'],
];

describe.each(ways)('%s that makes no key and does not end', (_, refresh, late) => {
  it('is given up after its time', async () => {
    await expect(makeKey(refresh, 50, new AbortController().signal)).rejects.toThrow(late);
  });

  it('is given up where the run is interrupted', async () => {
    const controller = new AbortController();
    const made = makeKey(refresh, LONG_MS, controller.signal);
    controller.abort();
    await expect(made).rejects.toThrow('the run was interrupted');
    await expect(makeKey(refresh, LONG_MS, controller.signal)).rejects.toThrow('the run was interrupted');
  });
});

it('a command gets no input, and gives its output alone', async () => {
  const script =
    "process.stdin.on('data', console.log).on('end', () => { console.error('told'); console.log('a key'); })";
  const made = makeKey({ command: [process.execPath, '-e', script] }, LONG_MS, new AbortController().signal);
  expect(await made).toBe('a key');
});

it('a command that writes without end is ended', async () => {
  const script = "setInterval(() => console.log('x'.repeat(9999)), 1)";
  const made = makeKey({ command: [process.execPath, '-e', script] }, LONG_MS, new AbortController().signal);
  await expect(made).rejects.toThrow('wrote more than 65536 bytes');
});
