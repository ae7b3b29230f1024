import { beforeAll, describe, expect, it } from 'vitest';
import { compareContracts, rules, type Comparable } from '../../../engine/core/changes/index.ts';
import type { Change, ChangeDirection, ChangeKind } from '../../../engine/core/model/index.ts';
import { openCompared } from '../../../engine/session/changes/open-compared.ts';
import { edit, loadPair, loadTexts, tellChanges, usual } from './compare-texts.ts';
import { lifecycle, lifecyclePairs } from './lifecycles.ts';
import { pairs } from './pairs/index.ts';
import { reorder } from './reorder.ts';
import { shop } from './shop/index.ts';

const seen: Change[] = [];
let base: Comparable;

beforeAll(async () => {
  base = await usual();
});

describe('two contracts', () => {
  it.each(pairs.map((pair) => [pair.title, pair] as const))('differ in %s, forth and back', async (_, pair) => {
    const [one, other] = await loadPair(pair);
    seen.push(...compareContracts(one, other), ...compareContracts(other, one));
    const { forth, back } = pair;
    expect({ forth: tellChanges(one, other), back: tellChanges(other, one) }).toEqual({ forth, back });
  });

  it.each(lifecyclePairs)('differ in %s of the lifecycle, forth and back', async (_, change, forth, back) => {
    const { api, contract } = await usual();
    if (contract === undefined) throw new Error('The shop is no contract.');
    const one = { api, contract: { ...contract, lifecycle } };
    const other = { api, contract: { ...contract, lifecycle: change(lifecycle) } };
    seen.push(...compareContracts(one, other), ...compareContracts(other, one));
    expect([tellChanges(one, other), tellChanges(other, one)]).toEqual([[forth], [back]]);
  });

  it('are at least forty pairs', () => {
    expect(pairs.length).toBeGreaterThan(40);
  });

  it('meet each rule in some pair', () => {
    const met = new Set(seen.map(({ kind, direction }) => `${kind} ${direction}`));
    // An entry per kind; the directions of a kind are its own keys.
    const all = Object.entries(rules).flatMap(([kind, own]) =>
      Object.keys(own).map((direction) => `${kind} ${direction}`),
    );
    expect(all.filter((rule) => !met.has(rule))).toEqual([]);
  });

  it('have a mirror for each rule', () => {
    const mirrors: Readonly<Record<ChangeDirection, ChangeDirection>> = {
      added: 'removed',
      removed: 'added',
      tightened: 'loosened',
      loosened: 'tightened',
      changed: 'changed',
    };
    const lone = (Object.keys(rules) as Exclude<ChangeKind, 'retry'>[]).flatMap((kind) =>
      (Object.keys(rules[kind]) as ChangeDirection[])
        .filter((direction) => rules[kind][mirrors[direction]] === undefined)
        .map((direction) => `${kind} ${direction}`),
    );
    expect(lone).toEqual([]);
  });
});

describe('a contract that is written otherwise', () => {
  it('is the same, whatever the order, the format and the comments', async () => {
    const other = await loadTexts(reorder(shop));
    expect([tellChanges(base, other), tellChanges(other, base)]).toEqual([[], []]);
  });

  it('is the same as another document of OpenAPI', async () => {
    const inlined = edit(
      shop,
      [
        [
          'openapi.yaml',
          "content: { application/json: { schema: { $ref: '#/components/schemas/limit' } } }",
          'content: { application/json: { schema: { allOf: [{ type: object, properties: { error: { type: string } } }, { required: [error] }] } } }',
        ],
        ['openapi.yaml', 'error: { const: invalid }', 'error: { enum: [invalid] }'],
        [
          'openapi.yaml',
          'name: { type: string, maxLength: 30 }',
          'name: { type: [string], minLength: 0, maxLength: 30, description: What it is called. }',
        ],
        [
          'openapi.yaml',
          '/things/{thing_id}:\n    parameters:\n      - { name: thing_id,',
          '/things/{id}:\n    parameters:\n      - { name: id,',
        ],
        ['openapi.yaml', 'path: { thing_id: $thing.id }', 'path: { id: $thing.id }'],
        ['clauses/404-not-found.yaml', '/thing_id: $random.uuid', '/id: $random.uuid'],
      ].filter(([, from]) => !from?.startsWith('/thing_id')) as never,
    );
    expect(
      tellChanges(
        base,
        await loadTexts(edit(inlined, [['clauses/404-not-found.yaml', 'thing_id: $random', 'id: $random']])),
      ),
    ).toEqual(['info case changed: unknown-thing/unknown @ deleteThing, getThing']);
  });

  it('tells nothing of the built-in one against itself', async () => {
    const [one, other] = [await openCompared('.', 'spec/mediamagic'), await openCompared('.', 'spec/mediamagic')];
    expect(compareContracts(one, other)).toEqual([]);
  });
});
