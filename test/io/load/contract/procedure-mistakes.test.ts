import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const clauses = 'clauses/404-not-found.yaml';
const deleting = '        operation: deleteThing\n';
const follow = (procedure: string): string => `${deleting}        procedure: ${procedure}\n`;

const rows: readonly Row[] = [
  ['a procedure that is known', clauses, deleting, follow('{ kind: repeat }')],
  [
    'an unknown procedure',
    clauses,
    deleting,
    follow('{ kind: repeated }'),
    'clauses/404-not-found.yaml:13:28: `kind` cannot be `repeated`; did you mean `repeat`?',
  ],
  [
    'an unknown operation of a read',
    clauses,
    deleting,
    follow('{ kind: trace, of: not-found/deleted/others, read: { operation: deletething } }'),
    'clauses/404-not-found.yaml:13:84: unknown operation `deletething`; did you mean `deleteThing`?',
  ],
  [
    'an unknown case that a write is refused as',
    clauses,
    deleting,
    follow('{ kind: trace, of: not-found/deleted/other, read: { operation: deleteThing } }'),
    'clauses/404-not-found.yaml:13:39: unknown case `not-found/deleted/other`; did you mean `not-found/deleted/others`?',
  ],
  [
    'an unknown expression in a read',
    clauses,
    deleting,
    follow('{ kind: trace, of: not-found/deleted/others, read: { operation: deleteThing, without: $case.tags } }'),
    'clauses/404-not-found.yaml:13:106: in `$case.tags`: unknown value `tags`; did you mean `tag`?',
  ],
  [
    'an unknown operation of a limited write',
    clauses,
    deleting,
    follow('{ kind: burst, of: not-found/deleted/others, served: [204], limited: { operation: things } }'),
    'clauses/404-not-found.yaml:13:102: unknown operation `things`; valid are `listThings`, `createThing`, `deleteThing`',
  ],
  [
    'a clause with cases that judges a procedure',
    clauses,
    'retry: never',
    'retry: never\n    during: repeat',
    'clauses/404-not-found.yaml:8:13: a clause with `during` judges the cases of other clauses, so it has none',
  ],
  [
    'repetitions of no status',
    clauses,
    deleting,
    `${deleting}        repeats: { each: 1 }\n`,
    'clauses/404-not-found.yaml:13:18: `repeats` needs `repetition` in what the clause expects',
  ],
];

test.each(rows)('%s', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
