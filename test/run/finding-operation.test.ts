import { afterAll, expect, it } from 'vitest';
import type { Entry } from '../../engine/core/model/index.ts';
import { openTarget, type OpenTarget } from '../run-control/open-target.ts';

const opened: OpenTarget[] = [];
afterAll(async () => {
  for (const target of opened) await target.close();
});

/** Where a run books what one operation's answers depart in: `case on operation`. */
async function bookings(operation: string, only: string, profile: object = {}): Promise<readonly string[]> {
  const target = await openTarget(
    {
      tamper: (reply, context) =>
        context.operation === operation ? { ...reply, headers: [...reply.headers, ['X-RateLimit-Limit', '9']] } : reply,
    },
    profile,
  );
  opened.push(target);
  await target.call(`run --quiet --depth standard --only ${only} --report json=r.json`);
  return [...new Set(target.read('r.json').entries.flatMap(bookingsOf))];
}

function bookingsOf(entry: Entry): readonly string[] {
  return entry.findings.map(({ of }) => `${entry.case} on ${of?.operation ?? entry.operation}`);
}

it.each([
  ['a read for a trace', 'listSubscriptions', 'no-trace/subscription-no-key', ['no-trace/subscription-no-key']],
  [
    'a step of an arrangement',
    'deleteSubscription',
    'deleted-subscription-gone/read',
    ['arrangement/deleted-subscription'],
  ],
  [
    'the probe itself',
    'getSubscription',
    'unknown-subscription',
    ['unknown-subscription/subscription/getSubscription'],
  ],
])('%s is booked where it was answered', async (_, operation, only, cases) => {
  expect(await bookings(operation, only)).toEqual(cases.map((id) => `${id} on ${operation}`));
});

it('a request that the owner names is booked as the operation that it is', async () => {
  const only = 'subscription-without-destination';
  const owner = {
    command: `node -e 'console.log(JSON.stringify({ method: "patch", path: "/webhooks/subscriptions/7b0e7c4a-8a52-4d9b-b1a1-5f1f2a6f9a01", body: { enabled: true } }))'`,
  };
  const found = await bookings('updateSubscription', only, { arrangements: { [only]: owner } });
  expect(found).toContain(`${only}/owners-request on updateSubscription`);
});
