import { expect, test } from 'vitest';
import type { Entry, Finding, RecordedExchange } from '../../engine/core/model/index.ts';
import { diffLines } from '../../reporters/html/diff-lines.ts';

function answer(body: string, status = 404, over: { readonly cut?: number } = {}): RecordedExchange {
  return {
    role: 'probe',
    request: { method: 'GET', url: 'https://a.example/', headers: [] },
    response: { status, headers: [], body, ms: 1, ...over },
  };
}

function finding(at: string, expected = 'a string', received = 'absent'): Finding {
  return { check: 'envelope', clause: 'envelope/domain', level: 'required', at, expected, received };
}

function entry(findings: readonly Finding[], exchanges: readonly RecordedExchange[], received = 404): Entry {
  return {
    case: 'a/b',
    clause: 'a',
    operation: 'o',
    title: 't',
    outcome: 'fail',
    effect: 'reads',
    statuses: [404],
    received,
    findings,
    exchanges,
  };
}

const lines = (findings: readonly Finding[], ...exchanges: readonly RecordedExchange[]): readonly string[] =>
  diffLines(entry(findings, exchanges)).map(({ kind, path, text }) => `${kind} ${path}: ${text}`);

test.each([
  [
    'a wrong value',
    '{"detail":1,"code":"x"}',
    [finding('body/detail')],
    ['expected body/detail: a string', 'received body/detail: 1', 'same body/code: "x"'],
  ],
  [
    'a wrong object',
    '{"detail":{"a":1}}',
    [finding('body/detail')],
    ['expected body/detail: a string', 'received body/detail: {"a":1}'],
  ],
  [
    'a value inside a list',
    '{"f":["a",2]}',
    [finding('body/f/1')],
    ['same body/f/0: "a"', 'expected body/f/1: a string', 'received body/f/1: 2'],
  ],
  [
    'a missing value',
    '{"a":null}',
    [finding('body/detail')],
    ['same body/a: null', 'expected body/detail: a string', 'received body/detail: absent'],
  ],
  [
    'a key with a slash',
    '{"a/b":[]}',
    [finding('body/a~1b')],
    ['expected body/a~1b: a string', 'received body/a~1b: []'],
  ],
  [
    'two findings at one place',
    '{"a":1}',
    [finding('body/a'), finding('body/a', 'no digit')],
    ['expected body/a: a string', 'expected body/a: no digit', 'received body/a: 1'],
  ],
])('%s stands beside what was expected', (_, body, findings, expected) => {
  expect(lines(findings, answer(body))).toEqual(expected);
});

test.each([
  ['no finding is about the body', [finding('status')], answer('{"a":1}')],
  ['the body is no JSON', [finding('body/a')], answer('<html>')],
  ['the body was cut', [finding('body/a')], answer('{"a":1}', 404, { cut: 5 })],
  ['no answer has the status that was judged', [finding('body/a')], answer('{"a":1}', 500)],
])('there is no diff where %s', (_, findings, exchange) => {
  expect(lines(findings, exchange)).toEqual([]);
});

test('the answer with the status that was judged is shown', () => {
  const shown = lines([finding('body/a')], answer('{"a":1}', 500), answer('{"a":2}'));
  expect(shown).toEqual(['expected body/a: a string', 'received body/a: 2']);
});
