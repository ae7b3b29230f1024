import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const clauses = 'clauses/404-not-found.yaml';

const rows: readonly Row[] = [
  ['a duplicate key', clauses, 'level: required', 'id: twice', 'clauses/404-not-found.yaml:6:5: duplicate key `id`'],
  [
    'broken YAML',
    clauses,
    'cases:',
    'cases: [',
    'clauses/404-not-found.yaml:10:7: Block collections are not allowed within flow collections',
  ],
  [
    'an unknown key',
    clauses,
    'statement:',
    'statment:',
    'clauses/404-not-found.yaml:3:5: missing key `statement`',
    'clauses/404-not-found.yaml:4:5: unknown key `statment`; did you mean `statement`?',
  ],
  [
    'a bad level',
    clauses,
    'level: required',
    'level: requird',
    'clauses/404-not-found.yaml:6:12: `level` cannot be `requird`; did you mean `required`?',
  ],
  [
    'a bad kind of source',
    clauses,
    'kind: documented',
    'kind: document',
    'clauses/404-not-found.yaml:5:21: `kind` cannot be `document`; did you mean `documented`?',
  ],
  ['a source without a unit', clauses, ' unit: 2,', '', 'clauses/404-not-found.yaml:5:13: missing key `unit`'],
  [
    'a source with a unit and several',
    clauses,
    'unit: 2',
    'unit: 2, units: [2, 3]',
    'clauses/404-not-found.yaml:5:47: `unit` is not supported here',
  ],
  [
    'a standard with its words and ours',
    'always.yaml',
    'section: ',
    'says: ours, section: ',
    'always.yaml:4:40: `says` is not supported here',
  ],
  [
    'a ruling number without its reason',
    clauses,
    'kind: documented, page: errors, unit: 2',
    'kind: reference, page: limits, number: 2',
    'clauses/404-not-found.yaml:5:13: missing key `reason`',
  ],
  [
    'a heading that says something',
    'pages/errors.yaml',
    'kind: heading',
    'kind: heading, says: codes',
    'pages/errors.yaml:4:44: `says` is not supported here',
  ],
  [
    'a fingerprint of another form',
    'pages/errors.yaml',
    '0123456789abcdef',
    '0123456789ABCDEF',
    'pages/errors.yaml:4:57: `fingerprint` has the wrong form: `0123456789ABCDEF` does not match ^[0-9a-f]{16}$',
  ],
  [
    'a key name of another form',
    clauses,
    'key: none',
    'key: a-key',
    'clauses/404-not-found.yaml:18:22: `key` has the wrong form: `a-key` does not match ^[a-z][A-Za-z0-9]*$',
  ],
  [
    'an expectation without a check',
    clauses,
    'message: {',
    'mesage: {',
    'clauses/404-not-found.yaml:8:15: unknown key `mesage`; did you mean `message`?',
  ],
  [
    'a bad status',
    clauses,
    'status: 4xx',
    'status: 9xx',
    'clauses/404-not-found.yaml:19:43: `status` has the wrong form: `9xx` does not match ^[2-5]xx$',
  ],
  [
    'a status of the wrong type',
    clauses,
    'status: 404',
    'status: true',
    'clauses/404-not-found.yaml:1:9: `status` must be integer or string or array',
  ],
  [
    'a pointer without a slash',
    clauses,
    'key: none',
    'with: { name: x }',
    'clauses/404-not-found.yaml:18:25: the key `name` has the wrong form: it must match pattern "^/"',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
