import { describe, expect, it } from 'vitest';
import type { KeyRefresh, KeyValue, Probe, RefreshRecord, Reply, Send } from '../../engine/core/model/index.ts';
import { replaceKey } from '../../engine/core/probe/index.ts';
import { openKeyRing, withFreshKeys, type KeyRing } from '../../engine/io/keys/index.ts';

const keyOf = (number: number): string => `key-${'k'.repeat(10)}-${number}`;

function probeOf(operation: string, key = 'main', sent = keyOf(0), method = 'GET'): Probe {
  const credential = { in: 'header', name: 'X-Key', before: '', sent, made: 'as-is', scheme: 'a' } as const;
  return { operation, method, target: `/${operation}`, headers: [['X-Key', sent]], key, credentials: [credential] };
}

function answer(status: number): Reply {
  return { response: { status, headers: [], body: '', bytes: 0, ms: 1 }, bytesUp: 0 };
}

interface Opened {
  readonly send: Send;
  readonly ring: KeyRing;
  readonly sent: string[];
  readonly records: RefreshRecord[];
  readonly clock: { now: number };
  readonly made: () => number;
}

/** Opens fresh keys around a server; `lets` says who may come in, by operation and key, of which there are so many. */
function open(lets: (operation: string, key: string, made: number) => boolean, refresh: KeyRefresh = {}): Opened {
  const sent: string[] = [];
  const records: RefreshRecord[] = [];
  const clock = { now: 0 };
  let made = 0;
  const make = async (): Promise<string> => {
    await new Promise(setImmediate);
    made += 1;
    return keyOf(made);
  };
  const ring = openKeyRing(
    { main: keyOf(0), other: 'another' },
    { main: { call: make, ...refresh } },
    {
      roles: [],
      make: async ({ call }) => (await call?.()) ?? null,
      now: () => clock.now,
      hide: (text) => text.replaceAll('opensesame', '[keys.vault]'),
      onSecret: () => undefined,
      onRecord: (record) => records.push(record),
    },
  );
  const plain: Send = async ({ operation, headers }) => {
    const key = headers[0]?.[1] ?? '';
    sent.push(`${operation} ${key.slice(-1)}`);
    await new Promise(setImmediate);
    return answer(lets(operation, key, made) ? 200 : 401);
  };
  const send = withFreshKeys(plain, { ring, replaceKey, isGuarded: (operation) => operation !== 'open' });
  return { send, ring, sent, records, clock, made: () => made };
}

const how = { caseId: 'x' };
const statusOf = ({ response, failure }: Reply): unknown => failure?.message ?? response?.status;

