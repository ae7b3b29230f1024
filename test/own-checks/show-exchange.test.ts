import { describe, expect, it } from 'vitest';
import { showExchange, type HiddenExchange } from '../../engine/core/own/index.ts';

const SECRET = 'sk_test_0123456789abcdef';

const exchange: HiddenExchange = {
  operation: 'getOrder',
  case: 'unknown-order/by-id',
  role: 'again',
  started: '2026-01-02T03:04:05.000Z',
  request: {
    method: 'POST',
    url: `https://api.example.com/v1/orders/7?key=${SECRET}&x=a?b`,
    headers: [
      ['Accept', 'a'],
      ['accept', 'b'],
      ['Authorization', 'Bearer unheard-of'],
      ['X-Key', '[keys.main]'],
      ['Cookie', 'session=abc; theme=[keys.theme]'],
    ],
    body: `{"note":"${SECRET}"}`,
  },
  response: {
    status: 404,
    headers: [['set-cookie', 'session=abc=def; Path=/; HttpOnly']],
    body: `{"detail":{"key":"${SECRET}"}}`,
    ms: 12,
  },
};

const hide = (text: string): string => text.replaceAll(SECRET, '[keys.main]');

describe('an exchange as own checks see it', () => {
  const shown = showExchange(exchange, hide);

  it('tells what was sent and answered', () => {
    const { operation, case: of, role, started, request, response } = shown;
    expect({ operation, of, role, started }).toEqual({
      operation: 'getOrder',
      of: 'unknown-order/by-id',
      role: 'again',
      started: '2026-01-02T03:04:05.000Z',
    });
    expect(request).toMatchObject({ method: 'POST', path: '/v1/orders/7', query: 'key=[keys.main]&x=a?b' });
    expect(request.headers['accept']).toBe('a, b');
    expect(request.headerFields.slice(0, 2)).toEqual([
      ['Accept', 'a'],
      ['accept', 'b'],
    ]);
    expect(response).toMatchObject({ status: 404, ms: 12, json: { detail: { key: '[keys.main]' } } });
  });

  it('holds no secret, and no login or cookie that nobody named', () => {
    const text = JSON.stringify(shown);
    for (const word of [SECRET, 'unheard-of', 'abc', 'def']) expect(text).not.toContain(word);
    expect(shown.request.headers).toMatchObject({
      authorization: 'Bearer [not shown]',
      'x-key': '[keys.main]',
      cookie: 'session=[not shown]; theme=[keys.theme]',
    });
    expect(shown.response.headers['set-cookie']).toBe('session=[not shown]; Path=/; HttpOnly');
  });

  it.each<[string, (value: never) => unknown, unknown]>([
    ['the exchange', () => Reflect.set(shown, 'operation', 'x'), false],
    ['the status', () => Reflect.set(shown.response, 'status', 200), false],
    ['a header', () => Reflect.set(shown.response.headers, 'x', '1'), false],
    ['a header field', () => Reflect.set(shown.request.headerFields[0] ?? {}, 0, 'x'), false],
    ['a member deep in JSON', () => Reflect.set(Object(shown.response.json), 'detail', 1), false],
    ['JSON itself', () => Reflect.set(shown.response, 'json', 1), false],
  ])('cannot be changed in %s', (_, change, expected) => {
    expect(change(undefined as never)).toBe(expected);
  });

  it.each([
    ['', undefined, undefined],
    ['<html>', '<html>', undefined],
    ['null', 'null', null],
    ['['.repeat(100_000), '['.repeat(100_000), undefined],
  ])('tells a body of text from JSON', (body, text, json) => {
    const { response } = showExchange({ ...exchange, response: { ...exchange.response, body } }, hide);
    expect(response.body).toBe(text);
    expect(response.json).toBe(json);
  });

  it('gives a path to a URL without one', () => {
    const { request } = showExchange({ ...exchange, request: { ...exchange.request, url: 'https://a.b?c=d' } }, hide);
    expect([request.path, request.query]).toEqual(['/', 'c=d']);
  });
});
