import { expect, test } from 'vitest';
import { mistakesAfter, type Row } from './mistakes.ts';

const arazzo = 'arrangements.arazzo.yaml';

const rows: readonly Row[] = [
  [
    'an unsupported Arazzo feature',
    arazzo,
    'x-assay-key: foreign',
    'dependsOn: [thing]',
    'arrangements.arazzo.yaml:21:5: `dependsOn` is not supported here',
  ],
  [
    'a step of an unknown operation',
    arazzo,
    'operationId: createThing',
    'operationId: createThin',
    'arrangements.arazzo.yaml:11:22: unknown operation `createThin`; did you mean `createThing`?',
  ],
  [
    'an unknown fixture',
    arazzo,
    'x-assay-fixture: png',
    'x-assay-fixture: pgn',
    'arrangements.arazzo.yaml:26:26: unknown fixture `pgn`; valid are `png`',
  ],
  [
    'a step with an unknown parameter',
    arazzo,
    'name: thing_id',
    'name: thing',
    'arrangements.arazzo.yaml:27:30: `deleteThing` has no parameter `path thing`; did you mean `path thing_id`?',
  ],
  [
    'a need that is unknown',
    arazzo,
    'needs: [thing]',
    'needs: [thin]',
    'arrangements.arazzo.yaml:22:21: unknown arrangement `thin`; did you mean `thing`?',
    'arrangements.arazzo.yaml:27:57: in `$inputs.thing.id`: `thing` is not in x-assay-needs; did you mean `thin`?',
    'arrangements.arazzo.yaml:33:20: in `$inputs.thing.id`: `thing` is not in x-assay-needs; did you mean `thin`?',
  ],
  [
    'needs in a circle',
    arazzo,
    'summary: A thing.',
    'summary: A thing.\n    x-assay-needs: [deleted-thing]',
    'arrangements.arazzo.yaml:20:17: the arrangements need each other in a circle: deleted-thing -> thing -> deleted-thing',
  ],
  [
    'an unknown step',
    arazzo,
    '$steps.create.outputs.id',
    '$steps.creat.outputs.id',
    'arrangements.arazzo.yaml:18:20: in `$steps.creat.outputs.id`: there is no earlier step `creat`; did you mean `create`?',
  ],
  [
    'an unknown step output',
    arazzo,
    '$steps.create.outputs.id',
    '$steps.create.outputs.ids',
    'arrangements.arazzo.yaml:18:20: in `$steps.create.outputs.ids`: unknown output of create `ids`; did you mean `id`?',
  ],
  [
    'an unknown workflow output',
    arazzo,
    '$outputs.id',
    '$outputs.ids',
    'arrangements.arazzo.yaml:31:55: in `$outputs.ids`: unknown output `ids`; did you mean `id`?',
  ],
  [
    'a condition on an unknown expression',
    arazzo,
    '$statusCode == 404',
    '$statuscode == 404',
    'arrangements.arazzo.yaml:32:38: in `$statuscode`: unknown name `statuscode`; did you mean `statusCode`?',
  ],
  [
    'a workflow named like a state of the owner',
    arazzo,
    'broken-thing:',
    'thing:',
    'arrangements.arazzo.yaml:7:17: duplicate arrangement `thing`; it stands also at arrangements.arazzo.yaml:5',
    'clauses/404-not-found.yaml:17:19: unknown arrangement `broken-thing`; valid are `thing`, `deleted-thing`',
  ],
];

test.each(rows)('%s is a mistake with its place', (_, file, search, replace, ...messages) => {
  expect(mistakesAfter(file, search, replace)).toEqual(messages);
});