describe('a key that is made anew', () => {
  it('is made once for many lanes that were refused', async () => {
    const { send, made, ring } = open((_, key) => key !== keyOf(0));
    const replies = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => send(probeOf(name), how)));
    expect(replies.map(statusOf)).toEqual([200, 200, 200, 200, 200]);
    expect(replies.every(({ refused }) => refused?.response?.status === 401)).toBe(true);
    expect([made(), ring.keys['main']]).toEqual([1, keyOf(1)]);
  });

  it('is sent in place of an old one that a probe was made with', async () => {
    const { send, sent } = open((_, key) => key !== keyOf(0));
    await send(probeOf('a'), how);
    await send(probeOf('b', 'main', keyOf(0), 'POST'), how);
    expect(sent).toEqual(['a 0', 'a 1', 'b 1']);
  });

  it('may be ended by the next one while it is on its way', async () => {
    // Each key is ended by the next, and the third comes while the second is on its way.
    let hinder = true;
    const opened = open((operation, key, made) => {
      if (operation === 'a' && made === 1 && hinder) {
        hinder = false;
        void opened.ring.renew('main', keyOf(1), new AbortController().signal);
        return false;
      }
      return key === keyOf(made) && made > 0;
    });
    expect(statusOf(await opened.send(probeOf('a'), how))).toBe(200);
  });

  it.each<[string, Probe, boolean]>([
    ['a probe that asks for a 401', probeOf('a'), true],
    ['another key', probeOf('a', 'other', 'another'), false],
    ['a key that was made from it', probeOf('a', 'keys.main, last character changed', 'made'), false],
    ['no key', { operation: 'a', method: 'GET', target: '/a', headers: [], key: 'none' }, false],
  ])('is not made anew for %s', async (_, probe, asks401) => {
    const { send, made, sent } = open(() => false);
    expect(statusOf(await send(probe, { ...how, asks401 }))).toBe(401);
    expect([made(), sent.length]).toEqual([0, 1]);
  });

  it('is made anew before it ends, and waited for', async () => {
    const { send, sent, clock, records } = open(() => true, { everySeconds: 100 });
    await send(probeOf('a'), how);
    clock.now = 74_999;
    await send(probeOf('b'), how);
    clock.now = 75_000;
    await Promise.all([send(probeOf('c'), how), send(probeOf('d'), how)]);
    expect(sent).toEqual(['a 0', 'b 0', 'c 1', 'd 1']);
    expect(records).toMatchObject([{ key: 'main', because: 'it was due', by: 'function', gave: 'a new key' }]);
  });

  it('is secret, as the ones before it', async () => {
    const { send, ring } = open((_, key) => key === keyOf(2));
    await send(probeOf('a'), how);
    await send(probeOf('a'), how);
    expect(ring.secrets()).toEqual([1, 2].map((number) => ({ name: 'keys.main', value: keyOf(number) })));
    expect(ring.valuesOf('main')).toEqual([0, 1, 2].map(keyOf));
  });
});

describe('a second refusal', () => {
  it('counts, and is the last', async () => {
    const { send, sent } = open(() => false);
    const reply = await send(probeOf('a'), how);
    expect([statusOf(reply), reply.refused?.response?.status]).toEqual([401, 401]);
    expect(sent).toEqual(['a 0', 'a 1']);
  });

  it('again and again at one place makes no more keys while the key is good elsewhere', async () => {
    const { send, made } = open((operation) => operation !== 'wrong');
    await send(probeOf('right'), how);
    for (let time = 0; time < 10; time += 1) expect(statusOf(await send(probeOf('wrong'), how))).toBe(401);
    expect(made()).toBe(3);
  });

  it('is forgotten where a new key was let in, so that no read is sent to ask', async () => {
    let first = 0;
    const { send, sent } = open((_, key) => Number(key.slice(-1)) >= first);
    await send(probeOf('a'), how);
    for (first = 1; first < 6; first += 1) expect(statusOf(await send(probeOf('a'), how))).toBe(200);
    expect(sent).toHaveLength(11);
  });

  it('there does not keep a key from being made anew that is refused elsewhere as well', async () => {
    let ended = 0;
    const { send, made } = open((operation, key) => operation !== 'wrong' && Number(key.slice(-1)) >= ended);
    await send(probeOf('right'), how);
    for (let time = 0; time < 5; time += 1) await send(probeOf('wrong'), how);
    ended = 4;
    await send(probeOf('wrong'), how);
    expect([made(), statusOf(await send(probeOf('right'), how))]).toEqual([4, 200]);
  });
});

describe('what tells that a key is still good', () => {
  it('is no write, which would be done once more', async () => {
    const { send, sent } = open((operation) => operation === 'right');
    await send(probeOf('right', 'main', keyOf(0), 'POST'), how);
    for (let time = 0; time < 5; time += 1) await send(probeOf('wrong'), how);
    expect(sent.filter((one) => one.startsWith('right'))).toHaveLength(1);
  });

  it('is no read that lets in everybody', async () => {
    let first = Infinity;
    const { send } = open((operation, key) => operation === 'open' || Number(key.slice(-1)) >= first);
    await send(probeOf('open'), how);
    for (let time = 0; time < 3; time += 1) expect(statusOf(await send(probeOf('a'), how))).toBe(401);
    first = 4;
    expect(statusOf(await send(probeOf('a'), how))).toBe(200);
  });
});

