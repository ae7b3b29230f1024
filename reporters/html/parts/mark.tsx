import type { VNode } from 'preact';
import { words, type Marked } from '../../words.ts';

/** A state as its sign and its word. */
export function Mark({ state }: { readonly state: Marked }): VNode {
  const { sign, word, tone, meaning } = words[state];
  return (
    <span class={`mark ${tone}`} title={meaning}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
