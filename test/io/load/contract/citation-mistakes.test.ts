import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const rows: readonly Row[] = [
  [
    'a sentence with clauses and a reason',
    'prose.yaml',
    'why:',
    'clauses: [always/json], why:',
    'prose.yaml:3:41: `clauses` is not supported here',
  ],
  ['a sentence with neither', 'prose.yaml', ', why: it points elsewhere', '', 'prose.yaml:3:5: missing key `clauses`'],
  [
    'a situation without clauses',
    'situations.yaml',
    ', pending: teapot',
    '',
    'situations.yaml:3:32: `clauses` must have at least 1 members',
  ],
  [
    'an unknown file',
    'envelops.yaml',
    '',
    'clauses: []',
    'envelops.yaml:1:1: unknown file; did you mean `envelopes.yaml`?',
  ],
  [
    'a second clause of an id',
    'always.yaml',
    'always/json',
    'envelope/domain',
    'always.yaml:2:9: duplicate clause `envelope/domain`; it stands also at envelopes.yaml:2',
  ],
  [
    'an envelope that is none',
    'envelopes.yaml',
    'is: domain',
    'is: domian',
    'envelopes.yaml:7:31: unknown envelope `domian`; did you mean `domain`?',
  ],
  [
    'a sentence of an unknown clause',
    'prose.yaml',
    'not-found/deleted',
    'not-found/delete',
    'prose.yaml:2:57: unknown clause `not-found/delete`; did you mean `not-found/deleted`?',
  ],
  [
    'a situation of an unknown clause',
    'situations.yaml',
    'not-found/deleted',
    'not-found/x',
    'situations.yaml:2:40: unknown clause `not-found/x`; valid are `not-found/deleted`, `envelope/domain`, `always/json`',
  ],
  [
    'a situation of an unknown pending entry',
    'situations.yaml',
    'teapot }',
    'tepot }',
    'situations.yaml:3:45: unknown pending entry `tepot`; did you mean `teapot`?',
  ],
  [
    'a fixture without its file',
    'fixtures/fixtures.yaml',
    'thing.png',
    'thin.png',
    'fixtures/fixtures.yaml:2:3: no fixture uses the file `thing.png`',
    'fixtures/fixtures.yaml:2:28: there is no file `thin.png` in fixtures/; did you mean `thing.png`?',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
