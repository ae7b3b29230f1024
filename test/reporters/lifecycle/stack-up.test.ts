import { describe, expect, it } from 'vitest';
import { edgesOf, type WalkedEntity } from '../../../engine/core/model/index.ts';
import { BOX_HEIGHT, stackUp } from '../../../reporters/lifecycle/stack-up.ts';
import { lifecycle } from '../../core/lifecycle/built-in.ts';

const edges = edgesOf(lifecycle);
const own = lifecycle.entities.map((entity): readonly [string, WalkedEntity] => [
  entity.id,
  { ...entity, edges: edges.filter((edge) => edge.entity === entity.id).map((edge) => ({ ...edge, times: 12 })) },
]);

const long: WalkedEntity = {
  id: 'order',
  title: 'An order',
  states: [
    { id: 'waiting-for-its-first-approval', says: 'it waits', isEnd: false },
    { id: 'shipped', says: 'it is shipped', isEnd: true },
  ],
  edges: [
    { to: 'waiting-for-its-first-approval', calls: ['place-an-order-with-a-long-name', 'other'], times: 1000 },
    { from: 'waiting-for-its-first-approval', to: 'shipped', calls: [], times: 0 },
    { from: 'shipped', to: 'waiting-for-its-first-approval', calls: ['take-back'], times: 1 },
  ],
};

describe.each([...own, ['of long names', long] as const])('the narrow drawing of %s', (name, entity) => {
  const { width, height, boxWidth, states, edges: ways } = stackUp(entity, true);

  it('has every state and every way once, and all of it inside', () => {
    expect(states.map(({ id }) => id).sort()).toEqual(entity.states.map(({ id }) => id).sort());
    expect(new Set(ways.map((way) => way.name)).size).toBe(entity.edges.length);
    const numbers = ways.flatMap(({ path }) => pointsOf(path));
    for (const { x, y } of [...numbers, ...ways.map(({ at }) => at)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(Math.max(...states.map(({ y }) => y + BOX_HEIGHT))).toBeLessThanOrEqual(height);
  });

  it('has neither a text nor a state on another one', () => {
    const lines = [...states.map(({ y }) => [y, y + BOX_HEIGHT]), ...ways.map(({ at: { y } }) => [y - 9, y + 3])];
    const sorted = lines.toSorted(([one = 0], [other = 0]) => one - other);
    for (const [index, [, end = 0]] of sorted.slice(0, -1).entries()) {
      expect(sorted[index + 1]?.[0]).toBeGreaterThanOrEqual(end);
    }
  });

  it('ends each way at the state that it leads to', () => {
    for (const [index, { path }] of ways.entries()) {
      const target = states.find(({ id }) => id === entity.edges[index]?.to);
      const end = pointsOf(path).at(-1);
      expect(end?.y).toBeGreaterThanOrEqual((target?.y ?? 0) - 3);
      expect(end?.y).toBeLessThanOrEqual((target?.y ?? 0) + BOX_HEIGHT);
    }
  });

  it('fits into a narrow page where the names are short', () => {
    if (name !== 'of long names') expect(width).toBeLessThanOrEqual(326);
    expect(boxWidth).toBeLessThan(width);
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointsOf(path: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, letter = '', rest = ''] of path.matchAll(/([MHVQ]) ([^MHVQ]*)/g)) {
    const [first = 0, second = 0, ...more] = rest.trim().split(/[ ,]+/).map(Number);
    const to: Readonly<Record<string, Point>> = {
      M: { x: first, y: second },
      H: { x: first, y: at.y },
      V: { x: at.x, y: first },
      Q: { x: more[0] ?? 0, y: more[1] ?? 0 },
    };
    at = to[letter] ?? at;
    points.push(at);
  }
  return points;
}
