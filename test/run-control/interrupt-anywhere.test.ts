import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../engine/core/random/index.ts';
import { openTarget, type OpenTarget } from './open-target.ts';

// Cases that make subscriptions, and some that do not.
const FLAGS =
  'run --depth quick --quiet --concurrency 4 --only subscription-made,subscription-updated,subscription-deleted,secret-shown-once,foreign-subscription,unknown-subscription,deliveries-listed,already-submitted,missing-key --report json=report.json';

let target: OpenTarget;
let requests = 0;
let interruptAt = Infinity;
let interrupt: () => void = () => undefined;

beforeEach(async () => {
  [requests, interruptAt] = [0, Infinity];
  target = await openTarget({
    tamper: (reply) => {
      requests += 1;
      if (requests === interruptAt) interrupt();
      return reply;
    },
  });
});

afterEach(async () => {
  await target.close();
});

const random = createRandom(1, 'moments');
const moments = Array.from({ length: 10 }, () => 1 + random.int(40));

describe('Ctrl-C at a random moment', () => {
  it.each(moments.map((at, index) => [index + 1, at] as const))(
    '%i, at request %i, leaves a report and no subscription',
    async (_, at) => {
      interruptAt = at;
      const { exitCode, lastLine } = await target.call(FLAGS, {
        onListen: (send) => {
          interrupt = () => {
            send('SIGINT');
          };
        },
      });
      expect({ exitCode, lastLine }).toEqual({
        exitCode: 130,
        lastLine: 'Exit code 130: the run was interrupted (SIGINT)',
      });
      const report = target.read('report.json');
      expect(report.leftovers.filter(({ kind }) => kind === 'subscription')).toEqual([]);
      expect(report.counts.fail).toBe(0);
      expect(await listSubscriptions()).toEqual([]);
    },
  );
});

async function listSubscriptions(): Promise<unknown> {
  const url = `${target.baseUrl}/api/integrations/webhooks/subscriptions`;
  const response = await fetch(url, { headers: { 'X-API-Key': target.sandboxKey } });
  return response.json();
}
