import type { VNode } from 'preact';

/** A text of ours in which a name between back-ticks stands in a fixed-width font. */
export function Prose({ text }: { readonly text: string }): VNode {
  const parts = text.split(NAME);
  // What is split at a group stands at the odd places.
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}

/** The same where only text can stand. */
export function plainProse(text: string): string {
  return text.split(NAME).join('');
}

const NAME = /`([\w$./{}:~-]+(?: [\w$./{}:~-]+)*)`/;
