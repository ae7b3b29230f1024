import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const clauses = 'clauses/404-not-found.yaml';

const rows: readonly Row[] = [
  [
    'an unknown operation',
    clauses,
    'operation: deleteThing',
    'operation: deletething',
    'clauses/404-not-found.yaml:12:20: unknown operation `deletething`; did you mean `deleteThing`?',
  ],
  [
    'an unknown excepted operation',
    clauses,
    'except: [deleteThing]',
    'except: [delete]',
    'clauses/404-not-found.yaml:16:31: unknown operation `delete`; did you mean `deleteThing`?',
  ],
  [
    'an unknown arrangement',
    clauses,
    'arrange: [broken-thing]',
    'arrange: [broken]',
    'clauses/404-not-found.yaml:17:19: unknown arrangement `broken`; did you mean `broken-thing`?',
  ],
  [
    'an unknown given arrangement',
    clauses,
    'arrangement: thing',
    'arrangement: things',
    'clauses/404-not-found.yaml:24:31: unknown arrangement `things`; did you mean `thing`?',
  ],
  [
    'an unknown generator',
    clauses,
    'strange-names',
    'strange-name',
    'clauses/404-not-found.yaml:23:19: unknown generator `strange-name`; did you mean `strange-names`?',
  ],
  [
    'an unknown path parameter',
    clauses,
    'path: { thing_id',
    'path: { thing',
    'clauses/404-not-found.yaml:13:25: unknown path parameter `thing`; did you mean `thing_id`?',
  ],
  [
    'an expression of an unknown arrangement',
    clauses,
    '$deleted-thing.id',
    '$deleted.id',
    'clauses/404-not-found.yaml:13:35: in `$deleted.id`: unknown name `deleted`; did you mean `deleted-thing`?',
  ],
  [
    'an expression without an output',
    clauses,
    '$deleted-thing.id',
    '$deleted-thing',
    'clauses/404-not-found.yaml:13:35: in `$deleted-thing`: it names no output of deleted-thing; valid are `id`',
  ],
  [
    'an expression with an unknown transform',
    clauses,
    '$deleted-thing.id',
    '$deleted-thing.id~far',
    'clauses/404-not-found.yaml:13:35: in `$deleted-thing.id~far`: unknown transform `far`; valid are `near`',
  ],
  [
    'a string that is no expression',
    clauses,
    '$deleted-thing.id',
    '$ 5',
    'clauses/404-not-found.yaml:13:35: `$ 5` is no expression; a literal $ at the start is written $$',
  ],
  [
    'a request without the outputs of one',
    clauses,
    'key: none',
    'request: $thing',
    'clauses/404-not-found.yaml:18:26: `thing` has no output `method`',
    'clauses/404-not-found.yaml:18:26: `thing` has no output `path`',
  ],
  [
    'a title without {operation}',
    clauses,
    "'{operation} without",
    "'it without",
    'clauses/404-not-found.yaml:15:16: the title of a case over several operations must hold {operation}',
  ],
  [
    'a second case of an id',
    clauses,
    'id: others',
    'id: deleted',
    'clauses/404-not-found.yaml:14:13: duplicate case `not-found/deleted/deleted`; it stands also at clauses/404-not-found.yaml:10',
  ],
  [
    'a clause that nothing exercises',
    'clauses/500.yaml',
    '',
    'status: 500\nclauses:\n  - { id: boom, statement: s, level: required, source: { kind: ruling, reason: r } }\n',
    'clauses/500.yaml:3:11: nothing exercises the clause `boom`: give it a case, or an entry in pending.yaml',
  ],
  [
    'a clause that expects nothing',
    'clauses/500.yaml',
    '',
    'clauses:\n  - { id: teapot, statement: s, level: required, source: { kind: ruling, reason: r } }\n',
    'clauses/500.yaml:2:11: the clause `teapot` expects nothing',
  ],
  [
    'a text where no body has one',
    clauses,
    'message: { like: [Not found], level: advised }',
    'message: { at: /title, like: [Not found] }',
    'clauses/404-not-found.yaml:8:15: `message` looks at /title, which stands in no body of 404; valid are `detail`',
  ],
  [
    'a member that no body has',
    clauses,
    'message: { like: [Not found], level: advised }',
    'members: { /detial: present }',
    'clauses/404-not-found.yaml:8:15: `members` looks at /detial, which stands in no body of 404; did you mean `detail`?',
  ],
  [
    'an answer that is to be as the first one without one',
    clauses,
    'message: { like: [Not found], level: advised }',
    'equal: { to: first }',
    'clauses/404-not-found.yaml:10:9: `equal` needs `then`: what is sent when the first request is accepted',
    'clauses/404-not-found.yaml:14:9: `equal` needs `then`: what is sent when the first request is accepted',
  ],
  [
    'a key that the contract does not name',
    clauses,
    'key: none',
    'key: sandbx',
    'clauses/404-not-found.yaml:18:22: unknown key `sandbx`; did you mean `sandbox`?',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
