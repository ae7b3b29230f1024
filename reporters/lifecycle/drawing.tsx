import type { VNode } from 'preact';
import type { WalkedEntity } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';
import { labelOf } from './label-of.ts';
import { BOX, layOut } from './lay-out.ts';
import { BOX_HEIGHT, stackUp } from './stack-up.ts';

/** What is drawn: the states of an entity, and whether walks were made between them. */
interface Drawn {
  readonly entity: WalkedEntity;
  readonly isWalked: boolean;
}

/**
 * The states of an entity as a picture, with the ways between them; those that were walked are drawn strong. There are two of
 * it, of which the style shows the one that there is room for: from left to right, and from top to bottom.
 */
export function LifecycleDrawing(drawn: Drawn): VNode {
  const isBroad = layOut(drawn.entity).width <= BROADEST;
  return (
    <div class={isBroad ? 'lifecycle' : 'lifecycle narrow'}>
      {isBroad && <Broad {...drawn} />}
      <Narrow {...drawn} />
    </div>
  );
}

// What does not fit into a page of a usual width is too small to read when it is made to fit.
const BROADEST = 900;

function Broad({ entity, isWalked }: Drawn): VNode {
  const { width, height, states, edges } = layOut(entity);
  const tip = `tip-${entity.id}`;
  return (
    <svg class="lifecycle broad" {...frame(width, height, describe(entity, isWalked))}>
      <Tip id={tip} />
      {edges.map((edge) => (
        <Way edge={edge} tip={tip} isWalked={isWalked} key={edge.name} />
      ))}
      {edges.map((edge) => (
        <Label edge={edge} side={edge.at.side} isWalked={isWalked} key={edge.name} />
      ))}
      {states.map((state) => (
        <Box state={state} width={BOX.width} height={BOX.height} key={state.id} />
      ))}
    </svg>
  );
}

function Narrow({ entity, isWalked }: Drawn): VNode {
  const { width, height, boxWidth, states, edges } = stackUp(entity, isWalked);
  const tip = `tip-${entity.id}-narrow`;
  return (
    <svg class="lifecycle narrow" {...frame(width, height, describe(entity, isWalked))}>
      <Tip id={tip} />
      {/* What was walked lies on top. */}
      {edges
        .toSorted((one, other) => one.times - other.times)
        .map((edge) => (
          <Way edge={edge} tip={tip} isWalked={isWalked} key={edge.name} />
        ))}
      {edges.map((edge) => (
        <Label edge={edge} side="start" isWalked={isWalked} key={edge.name} />
      ))}
      {states.map((state) => (
        <Box state={{ ...state, x: 1.5 }} width={boxWidth} height={BOX_HEIGHT} key={state.id} />
      ))}
    </svg>
  );
}

function frame(width: number, height: number, label: string): Readonly<Record<string, string | number>> {
  return { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label };
}

function Tip({ id }: { readonly id: string }): VNode {
  return (
    <defs>
      <marker
        id={id}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerUnits="userSpaceOnUse"
        markerWidth="10"
        markerHeight="10"
        orient="auto-start-reverse"
      >
        <path class="tip" d="M 0 0 L 8 4 L 0 8 z" />
      </marker>
    </defs>
  );
}

interface Line {
  readonly path: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly calls: readonly string[];
  readonly times: number;
}

function Way({
  edge: { calls, times, path },
  tip,
  isWalked,
}: {
  readonly edge: Line;
  readonly tip: string;
  readonly isWalked: boolean;
}): VNode {
  const kinds = [...(calls.length === 0 ? ['passing'] : []), ...(isWalked && times > 0 ? ['walked'] : [])];
  return <path class={['way', ...kinds].join(' ')} d={path} marker-end={`url(#${tip})`} />;
}

function Label({
  edge,
  side,
  isWalked,
}: {
  readonly edge: Line;
  readonly side: 'start' | 'middle' | 'end';
  readonly isWalked: boolean;
}): VNode {
  const { calls, at } = edge;
  return (
    <text class="label" x={at.x} y={at.y} text-anchor={side}>
      <title>{calls.length === 0 ? 'by itself' : calls.join(', ')}</title>
      {labelOf(edge, isWalked)}
    </text>
  );
}

interface Place {
  readonly id: string;
  readonly says: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
}

function Box({
  state: { id, says, isEnd, x, y },
  width,
  height,
}: {
  readonly state: Place;
  readonly width: number;
  readonly height: number;
}): VNode {
  return (
    <g>
      <title>{`${id}: ${says}`}</title>
      <rect class="state" x={x} y={y} width={width} height={height} rx="7" />
      {isEnd && <rect class="end" x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx="5" />}
      <text class="name" x={x + width / 2} y={y + height / 2 + 4}>
        {id}
      </text>
    </g>
  );
}

/** Says what a drawing shows. */
export function describe({ title, states, edges }: WalkedEntity, isWalked: boolean): string {
  const ways = edges.map(({ from, to, calls }) => {
    const by = calls.length === 0 ? 'by itself' : `by ${calls.join(' or ')}`;
    return from === undefined ? `it begins as ${to} ${by}` : `${from} becomes ${to} ${by}`;
  });
  const walked = edges.filter(({ times }) => times > 0).length;
  const share = isWalked ? ` ${walked} of ${formatCount(edges.length, 'way')} were walked.` : '';
  return `${title}: ${formatCount(states.length, 'state')}; ${ways.join('; ')}.${share}`;
}