describe('a refresh without a new key', () => {
  it('is tried again of itself only after a while, and no more after three times in a row', async () => {
    let calls = 0;
    const gives = [false, false, true, false, false, false, true];
    const call = (): Promise<string> => {
      calls += 1;
      return gives[calls - 1] === true ? Promise.resolve(keyOf(calls)) : Promise.reject(new Error('no opensesame'));
    };
    const { send, clock, records } = open(() => true, { call, everySeconds: 100 });
    const counts: number[] = [];
    for (const seconds of [75, 80, 85, 95, 170, 180, 190, 300]) {
      clock.now = seconds * 1000;
      expect(statusOf(await send(probeOf('a'), how))).toBe(200);
      counts.push(calls);
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 5, 6, 6]);
    expect(records[0]?.reason).toBe('no [keys.vault]');
  });

  it('is tried three times in all, and each probe says why', async () => {
    let calls = 0;
    const call = (): Promise<string> => {
      calls += 1;
      return Promise.reject(new Error('the vault is shut'));
    };
    const { send, records } = open(() => false, { call });
    const replies: unknown[] = [];
    for (let time = 0; time < 5; time += 1) replies.push(statusOf(await send(probeOf('a'), how)));
    expect([calls, records.length]).toEqual([3, 3]);
    expect(replies[0]).toBe('the target refused keys.main (401), and its refresh failed: the vault is shut');
    expect(replies[4]).toBe('the target refused keys.main (401), and its refresh failed: the vault is shut, 3 times');
  });

  it('that gives the same key is judged where the key is good elsewhere, and an error where it is not', async () => {
    const refresh: KeyRefresh = { call: () => keyOf(0) };
    const wrong = open((operation) => operation === 'right', refresh);
    await wrong.send(probeOf('right'), how);
    expect(statusOf(await wrong.send(probeOf('wrong'), how))).toBe(401);
    const ended = open(() => false, refresh);
    expect(statusOf(await ended.send(probeOf('a'), how))).toBe(
      'the target refused keys.main (401), and its refresh gave the same key again',
    );
  });
});

describe('a probe with another key', () => {
  const to: KeyValue = { a: 'new-a', b: 'u:new&b' };
  it.each<[string, Partial<Probe>, KeyValue, KeyValue, Partial<Probe>]>([
    [
      'in the query',
      {
        target: '/x?key=old%26&y=1',
        credentials: [{ in: 'query', name: 'key', before: '', sent: 'old&', made: 'as-is', scheme: 'a' }],
      },
      'old&',
      'new+',
      { target: '/x?key=new%2B&y=1' },
    ],
    [
      'in a cookie beside another',
      {
        headers: [['Cookie', 's=old; t=1']],
        credentials: [{ in: 'header', name: 'Cookie', before: 's=', sent: 'old', made: 'as-is', scheme: 'a' }],
      },
      'old',
      'new',
      { headers: [['Cookie', 's=new; t=1']] },
    ],
    [
      'as a login, of several',
      {
        headers: [
          ['X-A', 'old-a'],
          ['Authorization', `Basic ${Buffer.from('u:old').toString('base64')}`],
        ],
        credentials: [
          { in: 'header', name: 'X-A', before: '', sent: 'old-a', made: 'as-is', scheme: 'a' },
          {
            in: 'header',
            name: 'Authorization',
            before: 'Basic ',
            sent: Buffer.from('u:old').toString('base64'),
            made: 'basic',
            scheme: 'b',
          },
        ],
      },
      { a: 'old-a', b: 'u:old' },
      to,
      {
        headers: [
          ['X-A', 'new-a'],
          ['Authorization', `Basic ${Buffer.from('u:new&b').toString('base64')}`],
        ],
      },
    ],
  ])('has it %s', (_, given, from, other, expected) => {
    const probe: Probe = { operation: 'x', method: 'GET', target: '/x', headers: [], key: 'main', ...given };
    const replaced = replaceKey(probe, from, other);
    expect(replaced).toMatchObject(expected);
    expect(replaceKey(replaced, other, from)).toEqual(probe);
    expect(replaceKey(probe, 'strange', 'new')).toBe(probe);
  });
});
