import type { WalkedEntity } from '../../engine/core/model/index.ts';
import { rankStates } from './rank-states.ts';

/** A state with its place in a drawing. */
export interface PlacedState {
  readonly id: string;
  readonly says: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
}

/** A way between states as a line. */
export interface PlacedEdge {
  readonly name: string;
  readonly path: string;
  /** Where it is labelled, and on which side of the place the label stands. */
  readonly at: { readonly x: number; readonly y: number; readonly side: 'start' | 'middle' | 'end' };
  readonly calls: readonly string[];
  readonly times: number;
}

/** A drawing of the states of an entity. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly edges: readonly PlacedEdge[];
}

/** How wide and high the box of a state is. */
export const BOX: { readonly width: number; readonly height: number } = { width: 96, height: 34 };

const COLUMN = 236;
const ROW = 92;
const MARGIN = { left: 172, top: 30, right: 96 };

/** Places each state in a column by how many ways lead to it from the beginning, and draws the ways between them. */
export function layOut(entity: WalkedEntity): Drawing {
  const { states, edges } = entity;
  const ranks = rankStates(entity);
  const columns = Math.max(...ranks.values()) + 1;
  const inColumn = Array.from({ length: columns }, (_, rank) => states.filter(({ id }) => ranks.get(id) === rank));
  const rows = Math.max(...inColumn.map(({ length }) => length));
  const placed = inColumn.flatMap((column, rank) =>
    column.map((state, index): PlacedState => {
      // A shorter column stands in the middle of the longest one.
      const row = index + (rows - column.length) / 2;
      return { ...state, x: MARGIN.left + rank * COLUMN, y: MARGIN.top + row * ROW };
    }),
  );
  const find = (id: string): PlacedState | undefined => placed.find((state) => state.id === id);
  return {
    width: MARGIN.left + (columns - 1) * COLUMN + BOX.width + MARGIN.right,
    height: MARGIN.top + (rows - 1) * ROW + BOX.height + MARGIN.top,
    states: placed,
    edges: edges.flatMap(({ from, to, calls, times }) => {
      const [start, end] = [from === undefined ? undefined : find(from), find(to)];
      if (end === undefined) return [];
      const isBothWays = edges.some((other) => other.from === to && other.to === from);
      return [{ name: `${from ?? ''} ${to} ${calls.join(' ')}`, calls, times, ...lineOf(start, end, isBothWays) }];
    }),
  };
}

type Line = Pick<PlacedEdge, 'path' | 'at'>;

function lineOf(start: PlacedState | undefined, end: PlacedState, isBothWays: boolean): Line {
  const middle = BOX.height / 2;
  if (start === undefined) {
    const y = end.y + middle;
    return { path: `M ${end.x - 156} ${y} H ${end.x - 3}`, at: { x: end.x - 84, y: y - 7, side: 'middle' } };
  }
  if (start.x === end.x) return besideLine(start, end, isBothWays);
  if (start.x < end.x) {
    const bend = isBothWays ? -10 : 0;
    const from = { x: start.x + BOX.width, y: start.y + middle + bend };
    const to = { x: end.x - 3, y: end.y + middle + bend };
    const third = (to.x - from.x) / 3;
    const path = `M ${from.x} ${from.y} C ${from.x + third} ${from.y}, ${to.x - third} ${to.y}, ${to.x} ${to.y}`;
    return { path, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 6, side: 'middle' } };
  }
  // A way back goes below.
  const from = { x: start.x, y: start.y + middle + 10 };
  const to = { x: end.x + BOX.width + 3, y: end.y + middle + 10 };
  const third = (from.x - to.x) / 3;
  const path = `M ${from.x} ${from.y} C ${from.x - third} ${from.y}, ${to.x + third} ${to.y}, ${to.x} ${to.y}`;
  return { path, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 15, side: 'middle' } };
}

function besideLine(start: PlacedState, end: PlacedState, isBothWays: boolean): Line {
  const isDown = start.y < end.y;
  if (Math.abs(start.y - end.y) > ROW) return aroundLine(start, end);
  const shift = isBothWays ? (isDown ? -12 : 12) : 0;
  const x = start.x + BOX.width / 2 + shift;
  const [from, to] = isDown ? [start.y + BOX.height, end.y - 3] : [start.y, end.y + BOX.height + 3];
  const side = shift < 0 ? 'end' : 'start';
  return { path: `M ${x} ${from} V ${to}`, at: { x: x + (shift < 0 ? -7 : 7), y: (from + to) / 2 + 4, side } };
}

// What stands between is passed by on the right.
function aroundLine(start: PlacedState, end: PlacedState): Line {
  const x = start.x + BOX.width;
  const [from, to] = [start.y + BOX.height / 2, end.y + BOX.height / 2];
  const path = `M ${x} ${from} C ${x + 60} ${from}, ${x + 60} ${to}, ${x + 3} ${to}`;
  return { path, at: { x: x + 50, y: (from + to) / 2 + 4, side: 'middle' } };
}
