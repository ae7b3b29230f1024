import type { VNode } from 'preact';
import type { Arrangement, Contract } from '../../../engine/core/model/index.ts';
import { anchor } from '../../html/anchor.ts';
import type { Part } from '../part.ts';

/** The states that cases need first. */
export const arrangements: Part = {
  id: 'arrangements',
  title: 'Arrangements',
  lead: 'The states that cases need first, and how they are brought about.',
  count: (contract) => contract.arrangements.length,
  Body: Arrangements,
};

function Arrangements({ contract }: { readonly contract: Contract }): VNode {
  return (
    <dl class="reasons">
      {contract.arrangements.map((arrangement) => (
        <div key={arrangement.name} id={anchor('arrangement', arrangement.name)}>
          <dt>
            <code>{arrangement.name}</code>
          </dt>
          <dd>
            {arrangement.summary} <span class="dim">{how(arrangement)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function how(arrangement: Arrangement): string {
  if (arrangement.kind === 'owner')
    return 'Only the owner of the target can bring it about: it is named in the profile.';
  return `Over the API: ${arrangement.steps.map(({ operation }) => operation).join(', ')}.`;
}
