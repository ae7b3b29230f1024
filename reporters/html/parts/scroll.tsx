import type { ComponentChildren, VNode } from 'preact';

/** A region that scrolls sideways by itself, also by keyboard, so that the page never does. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
