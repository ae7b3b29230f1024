import type { KeyValue, Probe, Reply, Send, SendOptions } from '../../core/model/index.ts';
import type { KeyRing } from './open-key-ring.ts';

/** What fresh keys are sent with. */
export interface FreshTools {
  readonly ring: KeyRing;
  /** Returns a probe with the credentials of one value of its key replaced by those of another. */
  readonly replaceKey: (probe: Probe, from: KeyValue, to: KeyValue) => Probe;
  /** Tells whether an operation, by its id, lets nobody in without a credential. */
  readonly isGuarded: (operation: string) => boolean;
}

/**
 * Returns a sender that sends each key as it is by now. Where the target answers 401 to a key that is made anew, and nobody
 * asked for that, the key is made anew and the probe sent once more: what was refused was not done, a write neither. The
 * second answer counts, whatever it is.
 */
export function withFreshKeys(send: Send, { ring, replaceKey, isGuarded }: FreshTools): Send {
  const fruitless = new Map<string, number>();
  const lastGood = new Map<string, Probe>();

  const fresh = (probe: Probe): Probe => {
    const values = ring.valuesOf(probe.key);
    const latest = values.at(-1);
    if (latest === undefined) return probe;
    return values.slice(0, -1).reduce((changed, old) => replaceKey(changed, old, latest), probe);
  };

  // A read that was let in before tells whether the key still is, where it lets in nobody without one.
  const isStillGood = async (probe: Probe, options: SendOptions): Promise<boolean> => {
    const read = lastGood.get(probe.key);
    if (read === undefined) return false;
    const { response } = await send(fresh(read), { ...options, caseId: 'key', newConnection: true });
    return response !== undefined && response.status < 400;
  };

  // A server may end a key as soon as there is another one: what was on its way meanwhile says nothing.
  const sendLatest = async (
    probe: Probe,
    options: SendOptions,
  ): Promise<{ readonly reply: Reply; readonly isLatest: boolean }> => {
    for (let overtaken = 1; ; overtaken += 1) {
      const before = ring.valuesOf(probe.key).length;
      const reply = await send(fresh(probe), options);
      // Another one may be under way of which the server knows already.
      await ring.prepare(probe.key, options.signal ?? new AbortController().signal);
      const isLatest = ring.valuesOf(probe.key).length === before;
      if (isLatest || !isRefused(reply) || overtaken >= MOST_OVERTAKEN) return { reply, isLatest };
    }
  };

  const sendAgain = async (probe: Probe, options: SendOptions, first: Reply, refused: KeyValue): Promise<Reply> => {
    const place = `${probe.key} ${probe.operation}`;
    const times = fruitless.get(place) ?? 0;
    // An operation that refused new keys as well may do so whatever it is sent.
    if (times >= MOST_FRUITLESS && (await isStillGood(probe, options))) return first;
    const renewed = await ring.renew(probe.key, refused, options.signal ?? new AbortController().signal);
    if (renewed.kind === 'failed') return failed(first, `its refresh failed: ${renewed.reason}`, probe);
    if (renewed.kind === 'same') {
      return (await isStillGood(probe, options)) ? first : failed(first, 'its refresh gave the same key again', probe);
    }
    const { reply, isLatest } = await sendLatest(probe, options);
    fruitless.set(place, isRefused(reply) && isLatest ? times + 1 : 0);
    return { ...reply, refused: first };
  };

  return async (probe, options) => {
    if (probe.credentials === undefined || !ring.has(probe.key)) return send(probe, options);
    await ring.prepare(probe.key, options.signal ?? new AbortController().signal);
    const [value] = ring.valuesOf(probe.key).slice(-1);
    const sent = fresh(probe);
    const reply = await send(sent, options);
    if (value !== undefined && isRefused(reply) && options.asks401 !== true) {
      return sendAgain(probe, options, reply, value);
    }
    const isLetIn = reply.response !== undefined && reply.response.status < 300;
    if (probe.method === 'GET' && isLetIn && isGuarded(probe.operation)) {
      lastGood.set(probe.key, probe);
    }
    return reply;
  };
}

const MOST_FRUITLESS = 3;
const MOST_OVERTAKEN = 10;

function isRefused({ response, failure }: Reply): boolean {
  return response?.status === 401 && failure === undefined;
}

function failed(reply: Reply, why: string, { key }: Probe): Reply {
  return { ...reply, failure: { kind: 'unsendable', message: `the target refused keys.${key} (401), and ${why}` } };
}
