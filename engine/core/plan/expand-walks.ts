import { mainKeyOf, type Case, type Contract, type Depth, type Lifecycle, type WalkSpec } from '../model/index.ts';

/** How many random walks there are, of how many steps at most, and how many rounds each race has. */
export interface Walks {
  readonly count: number;
  readonly length: number;
  readonly rounds: number;
}

/** Returns the walks of a depth; without any there are no races either. */
export function walksOf(depth: Depth, count: number): Walks {
  return { count, length: depth === 'deep' ? 40 : 12, rounds: depth === 'deep' ? 8 : 2 };
}

/** Returns the cases that walk the lifecycle of a contract, and its races. */
export function expandWalks(contract: Contract, { count, length, rounds }: Walks): readonly Case[] {
  const { lifecycle } = contract;
  if (lifecycle === undefined || count === 0) return [];
  const walks = Array.from({ length: count }, (_, index): readonly Case[] => {
    const number = index + 1;
    const title = `walk ${number} of at most ${length} steps keeps the lifecycle`;
    const spec = { kind: 'walk', number, length } as const;
    return makeCase(contract, lifecycle, lifecycle.clauses.walks, `walk/${number}`, title, spec);
  });
  const races = lifecycle.races.map(({ id, title, after }) => {
    const spec = { kind: 'race', race: id, rounds } as const;
    const arrangements = lifecycle.calls.flatMap((call) => (after.includes(call.id) ? (call.arrangement ?? []) : []));
    const cases = makeCase(contract, lifecycle, lifecycle.clauses.races, `race/${id}`, title, spec);
    return cases.map((one) => ({ ...one, needs: { ...one.needs, arrangements } }));
  });
  return [...walks, ...races].flat();
}

function makeCase(
  contract: Contract,
  { calls, races }: Lifecycle,
  clauseId: string,
  id: string,
  title: string,
  walk: WalkSpec,
): readonly Case[] {
  const race = walk.kind === 'race' ? races.find((one) => one.id === walk.race) : undefined;
  const call = calls.find((one) => race === undefined || race.calls.includes(one.id));
  const clause = contract.clauses.find((one) => one.id === clauseId);
  const operation = contract.operations.find((one) => one.id === call?.operation);
  if (clause === undefined || operation === undefined) return [];
  const main = mainKeyOf(contract);
  return [
    {
      id,
      title,
      clause,
      operation,
      arrange: [],
      send: { key: main },
      expect: {},
      level: clause.level,
      effect: 'creates',
      depth: 'quick',
      walk,
      needs: { keys: main === 'none' ? [] : [main], arrangements: [] },
    },
  ];
}
