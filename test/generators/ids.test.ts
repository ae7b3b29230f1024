import { describe, expect, it } from 'vitest';
import { contextOf, draw, enumerate, listMade, probeOf } from './made-cases.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}$/;
const SAFE_SEGMENT = /^[^/\\\0%.:?#<>*&]{1,255}$/u;

function drawnVersions(generator: string): ReadonlySet<string> {
  const texts = draw(generator, 'getSubmission').map(({ send }) => send.path?.['submission_id'] ?? '');
  expect(texts.filter((text) => !UUID.test(text))).toEqual([]);
  return new Set(texts.map((text) => UUID.exec(text)?.[1] ?? ''));
}

describe('unknown ids', () => {
  it('are UUIDs of version 4 and near misses, at each place', () => {
    const ids = enumerate('unknown-ids', 'getAsset').map(({ id }) => id);
    const places = ['version-4', 'near-miss'].flatMap((kind) => [`submission-id-${kind}`, `asset-id-${kind}`]);
    expect(ids.toSorted()).toEqual(places.toSorted());
    expect(drawnVersions('unknown-ids')).toEqual(new Set(['4']));
  });

  it('miss an id that exists by its last digit, on every operation and place that takes one', () => {
    const near = listMade('unknown-id').filter(({ id }) => id.endsWith('near-miss'));
    const places = near.map(({ operation, title }) => `${operation.id} ${title.split(/: | is an /)[1] ?? ''}`);
    expect(places.toSorted()).toEqual([
      'createSubmission previousSubmissionId',
      'deleteSubscription subscription_id',
      'fireSandboxEvent submissionId',
      ...['getAsset', 'getAssetIssues', 'getAssetTopics'].flatMap((id) => [`${id} asset_id`, `${id} submission_id`]),
      'getSubmission submission_id',
      'getSubscription subscription_id',
      'listDeliveries subscription_id',
      'retryAsset asset_id',
      'retryAsset submission_id',
      'updateSubscription subscription_id',
    ]);
    for (const candidate of near) {
      const { target, body } = probeOf(candidate);
      const sent = `${target} ${body?.kind === 'text' ? body.text : ''}`;
      const changed = sent.match(/2f1f3b86-3c5e-4b0a-9f0d-6a1f0c6f1a0[0-9a-f]\b/g) ?? [];
      expect(
        changed.filter((id) => !/0[123]$/.test(id)),
        candidate.id,
      ).toHaveLength(1);
      expect(changed.every((id) => UUID.test(id))).toBe(true);
    }
  });

  it('stand in bodies that take the id of one resource', () => {
    const places = ['createSubmission', 'fireSandboxEvent', 'createSubscription'].map((operation) =>
      [...enumerate('unknown-ids', operation), ...enumerate('other-ids', operation)].map(
        ({ send }) => Object.keys(send.with ?? {})[0],
      ),
    );
    expect(places.map((pointers) => [...new Set(pointers)])).toEqual([
      ['/assets/0/previousSubmissionId'],
      ['/submissionId'],
      [],
    ]);
  });

  it('need no state that only the owner can make', () => {
    const needs = ['unknown-id', 'id-of-another-form', 'doubtful-path-id'].flatMap((clause) => listMade(clause));
    expect(needs.filter(({ needs: { arrangements } }) => arrangements.length > 0)).toEqual([]);
  });
});

describe('ids of another form', () => {
  it('are UUIDs of the other versions and ids of other kinds, at each place', () => {
    const ids = enumerate('other-ids', 'getAsset').map(({ id }) => id);
    const versions = ['version-1', 'version-6', 'version-7'];
    const places = [
      ...[...versions, 'is-asset-id', 'is-subscription-id'].map((kind) => `submission-id-${kind}`),
      ...[...versions, 'is-submission-id', 'is-subscription-id'].map((kind) => `asset-id-${kind}`),
    ];
    expect(ids.toSorted()).toEqual(places.toSorted());
    expect(drawnVersions('other-ids')).toEqual(new Set(['1', '6', '7']));
  });
});

describe('doubtful ids', () => {
  it('are one segment of a path that nothing on the way reads in its own way', () => {
    for (const candidate of listMade('doubtful-path-id', 300)) {
      const last = candidate.operation.path
        .split('/')
        .findIndex((segment) => segment === `{${lastParameter(candidate.operation.id)}}`);
      const segment = decodeURIComponent(probeOf(candidate).target.split('/')[last] ?? '');
      expect(segment).toMatch(SAFE_SEGMENT);
      expect(encodeURIComponent(segment).length).toBeLessThan(800);
    }
  });

  it('are no UUID, but for the nil and the max one', () => {
    const name = lastParameter('getAsset');
    const texts = [...enumerate('doubtful-ids', 'getAsset'), ...draw('doubtful-ids', 'getAsset')];
    const uuids = texts.filter(({ send }) => UUID.test(send.path?.[name] ?? ''));
    expect(uuids.map(({ id }) => id)).toEqual(['asset-id-nil', 'asset-id-max']);
  });
});

function lastParameter(operation: string): string {
  const names = contextOf(operation).operation.parameters.filter(({ in: place }) => place === 'path');
  return names.at(-1)?.name ?? '';
}
