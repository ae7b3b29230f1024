import { describe, expect, it } from 'vitest';
import {
  atPointer,
  fill,
  isTrue,
  lookIn,
  references,
  Unresolved,
  withPointer,
} from '../../../engine/core/expression/index.ts';
import type { Json } from '../../../engine/core/model/index.ts';

const scope = {
  blob: lookIn({ path: 'w/a.png', deep: { id: 7 } }),
  asset: lookIn({ id: '2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a02', empty: '' }),
  statusCode: () => 201,
  response: (rest: string) => (rest === 'body#/status' ? 'Complete' : undefined),
};

describe('templates', () => {
  const rows: readonly (readonly [string, Json, Json])[] = [
    ['a whole expression gives its value', '$blob.deep', { id: 7 }],
    ['an expression in braces becomes text', '{$blob.path}/../{$blob.deep.id}', 'w/a.png/../7'],
    ['two dollars stand for one', '$$blob.path', '$blob.path'],
    ['text without an expression stays', 'a {b} $', 'a {b} $'],
    ['lists and objects are filled inside', [{ x: '$blob.path' }, 1, null], [{ x: 'w/a.png' }, 1, null]],
  ];
  it.each(rows)('%s', (_, template, filled) => {
    expect(fill(template, scope)).toEqual(filled);
  });

  it('an expression without a value is named in the error', () => {
    expect(() => fill('$blob.none', scope)).toThrow(new Unresolved('$blob.none'));
    expect(() => fill('$nothing.x', scope)).toThrow(Unresolved);
    expect(() => fill('$blob.__proto__', scope)).toThrow(Unresolved);
  });

  it('the first names of all expressions are the references', () => {
    expect(references(['$a.b~near', { x: 'to {$c-d.e} and {$f.g~near}' }, '$$h.i'])).toEqual(['a', 'c-d', 'f']);
  });

  it('a near miss is the id with its last digit changed', () => {
    expect(fill('$asset.id~near', scope)).toBe('2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a0a');
    expect(fill('<{$asset.id~near}>', scope)).toBe('<2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a0a>');
    expect(fill('$blob.path~near', scope)).toBe('w/a.pn0');
    const digits = Array.from('0123456789abcdefABCDEF');
    const near = digits.map((digit) => [`a${digit}`, fill('{$id.x~near}', { id: () => `a${digit}` })]);
    expect(
      near.filter(([id, other]) => id === other || !/^a[0-9a-f]$/.test(JSON.stringify(other).slice(1, -1))),
    ).toEqual([]);
  });

  it.each(['$asset.empty~near', '$blob.deep~near', '$asset.id~far', '$asset.id~toString'])(
    'nothing is made of %s',
    (expression) => {
      expect(() => fill(expression, scope)).toThrow(new Unresolved(expression));
    },
  );

  it('a tilde in a JSON pointer is none before a transform', () => {
    const answer = { response: (rest: string) => rest };
    expect(fill('$response.body#/a~1b~0c', answer)).toBe('body#/a~1b~0c');
    expect(fill('$response.body#/a~1b~near', answer)).toBe('body#/a~13');
  });
});

describe('conditions', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['$statusCode == 201', true],
    ['$statusCode >= 200 && $statusCode < 300', true],
    ['$statusCode >= 300 || $statusCode == 200', false],
    ["$response.body#/status == 'complete'", true],
    ["!($response.body#/status == 'failed')", true],
    ["$response.body#/status != 'complete' && $response.body#/status != 'failed'", false],
    ['$response.body#/missing == null', false],
    ['$response.body#/missing', false],
    ['true && !false', true],
  ];
  it.each(rows)('"%s" is %s', (condition, holds) => {
    expect(isTrue(condition, scope)).toBe(holds);
  });

  it.each(['$statusCode ==', '1 2', '(true', '$statusCode == abc', '== 1'])('"%s" cannot be read', (condition) => {
    expect(() => isTrue(condition, scope)).toThrow(SyntaxError);
  });
});

describe('pointers', () => {
  it('a pointer reads and escapes as RFC 6901 says', () => {
    expect(atPointer({ 'a/b': [{ '~': 1 }] }, '/a~1b/0/~0')).toBe(1);
    expect(atPointer({ a: 1 }, '/b')).toBeUndefined();
    expect(atPointer({}, '/__proto__')).toBeUndefined();
  });
  const rows: readonly (readonly [string, Json | undefined, Json])[] = [
    ['/a/0/b', 2, { a: [{ b: 2 }], c: 3 }],
    ['/a/-', 4, { a: [{ b: 1 }, 4], c: 3 }],
    ['/c', undefined, { a: [{ b: 1 }] }],
    ['/a/0', undefined, { a: [], c: 3 }],
    ['/d', null, { a: [{ b: 1 }], c: 3, d: null }],
  ];
  it.each(rows)('setting %s to %j leaves the rest as it is', (pointer, value, changed) => {
    expect(withPointer({ a: [{ b: 1 }], c: 3 }, pointer, value)).toEqual(changed);
  });
});
