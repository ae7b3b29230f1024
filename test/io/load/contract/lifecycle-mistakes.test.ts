import { expect, test } from 'vitest';
import { WrongUse } from '../../../../engine/core/model/index.ts';
import { checkContract } from '../../../../engine/io/load/contract/check-contract.ts';
import { parseContractFiles } from '../../../../engine/io/load/contract/contract-files.ts';
import { readFolder, readSchemas } from '../../../../engine/io/load/files.ts';
import { loadUpgrade } from '../../../../engine/io/load/openapi/upgrade.ts';
import { createSchemaCheck } from '../../../../engine/io/load/source/check-schema.ts';
import { throwProblems } from '../../../../engine/io/load/source/problem.ts';
import { generators } from '../../../../generators/index.ts';

const [found, schemas, upgrade] = await Promise.all([readFolder('spec/mediamagic'), readSchemas(), loadUpgrade()]);
const check = createSchemaCheck(schemas);
const text = new TextDecoder().decode(found.find(({ name }) => name === 'lifecycle.yaml')?.bytes);

/** A change to the lifecycle of the built-in contract, and what is told of it: a place, and words. */
type Row = readonly [title: string, search: string, replace: string, ...words: string[]];

const rows: readonly Row[] = [
  ['nothing', 'entities:', 'entities:'],
  [
    'a state that nothing leads to',
    'becomes: [complete, failed] }\n      - { id: complete, says: it is complete, end: true }\n      - { id: failed, says: it failed }',
    'becomes: [complete, failed] }\n      - { id: complete, says: it is complete, end: true }\n      - { id: failed, says: it failed }\n      - { id: lost, says: it is lost, end: true }',
    'nothing leads to the state `lost` of submission',
  ],
  [
    'a state that nothing leads out of',
    'says: it is in a submission, end: true',
    'says: it is in a submission',
    'nothing leads from the state `submitted` of blob to an end: submitted is a loop without exit',
  ],
  [
    'states that pass into each other for ever',
    'its retry was taken on and is not over, becomes: [complete, failed]',
    'its retry was taken on and is not over, becomes: [retrying]',
    'form a loop without exit',
  ],
  [
    'an end that something leads out of',
    '{ id: enabled, says: it is enabled }',
    '{ id: enabled, says: it is enabled, end: true }',
    'the state `enabled` of subscription is said to be an end, and something leads out of it',
  ],
  [
    'an operation that no call is of',
    'operation: listDeliveries',
    'operation: getSubscription',
    'no call is of the operation `listDeliveries`',
  ],
  [
    'a state without a row',
    '      - { in: [submitted], status: 409, clause: already-submitted }\n',
    '',
    '`submit` says nothing of the state `submitted` of blob',
  ],
  [
    'two rows of one state',
    '{ in: [submitted], status: 409, clause: already-submitted }',
    '{ in: [submitted, uploaded], status: 409, clause: already-submitted }',
    '`submit` has two rows for the state `uploaded` of blob, which contradict each other',
  ],
  [
    'a row that contradicts its clause',
    '{ in: [submitted], status: 409, clause: already-submitted }',
    '{ in: [submitted], status: 404, clause: already-submitted }',
    'the row is answered 404, and its clause `already-submitted` asks for 409',
  ],
  [
    'a refusal that changes the state',
    '{ in: [submitted], status: 409, clause: already-submitted }',
    '{ in: [submitted], status: 409, then: [uploaded], clause: already-submitted }',
    'a row that is refused with 409 changes nothing, so that `then` contradicts it',
  ],
  [
    'a row that no clause knows',
    'clause: already-submitted }',
    'clause: already-submited }',
    'unknown clause `already-submited`; did you mean `already-submitted`?',
  ],
  [
    'a clause that no row reaches',
    'lacks: $subscription.subscriptionId, clause: deleted-not-listed',
    'clause: subscriptions-listed',
    'no row of the lifecycle rests on the clause `deleted-not-listed`',
  ],
  [
    'an unknown state',
    'then: [deleted]',
    'then: [deletet]',
    'unknown state of subscription `deletet`; did you mean `deleted`?',
  ],
  [
    'an unknown entity',
    'of: subscription\n',
    'of: subscriptio\n',
    'unknown entity `subscriptio`; did you mean `subscription`?',
  ],
  [
    'an unknown operation',
    'operation: deleteSubscription',
    'operation: deleteSubscriptions',
    'unknown operation `deleteSubscriptions`; did you mean `deleteSubscription`?',
  ],
  [
    'an unknown arrangement',
    'arrangement: failed-asset',
    'arrangement: failing-asset',
    'unknown arrangement of the owner `failing-asset`; did you mean `failed-asset`?',
  ],
  ['an unknown value', '$blob.blobPath }] } }', '$blob.path }] } }', 'in `$blob.path`: unknown output of blob `path`'],
  [
    'a path that is not said',
    'send: &subscription { path: { subscription_id: $subscription.subscriptionId } }',
    'send: &subscription { path: {} }',
    'does not say `subscription_id` in the path of getSubscription',
  ],
  [
    'an unknown call of a race',
    'calls: [submit]',
    'calls: [submits]',
    'unknown call `submits`; did you mean `submit`?',
  ],
  [
    'a race for nothing that was made',
    'after: [upload]',
    'after: [subscribe]',
    'the calls of a race are of one thing, which one of `after` makes',
  ],
  ['an open row with a status', 'open: Whether a version', 'status: 201, open: Whether a version', '`status`'],
];

