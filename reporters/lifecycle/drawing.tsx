import type { VNode } from 'preact';
import type { WalkedEntity } from '../../engine/core/model/index.ts';
import { formatCount } from '../quantity.ts';
import { BOX, layOut, type PlacedEdge } from './lay-out.ts';

/** The states of an entity as a picture, with the ways between them; those that were walked are drawn strong. */
export function LifecycleDrawing({
  entity,
  isWalked,
}: {
  readonly entity: WalkedEntity;
  readonly isWalked: boolean;
}): VNode {
  const { width, height, states, edges } = layOut(entity);
  const tip = `tip-${entity.id}`;
  return (
    <svg
      class="lifecycle"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={describe(entity, isWalked)}
    >
      <defs>
        <marker
          id={tip}
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
      {edges.map((edge) => (
        <path class={lineClass(edge, isWalked)} d={edge.path} marker-end={`url(#${tip})`} key={edge.name} />
      ))}
      {edges.map((edge) => (
        <Label edge={edge} isWalked={isWalked} key={edge.name} />
      ))}
      {states.map(({ id, says, isEnd, x, y }) => (
        <g key={id}>
          <title>{`${id}: ${says}`}</title>
          <rect class="state" x={x} y={y} width={BOX.width} height={BOX.height} rx="7" />
          {isEnd && <rect class="end" x={x + 3} y={y + 3} width={BOX.width - 6} height={BOX.height - 6} rx="5" />}
          <text class="name" x={x + BOX.width / 2} y={y + BOX.height / 2 + 4}>
            {id}
          </text>
        </g>
      ))}
    </svg>
  );
}

function lineClass({ calls, times }: PlacedEdge, isWalked: boolean): string {
  return ['way', ...(calls.length === 0 ? ['passing'] : []), ...(isWalked && times > 0 ? ['walked'] : [])].join(' ');
}

function Label({ edge, isWalked }: { readonly edge: PlacedEdge; readonly isWalked: boolean }): VNode {
  const { calls, times, at } = edge;
  const [first = 'by itself', ...others] = calls;
  const more = others.length === 0 ? '' : ` +${others.length}`;
  return (
    <text class="label" x={at.x} y={at.y} text-anchor={at.side}>
      <title>{calls.length === 0 ? 'by itself' : calls.join(', ')}</title>
      {`${first}${more}${isWalked && times > 0 ? ` · ${times}` : ''}`}
    </text>
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
