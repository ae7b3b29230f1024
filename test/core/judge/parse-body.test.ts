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

test.each([
  { title: '500 levels deep', text: nest(500), kind: 'json' },
  { title: '501 levels deep', text: nest(501), kind: 'text' },
  { title: '100 000 levels deep', text: nest(100_000), kind: 'text' },
  { title: 'of 2000 arrays side by side', text: `[${'[],'.repeat(2000)}{}]`, kind: 'json' },
  { title: 'of 2000 brackets in a string', text: `{"a":"\\"${'['.repeat(2000)}"}`, kind: 'json' },
])('a body $title is read as $kind', ({ text, kind }) => {
  expect(parseBody(respondText(200, text)).kind).toBe(kind);
});

test('a body that nests too deep is said to', () => {
  const problem = 'brackets nested more than 500 deep';
  expect(parseBody(respondText(200, nest(501)))).toEqual({ kind: 'text', problem });
});
