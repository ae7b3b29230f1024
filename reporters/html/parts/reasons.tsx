import type { VNode } from 'preact';
import type { Report } from '../../../engine/core/model/index.ts';
import { Prose } from './prose.tsx';

/** What is documented and not exercised yet, each with its reason. */
export function Reasons({ items }: { readonly items: Report['pending'] }): VNode {
  return (
    <dl class="reasons">
      {items.map(({ id, what, reason }) => (
        <div key={id}>
          <dt>
            <Prose text={what} /> <code class="dim">{id}</code>
          </dt>
          <dd>
            <Prose text={reason} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
