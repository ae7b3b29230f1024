import { expect, it } from 'vitest';
import type { Json, Profile } from '../../../engine/core/model/index.ts';
import { expandContract, hostElsewhere } from '../../../engine/core/plan/index.ts';
import { generators } from '../../../generators/index.ts';
import { contract } from '../../generators/made-cases.ts';

const profile = { webhook: { endpointUrl: 'https://hooks.a.test/in?team=1' } } as Profile; // what is read of it
const cases = expandContract(contract, { generators, mediaAllow: contract.mediaAllow, fuzz: 0 });
const [valid] = cases.filter(({ id }) => id === 'subscription-made/one-event');

const TABLE: readonly (readonly [endpointUrl: Json, host: string | undefined])[] = [
  ['{$webhook.prefix}{$fresh.id}', undefined],
  ['http://{$webhook.rest}{$case.tag}', undefined],
  ['https://user:word@{$webhook.rest}', undefined],
  ['$webhook.ofLength.2083', undefined],
  ['https://elsewhere.test/', 'elsewhere.test'],
  ['https://elsewhere.{$webhook.rest}', 'elsewhere.hooks.a.test'],
  ['https://exa mple.{$webhook.rest}', undefined],
  ['{$complete-asset.assetId}', undefined],
  ['no url', undefined],
  [5, undefined],
];

it.each(TABLE)('an endpoint %j points elsewhere at %s', (endpointUrl, host) => {
  if (valid === undefined) throw new TypeError('There is no valid subscription.');
  expect(hostElsewhere({ ...valid, send: { body: { endpointUrl } } }, profile)).toBe(host);
});

it('of all cases only that of a host that is not ASCII points elsewhere', () => {
  const elsewhere = cases.filter((candidate) => hostElsewhere(candidate, profile) !== undefined);
  expect(elsewhere.map(({ id }) => id)).toEqual([
    'doubtful-value/doubtful/createSubscription/body-endpoint-url-format-unicode-host',
  ]);
});
