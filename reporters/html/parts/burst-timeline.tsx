import type { VNode } from 'preact';
import type { Burst, BurstPoint } from '../../../engine/core/model/index.ts';
import { formatDuration } from '../../quantity.ts';

/** A burst as a picture: its requests along the time, the wait, and the request after it. */
export function BurstTimeline({ burst }: { readonly burst: Burst }): VNode {
  const { points } = burst;
  const last = Math.max(1, ...points.map(({ atMs }) => atMs));
  const place = (atMs: number): number => Math.round((100 * WIDTH * atMs) / last) / 100;
  const from = points.find(({ kind }) => kind === 'wait');
  const to = points.find(({ kind }) => kind === 'again');
  return (
    <svg class="burst" viewBox={`-1 0 ${WIDTH + 2} ${HEIGHT}`} role="img" aria-label={describe(burst)}>
      <rect class="whole" x="0" y={HEIGHT - 1} width={WIDTH} height="0.5" />
      {from !== undefined && to !== undefined && (
        <rect class="wait" x={place(from.atMs)} y="4" width={place(to.atMs) - place(from.atMs)} height="3" />
      )}
      {points.map(({ atMs, kind }, index) => (
        <rect class={markOf(kind, burst)} x={place(atMs) - 0.2} y="2" width="0.4" height="7" key={index} />
      ))}
    </svg>
  );
}

const WIDTH = 100;
const HEIGHT = 10;

function markOf(kind: BurstPoint['kind'], { isKept }: Burst): string {
  const marks: Readonly<Record<BurstPoint['kind'], string>> = {
    served: 'served',
    limited: 'limited',
    wait: 'limited',
    again: isKept === false ? 'limited' : 'served',
  };
  return marks[kind];
}

/** Says what a burst met, in a sentence. */
export function describe({ bucket, served, retryAfter, isKept, points }: Burst): string {
  const limited = points.find(({ kind }) => kind === 'limited');
  const when = limited === undefined ? '' : ` after ${formatDuration(limited.atMs)}`;
  const wait = retryAfter === undefined ? 'without Retry-After' : `with Retry-After ${retryAfter}`;
  const end = isKept === undefined ? '' : isKept ? ', and served again after it' : ', and still limited after it';
  return `${bucket}: ${served} served, then limited${when} ${wait}${end}.`;
}
