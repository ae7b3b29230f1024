import type { VNode } from 'preact';

/** Answer times, and the span that the picture covers. */
export interface DistributionProps {
  readonly times: readonly number[];
  readonly range: { readonly fastest: number; readonly slowest: number };
}

/** How answer times are spread, as bars; the numbers stand beside it, so it is left out for screen readers. */
export function Distribution({ times, range }: DistributionProps): VNode {
  const counts = countBins(times, range);
  const most = Math.max(...counts);
  return (
    <svg class="distribution quiet" viewBox={`0 0 ${BINS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" y={HEIGHT - LINE} width={BINS} height={LINE} />
      {counts.map((count, bin) => {
        const height = (HEIGHT * count) / most;
        return (
          count > 0 && (
            <rect class="part" x={bin + 0.1} y={round(HEIGHT - height)} width={0.8} height={round(height)} key={bin} />
          )
        );
      })}
    </svg>
  );
}

const BINS = 32;
const HEIGHT = 12;
const LINE = 0.5;

function countBins(times: readonly number[], { fastest, slowest }: DistributionProps['range']): readonly number[] {
  const counts = Array.from({ length: BINS }, () => 0);
  const span = Math.log1p(slowest) - Math.log1p(fastest);
  for (const ms of times) {
    const share = span === 0 ? 0 : (Math.log1p(ms) - Math.log1p(fastest)) / span;
    const bin = Math.min(BINS - 1, Math.floor(share * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
