import type { VNode } from 'preact';
import type { Word } from '../../words.ts';

/** What a bar shows; the rest of the whole is pale unless it has a tone of its own. */
export interface ShareBarProps {
  readonly part: number;
  readonly whole: number;
  readonly tone: Word['tone'];
  readonly rest?: Word['tone'];
}

/** A part of a whole as a bar; the numbers stand beside it, so it is left out for screen readers. */
export function ShareBar({ part, whole, tone, rest }: ShareBarProps): VNode {
  const width = whole === 0 ? 0 : Math.min(100, (100 * part) / whole);
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class={rest && whole > 0 ? `part ${rest}` : 'whole'} width="100" height="4" />
      <rect class={`part ${tone}`} width={width.toFixed(2)} height="4" />
    </svg>
  );
}
