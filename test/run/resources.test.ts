import { describe, expect, it } from 'vitest';
import type { Contract, Exchange, Operation, Profile } from '../../engine/core/model/index.ts';
import { createResources, type Resources } from '../../engine/run/resources.ts';
import type { Tools } from '../../engine/run/tools.ts';
import { headerSchemes, roles } from '../core/header-key.ts';

const { signal } = new AbortController();
const creates = {
  kind: 'thing',
  id: '/id',
  atMost: 3,
  listOperation: 'list',
  deleteOperation: 'delete',
  deleteParameter: 'id',
  tagProperty: 'note',
};
const contract = {
  keys: roles,
  securitySchemes: headerSchemes,
  operations: [
    { id: 'create', method: 'POST', path: '/things', parameters: [], security: [{ key: [] }], creates },
    { id: 'list', method: 'GET', path: '/things', parameters: [], security: [{ key: [] }] },
    { id: 'delete', method: 'DELETE', path: '/things/{id}', parameters: [], security: [{ key: [] }] },
  ],
} as unknown as Contract; // the parts that are read
const profile = { baseUrl: 'http://127.0.0.1', keys: { sandbox: 'sk_test_x' }, headers: {} } as unknown as Profile; // likewise

function answer(operation: string, status: number, value: unknown): Exchange {
  const body = JSON.stringify(value);
  const probe = { operation, method: 'GET', target: '/', headers: [], key: 'sandbox' };
  return {
    role: 'probe',
    probe,
    reply: { response: { status, headers: [], body, bytes: body.length, ms: 1 }, bytesUp: 0 },
  };
}

interface Setting {
  readonly resources: Resources;
  readonly sent: string[];
}

// A target whose list shows what is living by its own account.
function set(living: readonly string[], removes: (id: string) => boolean): Setting {
  const left = new Set(living);
  const sent: string[] = [];
  const perform: Tools['perform'] = ({ operation, target }) => {
    sent.push(`${operation} ${target}`);
    const id = target.split('/').at(-1) ?? '';
    if (operation === 'delete' && removes(id)) left.delete(id);
    const things = [...left].map((one) => ({ id: one, note: 'assay-tag' }));
    return Promise.resolve({
      exchange: operation === 'list' ? answer('list', 200, things) : answer('delete', 204, ''),
    });
  };
  const tools = { contract, profile, perform, seed: 1, tag: 'assay-tag' } as unknown as Tools; // the parts that are read
  const resources = createResources(tools);
  living.forEach((id) => resources.note(answer('create', 201, { id }), false));
  return { resources, sent };
}

describe('what a run made', () => {
  it('is deleted newest first', async () => {
    const { resources, sent } = set(['a', 'b', 'c'], () => true);
    expect(await resources.removeAll(signal)).toEqual([]);
    expect(sent.filter((one) => one.startsWith('delete'))).toEqual([
      'delete /things/c',
      'delete /things/b',
      'delete /things/a',
    ]);
  });

  it('is left over where it is listed even after its deletion', async () => {
    const { resources } = set(['a', 'b'], (id) => id === 'a');
    expect(await resources.removeAll(signal)).toEqual([
      { kind: 'thing', id: 'b', reason: 'it is listed even after its deletion' },
    ]);
  });

  it.each([
    ['clearly refused', 422, 0],
    ['answered with a server error', 500, 1],
  ])('where the list cannot be read and a create was %s', async (_, status, left) => {
    const perform: Tools['perform'] = () => Promise.resolve({ exchange: answer('list', 500, {}) });
    const tools = { contract, profile, perform, seed: 1, tag: 'assay-tag' } as unknown as Tools; // the parts that are read
    const resources = createResources(tools);
    await resources.reserve(contract.operations[0] as Operation, 'sandbox'); // the first of three
    resources.note(answer('create', status, {}), true);
    const leftovers = await resources.removeAll(signal);
    expect(leftovers).toHaveLength(left);
    expect(
      leftovers.every(({ id, reason }) => id === 'assay-tag' && reason.startsWith('the list could not be read')),
    ).toBe(true);
  });

  it('is known by its id even after its deletion', async () => {
    const { resources } = set(['a'], () => true);
    await resources.removeAll(signal);
    expect([resources.isMade('a'), resources.isMade('b'), resources.hasUntold()]).toEqual([true, false, false]);
  });

  it.each([{}, { id: 7 }, { id: null }, { name: 'x' }])('is not told by %j', (value) => {
    const { resources } = set([], () => true);
    resources.note(answer('create', 201, value), false);
    expect(resources.hasUntold()).toBe(true);
  });
});
