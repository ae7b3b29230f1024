import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract, Plan, Profile, Selection } from '../../../engine/core/model/index.ts';
import { planCases } from '../../../engine/core/plan/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../../engine/io/load/index.ts';
import { generators } from '../../../generators/index.ts';

const selection: Selection = { only: [], skip: [], operations: [], depth: 'standard', seed: 1, fuzz: 25 };
const keys = { sandbox: `sk_test_${'a'.repeat(64)}` };
let contract: Contract;
let profile: Profile;

beforeAll(async () => {
  contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
  profile = await resolveProfile(
    { baseUrl: 'http://127.0.0.1:1', keys },
    { source: 'test', folder: import.meta.dirname, environment: {} },
  );
});

const plan = (over: Partial<Selection> = {}, target: Partial<Profile> = {}): Plan =>
  planCases(contract, { ...profile, ...target }, { ...selection, ...over }, generators);
const ids = ({ cases }: Plan): readonly string[] => cases.map((planned) => planned.case.id);

describe('a plan', () => {
  it('is the same for the same seed, and has the same cases for another', () => {
    expect(ids(plan())).toEqual(ids(plan()));
    expect(ids(plan({ seed: 2 }))).not.toEqual(ids(plan()));
    expect([...ids(plan({ seed: 2 }))].sort()).toEqual([...ids(plan())].sort());
  });

  it('names every case once', () => {
    const all = ids(plan({ depth: 'deep' }));
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it('puts what exhausts and what breaks the target last', () => {
    const effects = plan({ depth: 'deep' }).cases.map((planned) => planned.case.effect);
    const lastPlain = Math.max(effects.lastIndexOf('reads'), effects.lastIndexOf('creates'));
    expect(lastPlain).toBeLessThan(effects.indexOf('breaks'));
  });

  it('at a lesser depth is a part of one at a greater depth', () => {
    const deep = new Set(ids(plan({ depth: 'deep' })));
    expect(ids(plan({ depth: 'quick', fuzz: 0 })).filter((id) => !deep.has(id))).toEqual([]);
    expect(ids(plan({ depth: 'quick', fuzz: 0 })).length).toBeGreaterThan(200);
  });

  it('holds what is named, by clause, case or beginning', () => {
    expect(new Set(plan({ only: ['already-submitted'] }).cases.map((planned) => planned.case.clause.id))).toEqual(
      new Set(['already-submitted']),
    );
    expect(ids(plan({ only: ['missing-key/none/getAsset'] }))).toEqual(['missing-key/none/getAsset']);
    expect(ids(plan({ only: ['missing'] }))).toEqual([]);
  });
});

describe('a case is skipped with a reason', () => {
  it('where the profile gives no key or state that it needs', () => {
    const reasons = new Set(plan().cases.flatMap(({ skip }) => skip ?? []));
    expect(reasons).toContain('needs the key `keys.expired`, which the profile does not give');
    expect(reasons).toContain(
      "needs the arrangement `failed-asset`, which only the target's owner can provide in the profile",
    );
  });

  it('where production forbids what it does', () => {
    const sent = plan({}, { environment: 'production' }).cases.filter(({ skip }) => skip === undefined);
    expect(sent.length).toBeGreaterThan(5);
    const invalid = new Set(['none', 'unknown', 'expired', 'revoked']);
    const forbidden = sent.filter(({ case: { operation, send, arrange } }) => {
      const isWithValidKey = typeof send.key !== 'object' && !invalid.has(send.key ?? 'sandbox');
      return arrange.length > 0 || (operation.method !== 'GET' && isWithValidKey);
    });
    expect(forbidden.map((planned) => planned.case.id)).toEqual([]);
  });

  it.each(['Authorization', 'authorization', 'AUTHORIZATION'])(
    'where the profile sends the header of the probe itself: %s',
    (name) => {
      const of = (headers: Profile['headers']): readonly string[] =>
        plan({}, { headers }).cases.flatMap((planned) =>
          planned.case.send.headers !== undefined && 'Authorization' in planned.case.send.headers
            ? [planned.skip ?? 'sent']
            : [],
        );
      expect(of({}).length).toBeGreaterThan(2);
      expect(new Set(of({ 'X-Door': 'open' }))).toEqual(new Set(['sent']));
      expect(new Set(of({ [name]: 'Basic dGVhbTpkb29y' }))).toEqual(
        new Set([
          `sends a header of its own that the profile gives every request with another value (\`headers.${name}\`)`,
        ]),
      );
    },
  );

  it('where the profile admits the media type that it sends', () => {
    const admitted = plan({}, { media: { allow: ['application/x-msdownload'] } }).cases.filter(({ skip }) =>
      skip?.includes('admits application/x-msdownload'),
    );
    expect(admitted.length).toBeGreaterThan(0);
  });
});
