import type { WalkedEntity } from '../../engine/core/model/index.ts';
import { labelOf } from './label-of.ts';
import { orderByRank } from './rank-states.ts';

/** A state with its place in a narrow drawing. */
export interface StackedState {
  readonly id: string;
  readonly says: string;
  readonly isEnd: boolean;
  readonly y: number;
}

/** A way in a narrow drawing: a line, and a text that stands beside it. */
export interface StackedEdge {
  readonly name: string;
  readonly path: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly calls: readonly string[];
  readonly times: number;
}

/** A narrow drawing of the states of an entity: one below the other, the ways out of each listed under it. */
export interface Stack {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly states: readonly StackedState[];
  readonly edges: readonly StackedEdge[];
}

/** How high the box of a state is. */
export const BOX_HEIGHT = 30;

const LINE = 22;
const GAP = 20;
const STEM = 16;
const TEXT = 32;
const LANE = 13;
const EDGE = 1.5;

/**
 * Places the states one below the other. A way begins under its state, where its text stands, and comes to the next one by a
 * lane at the right, of which each state that ways lead to has its own.
 */
export function stackUp(entity: WalkedEntity, isWalked: boolean): Stack {
  const states = orderByRank(entity);
  const boxWidth = Math.max(96, ...states.map(({ id }) => widthOf(id, BOLD) + 20));
  const texts = entity.edges.map((edge) => widthOf(labelOf(edge, isWalked), PLAIN));
  const firstLane = Math.max(EDGE + boxWidth, TEXT + Math.max(0, ...texts)) + 14;
  const targets = [...new Set(entity.edges.flatMap(({ from, to }) => (from === undefined ? [] : [to])))];
  const laneOf = (to: string): number => firstLane + targets.indexOf(to) * LANE;
  const places = new Map<string, number>();
  let bottom = EDGE;
  for (const { id } of states) {
    const begun = entity.edges.filter(({ from, to }) => from === undefined && to === id).length;
    const top = bottom + begun * LINE;
    places.set(id, top);
    bottom = top + BOX_HEIGHT + entity.edges.filter(({ from }) => from === id).length * LINE + GAP;
  }
  const topOf = (id: string): number => places.get(id) ?? 0;
  return {
    width: firstLane + targets.length * LANE,
    height: bottom - GAP + EDGE,
    boxWidth,
    states: states.map((state) => ({ ...state, y: topOf(state.id) })),
    edges: entity.edges.map(({ from, to, calls, times }, place): StackedEdge => {
      const top = topOf(to);
      const name = `${from ?? ''} ${to} ${calls.join(' ')}`;
      const own = { name, calls, times };
      if (from === undefined) {
        const y = top - LINE / 2 + 4;
        return { ...own, path: `M ${STEM} ${top - LINE + 3} V ${top - 3}`, at: { x: TEXT, y } };
      }
      const before = entity.edges.slice(0, place).filter((other) => other.from === from).length;
      const y = topOf(from) + BOX_HEIGHT + (before + 0.5) * LINE;
      const ends = TEXT + (texts[place] ?? 0) + 4;
      const lane = laneOf(to);
      const out = `M ${STEM} ${topOf(from) + BOX_HEIGHT} V ${y} H ${TEXT - 4}`;
      const over = wayOver({ x: ends, y }, lane, { x: EDGE + boxWidth + 3, y: top + BOX_HEIGHT / 2 });
      return { ...own, path: `${out} ${over}`, at: { x: TEXT, y: y + 4 } };
    }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// A way that turns into a lane has a round corner, one that crosses it has none.
function wayOver(from: Point, lane: number, to: Point): string {
  const turn = from.y < to.y ? ROUND : -ROUND;
  const down = `Q ${lane} ${from.y} ${lane} ${from.y + turn} V ${to.y - turn}`;
  return `M ${from.x} ${from.y} H ${lane - ROUND} ${down} Q ${lane} ${to.y} ${lane - ROUND} ${to.y} H ${to.x}`;
}

const ROUND = 6;

// What a letter takes at most of the usual fonts, in the sizes of the drawing.
const BOLD = 7.8;
const PLAIN = 6.4;

function widthOf(text: string, letter: number): number {
  return text.length * letter;
}
