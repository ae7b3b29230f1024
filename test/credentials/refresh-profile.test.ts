import { describe, expect, it } from 'vitest';
import { KEY, load } from '../io/load/profile/load-from.ts';

const profile = (refresh: string): string =>
  `export default { baseUrl: 'http://localhost', keys: { sandbox: '${KEY}' }, refresh: ${refresh} };`;

describe('the refresh of a key in a profile', () => {
  it.each([
    ['a function', '{ sandbox: () => "x" }', { call: expect.any(Function) as unknown }],
    ['a function with a time', '{ sandbox: { call: () => "x", everySeconds: 300 } }', { everySeconds: 300 }],
    ['a command', '{ sandbox: { command: ["vault", "read", ""] } }', { command: ['vault', 'read', ''] }],
  ])('may be %s', async (_, refresh, expected) => {
    expect((await load({ 'assay.config.mjs': profile(refresh) })).refresh).toMatchObject({ sandbox: expected });
  });

  it.each([
    ['{ sandbox: {} }', '`refresh.sandbox` must have one of `command`, `call`'],
    ['{ sandbox: { command: ["a"], call: () => "x" } }', '`refresh.sandbox` must have one of `command`, `call`'],
    ['{ sandbox: { call: "x" } }', '`refresh.sandbox.call` must be a function'],
    ['{ sandbox: { command: "vault read" } }', '`refresh.sandbox.command` must be'],
    ['{ sandbox: { command: [] } }', '`refresh.sandbox.command` must'],
    ['{ sandbox: { command: [""] } }', '`refresh.sandbox.command` must begin with the name of a program'],
    ['{ sandbox: { command: ["a"], everySeconds: 0 } }', '`refresh.sandbox.everySeconds` must be'],
    ['{ sandbox: { command: ["a"], every: 1 } }', 'unknown key `refresh.sandbox.every`'],
    ['{ live: { command: ["a"] } }', '`refresh.live` has no key to make anew: give `keys.live` to begin with'],
  ])('%s is refused', async (refresh, message) => {
    await expect(load({ 'assay.config.mjs': profile(refresh) })).rejects.toThrow(message);
  });
});
