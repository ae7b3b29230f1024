import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Json, Profile, SendSpec } from '../../engine/core/model/index.ts';
import { planCases } from '../../engine/core/plan/index.ts';
import { builtInContract, loadContract, resolveProfile } from '../../engine/io/load/index.ts';
import { referenceProfile } from '../../engine/session/reference-profile.ts';
import { generators } from '../../generators/index.ts';
import { createReference } from '../../reference/index.ts';

const RECORDED = join(import.meta.dirname, 'mediamagic-plan.txt');
const origin = { source: 'test', folder: import.meta.dirname, environment: {} };

// An id never changes meaning: what it sends, asserts and needs is recorded; more cases may come.
it('the cases of the built-in contract are what they were recorded to be', async () => {
  const contract = await loadContract(builtInContract(), { generators: Object.keys(generators) });
  const { keys } = createReference();
  const whole = await resolveProfile(referenceProfile(keys, 'http://127.0.0.1'), origin);
  const bare = await resolveProfile({ baseUrl: 'http://127.0.0.1', keys: { sandbox: keys.sandbox } }, origin);
  const recorded = new Map(
    readFileSync(RECORDED, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [id: string, digest: string]),
  );
  const [first, second] = [whole, bare].map((profile) => factsIn(contract, profile));
  const digests = new Map([...(first ?? [])].map(([id, facts]) => [id, digest([facts, second?.get(id) ?? null])]));
  const changed = [...recorded].filter(([id, known]) => digests.get(id) !== known).map(([id]) => id);
  expect(changed).toEqual([]);
  expect(recorded.size).toBeGreaterThan(1700);
}, 60_000);

function factsIn(contract: Parameters<typeof planCases>[0], profile: Profile): ReadonlyMap<string, Json> {
  const selection = { only: [], skip: [], operations: [], depth: 'deep', seed: 1, fuzz: 200 } as const;
  const { cases } = planCases(contract, profile, selection, generators);
  return new Map(
    cases.map((planned) => {
      const { id, title, clause, level, effect, depth, operation, needs, expect: expected, ...rest } = planned.case;
      const { arrange, send, given, then, constraint, property, procedure } = rest;
      const others = procedure?.others?.map((other) => [other.operation.id, withKey(other.send), other.served]);
      const facts: readonly unknown[] = [
        ...[
          id,
          title,
          clause.id,
          level,
          effect,
          depth,
          operation.id,
          'lane' in planned ? planned.lane : undefined,
          planned.skip,
          needs,
          expected,
        ],
        ...[given, arrange, withKey(send), then && [then.operation.id, withKey(then.send)], constraint, property],
        procedure && [procedure.spec, procedure.expected, others],
      ];
      return [id, JSON.parse(JSON.stringify(facts)) as Json];
    }),
  );
}

// The key that is sent where nothing else is said may be said.
function withKey(send: SendSpec): SendSpec {
  return { ...send, key: send.key ?? 'sandbox' };
}

function digest(facts: Json): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(facts)))
    .digest('hex')
    .slice(0, 8);
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
