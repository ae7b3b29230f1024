import { expect, it } from 'vitest';
import type { Profile } from '../../../engine/core/model/index.ts';
import { createRandom } from '../../../engine/core/random/index.ts';
import { resolveProfile } from '../../../engine/io/load/index.ts';
import { observeHtml } from '../../../engine/run/observe/index.ts';
import type { Tools } from '../../../engine/run/tools.ts';
import { createMemoryTarget } from '../../../engine/selftest/memory/memory-target.ts';
import { createVirtualClock } from '../../../engine/selftest/memory/virtual-clock.ts';
import { openContract } from '../../../engine/session/open-contract.ts';
import { referenceProfile } from '../../../engine/session/reference-profile.ts';
import { createReference, type ReferenceOptions } from '../../../reference/index.ts';

const contract = await openContract('.');
const [read] = contract.operations.filter(({ id }) => id === contract.preflight);

async function observe(options: ReferenceOptions, headers: Profile['headers'] = {}): Promise<unknown> {
  const clock = createVirtualClock();
  const reference = createReference({ now: clock.now, ...options });
  const target = createMemoryTarget(reference.listener, clock);
  const profile = await resolveProfile(referenceProfile(reference.keys, 'http://127.0.0.1'), {
    source: 'a test',
    folder: '.',
    environment: {},
    flags: { headers },
  });
  const tools: Partial<Tools> = {
    contract,
    profile,
    seed: 1,
    tag: 'assay-1',
    signal: new AbortController().signal,
    jitter: createRandom(1, 'test'),
    perform: async (probe, { caseId }) => ({
      exchange: { role: 'probe', probe, reply: await target.send(probe, { caseId }) },
    }),
  };
  return read === undefined ? undefined : observeHtml(tools as Tools, read); // only these are used
}

it.each<readonly [string, ReferenceOptions, string, string]>([
  ['JSON all the same', {}, '200 application/json', '401 application/json'],
  [
    'a page to whoever asks for one',
    {
      tamper: (reply, { request }) =>
        request.headers['accept']?.includes('text/html') === true && reply.status >= 400
          ? { status: reply.status, headers: [['Content-Type', 'text/html']], body: '<h1>No</h1>' }
          : reply,
    },
    '200 application/json',
    '401 text/html',
  ],
  [
    'a 406',
    { tamper: (reply) => ({ ...reply, status: 406, headers: [] }) },
    '406 without a media type',
    '406 without a media type',
  ],
])('a server that gives %s is told so', async (_, options, withKey, withoutKey) => {
  expect(await observe(options)).toEqual({
    what: 'what a request with Accept: text/html gets',
    seen: { 'listSubscriptions with a key': withKey, 'listSubscriptions without a key': withoutKey },
  });
});

it('nothing is asked where the profile says what to accept', async () => {
  expect(await observe({}, { accept: 'application/json' })).toBeUndefined();
});
