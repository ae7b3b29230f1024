import { expect, test } from 'vitest';
import type { Probe, Reply, Send } from '../../engine/core/model/index.ts';
import { withTokens } from '../../engine/io/send/index.ts';

const LOGIN = 'id:a-secret';

function probeWith(change?: 'doubled'): Probe {
  const token = { tokenUrl: '/token', login: LOGIN, scopes: ['read', 'write'], ...(change && { change }) };
  const credential = {
    in: 'header',
    name: 'Authorization',
    before: 'Bearer ',
    sent: '[a token]',
    made: 'token',
  } as const;
  return {
    operation: 'read',
    method: 'GET',
    target: '/thing',
    headers: [['Authorization', 'Bearer [a token]']],
    key: 'main',
    credentials: [{ ...credential, scheme: 'a', token }],
  };
}

function answer(status: number, body: object): Reply {
  const text = JSON.stringify(body);
  return { response: { status, headers: [], body: text, bytes: text.length, ms: 1 }, bytesUp: 0 };
}

function open(tokenAnswer: (count: number) => Reply): {
  readonly send: Send;
  readonly sent: Probe[];
  readonly clock: { now: number };
  readonly told: string[];
} {
  const sent: Probe[] = [];
  const told: string[] = [];
  const clock = { now: 0 };
  const plain: Send = (probe) => {
    sent.push(probe);
    const count = sent.filter(({ target }) => target === '/token').length;
    return Promise.resolve(probe.target === '/token' ? tokenAnswer(count) : answer(200, {}));
  };
  const onToken = ({ value }: { readonly value: string }): void => void told.push(value);
  return { send: withTokens(plain, { sendTo: () => plain, now: () => clock.now, onToken }), sent, clock, told };
}

const authorisations = (sent: readonly Probe[]): readonly (string | undefined)[] =>
  sent.filter(({ target }) => target === '/thing').map(({ headers }) => headers[0]?.[1]);

test('a token is fetched once for many probes, and anew before it ends', async () => {
  const { send, sent, clock, told } = open((count) => answer(200, { access_token: `t${count}`, expires_in: 100 }));
  await Promise.all([send(probeWith(), { caseId: 'a' }), send(probeWith(), { caseId: 'b' })]);
  clock.now = 74_000;
  await send(probeWith(), { caseId: 'c' });
  clock.now = 75_001;
  await send(probeWith(), { caseId: 'd' });
  expect(authorisations(sent)).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1', 'Bearer t2']);
  expect(told).toEqual(['t1', 't2']);
  const [first] = sent;
  expect(first?.body).toEqual({ kind: 'text', text: 'grant_type=client_credentials&scope=read+write' });
  expect(first?.headers[0]).toEqual(['Authorization', `Basic ${Buffer.from(LOGIN).toString('base64')}`]);
});

test('a changed key is a token that nobody was given', async () => {
  const { send, sent } = open(() => answer(200, { access_token: 'abc' }));
  await send(probeWith('doubled'), { caseId: 'a' });
  expect(authorisations(sent)).toEqual(['Bearer abcabc']);
});

test.each([
  ['answered 401', answer(401, { error: 'invalid_client' })],
  ['answered 200 without an access_token', answer(200, { token: 'abc' })],
  ['gave no answer (refused)', { failure: { kind: 'refused', message: 'refused' }, bytesUp: 0 } as const],
])('where the token request %s, no probe is sent, and the next one asks again', async (what, reply) => {
  const { send, sent } = open((count) => (count === 1 ? reply : answer(200, { access_token: 'abc' })));
  const first = await send(probeWith(), { caseId: 'a' });
  expect(first.failure).toEqual({ kind: 'unsendable', message: `no token was given: /token ${what}` });
  await send(probeWith(), { caseId: 'b' });
  expect(authorisations(sent)).toEqual(['Bearer abc']);
});

test('a probe that needs no token is sent as it is', async () => {
  const { send, sent } = open(() => answer(500, {}));
  const probe: Probe = { operation: 'read', method: 'GET', target: '/open', headers: [], key: 'none' };
  await send(probe, { caseId: 'a' });
  expect(sent).toEqual([probe]);
});
