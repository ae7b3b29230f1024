import type { VNode } from 'preact';
import { words, type Marked } from '../../words.ts';

/** A state as its sign and its word, or another that says it more exactly. */
export function Mark({ state, word = words[state].word }: { readonly state: Marked; readonly word?: string }): VNode {
  const { sign, tone, meaning } = words[state];
  return (
    <span class={`mark ${tone}`} title={meaning}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
