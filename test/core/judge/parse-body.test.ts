import { expect, test } from 'vitest';
import { parseBody } from '../../../engine/core/judge/index.ts';
import { nest, respondText } from '../builders.ts';

test.each([
  { title: 'an object', text: '{"a":[1]}', value: { a: [1] } },
  { title: 'a scalar', text: ' null ', value: null },
  { title: 'JSON behind a byte order mark', text: '\uFEFF{}', value: {} },
])('$title is JSON', ({ text, value }) => {
  expect(parseBody(respondText(200, text))).toEqual({ kind: 'json', value });
});

test.each([
  { text: '<!doctype html>', problem: 'HTML or XML of 15 bytes' },
  { text: ' {"a":', problem: 'malformed JSON of 6 bytes' },
  { text: '[1,]', problem: 'malformed JSON of 4 bytes' },
  { text: '"a', problem: 'malformed JSON of 2 bytes' },
  { text: '{} {}', problem: 'malformed JSON of 5 bytes' },
  { text: '\uFEFF\uFEFF{}', problem: 'malformed JSON of 8 bytes' },
  { text: 'Not found', problem: 'plain text of 9 bytes' },
  { text: '\uFEFF', problem: 'white space of 3 bytes' },
])('$text is no JSON', ({ text, problem }) => {
  expect(parseBody(respondText(200, text))).toEqual({ kind: 'text', problem });
});

test('bytes that are no UTF-8 are no JSON', () => {
  expect(parseBody({ ...respondText(200, '"\uFFFD"'), invalidUtf8: true })).toEqual({
    kind: 'text',
    problem: 'bytes that are no UTF-8',
  });
});

test('no bytes are no body', () => {
  expect(parseBody(respondText(200, ''))).toEqual({ kind: 'none' });
});

test('__proto__ is a key like any other', () => {
  const body = parseBody(respondText(200, '{"__proto__":{"detail":"x"}}'));
  expect(body.kind === 'json' && Object.keys(body.value ?? {})).toEqual(['__proto__']);
});

test('a body 100 000 levels deep is JSON', () => {
  expect(parseBody(respondText(200, nest(100_000))).kind).toBe('json');
});
