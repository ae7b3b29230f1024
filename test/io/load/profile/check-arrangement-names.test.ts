import { expect, test } from 'vitest';
import type { OwnerState, Profile } from '../../../../engine/core/model/index.ts';
import { checkArrangementNames, loadContract, resolveProfile } from '../../../../engine/io/load/index.ts';
import { tinyContract } from '../tiny-contract.ts';
import { writeFolder } from '../write-folder.ts';
import { load, minimal, YAML } from './load-from.ts';

test.each([
  [{ 'broken-thing': {} }, [], undefined],
  [{}, ['things'], undefined],
  [
    { 'broken-thin': {} },
    [],
    "a test: `broken-thin` is no state that the target's owner brings about; did you mean `broken-thing`?",
  ],
  [{ thing: {} }, [], "a test: `thing` is no state that the target's owner brings about; valid are `broken-thing`"],
  [{}, ['thing'], 'a test: `rateLimit.buckets` has the unknown bucket `thing`; did you mean `things`?'],
])('arrangements %o and buckets %o are judged by the contract', async (arrangements, buckets, message) => {
  const contract = await loadContract(await writeFolder(tinyContract), { generators: ['strange-names'] });
  const profile = await makeProfile(arrangements, buckets);
  if (message === undefined) checkArrangementNames(profile, contract);
  else
    expect(() => {
      checkArrangementNames(profile, contract);
    }).toThrow(message);
});

test('names in a file are told with their places', async () => {
  const contract = await loadContract(await writeFolder(tinyContract), { generators: ['strange-names'] });
  const text = `${minimal}arrangements:\n  broken-thin: { command: x }\nrateLimit:\n  buckets: [things, thing]\n`;
  const profile = await load({ [YAML]: text });
  expect(() => {
    checkArrangementNames(profile, contract);
  }).toThrow(
    [
      'The profile has 2 mistakes:',
      `${YAML}:4:3: \`broken-thin\` is no state that the target's owner brings about; did you mean \`broken-thing\`?`,
      `${YAML}:6:21: \`rateLimit.buckets\` has the unknown bucket \`thing\`; did you mean \`things\`?`,
    ].join('\n  '),
  );
});

test('an inline profile is named by its source', async () => {
  const origin = { source: 'conformance(...)', folder: '.', environment: {} };
  await expect(resolveProfile({ baseUrl: 'http://localhost', key: {} }, origin)).rejects.toThrow(
    'conformance(...): unknown key `key`; did you mean `keys`?',
  );
});

async function makeProfile(names: object, buckets: readonly string[]): Promise<Profile> {
  const arrangements = Object.fromEntries(
    Object.keys(names).map((name): [string, OwnerState] => [name, { command: 'x' }]),
  );
  const raw = { baseUrl: 'http://localhost', keys: { sandbox: 'sk_test_1' }, arrangements, rateLimit: { buckets } };
  return resolveProfile(raw, { source: 'a test', folder: '.', environment: {} });
}
