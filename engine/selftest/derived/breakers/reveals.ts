import { setFields } from '../../../../reference/mutants/edit.ts';
import { callerOf } from '../../../../reference/server/keys.ts';
import type { Breaker } from '../breaker.ts';

/** Names the workspace that owns what was asked for; in the link, so that the human text stays as documented. */
export const breakReveals: Breaker<'reveals'> = (_nothing, { contract }) => [
  {
    title: 'names the owning workspace in the refusal',
    change: () => (reply) => setFields(reply, { docs_url: `${contract.docsUrl}/errors?owner=${owner}` }),
  },
];

const owner = callerOf('foreign', 'shared').workspaceId;