test.each(rows)('%s', (_, search, replace, ...words) => {
  expect(text).toContain(search);
  const mistakes = mistakesOf(text.replace(search, () => replace));
  if (words.length === 0) expect(mistakes).toEqual([]);
  for (const word of words) {
    expect(mistakes.join('\n')).toContain(word);
    expect(mistakes.find((line) => line.includes(word))).toMatch(/^(?:lifecycle|clauses\/lifecycle)\.yaml:\d+:\d+: /);
  }
});

test('several at once are all told, and none of them twice', () => {
  const changed = text
    .replace('then: [deleted]', 'then: [deletet]')
    .replace('calls: [submit]', 'calls: [submits]')
    .replace('says: it is in a submission, end: true', 'says: it is in a submission')
    .replace(
      '{ in: [complete], status: 200, clause: results-read }',
      '{ in: [complete], status: 409, clause: results-read }',
    );
  expect(mistakesOf(changed).map((line) => line.replace(/^lifecycle\.yaml:\d+:\d+: /, ''))).toEqual([
    'nothing leads from the state `promised` of blob to an end: promised, submitted form a loop without exit; say `end: true` of one, or give the row that leads out',
    'nothing leads from the state `uploaded` of blob to an end: uploaded, submitted form a loop without exit; say `end: true` of one, or give the row that leads out',
    'nothing leads from the state `submitted` of blob to an end: submitted is a loop without exit; say `end: true` of one, or give the row that leads out',
    'the row is answered 409, and its clause `results-read` asks for 200: they contradict each other',
    'unknown state of subscription `deletet`; did you mean `deleted`?',
    'unknown call `submits`; did you mean `submit`?',
  ]);
});

function mistakesOf(changed: string): readonly string[] {
  const bytes = new TextEncoder().encode(changed);
  const files = found.map((file) => (file.name === 'lifecycle.yaml' ? { ...file, bytes } : file));
  const parsed = parseContractFiles(files, check, upgrade);
  try {
    const problems =
      parsed.problems.length > 0 ? parsed.problems : checkContract(parsed.files, Object.keys(generators));
    throwProblems('The contract', problems);
    return [];
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    const lines = error.message.split('\n  ');
    return lines.length === 1 ? lines : lines.slice(1);
  }
}
