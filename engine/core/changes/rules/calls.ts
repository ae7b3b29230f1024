import type { ChangeKind } from '../../model/index.ts';
import { breaks, CLIENT_STAYS, info, NOW_ASSERTED, tightens, type Rules } from './rule.ts';

/** What is called, by whom, how often. */
export const calls: Readonly<
  Record<
    Extract<
      ChangeKind,
      | 'operation'
      | 'operation-name'
      | 'operation-address'
      | 'base-path'
      | 'deprecation'
      | 'credential'
      | 'bucket'
      | 'bucket-of-operation'
      | 'refusal'
      | 'limit'
      | 'media-type'
      | 'docs-address'
    >,
    Rules
  >
> = {
  operation: { added: info(CLIENT_STAYS), removed: breaks(({ subject }) => `Do without ${subject}.`) },
  'operation-name': { changed: info('A client that is generated from the document gets another name for the call.') },
  'operation-address': { changed: breaks(({ after }) => `Call ${after ?? 'the new address'}.`) },
  'base-path': { changed: breaks(({ after }) => `Call every operation below ${after ?? 'the new path'}.`) },
  deprecation: { added: info(({ subject }) => `Plan to do without ${subject}.`), removed: info(CLIENT_STAYS) },
  credential: {
    added: breaks(({ after }) => `Show ${after ?? 'it'}.`),
    removed: info(CLIENT_STAYS),
    loosened: info(CLIENT_STAYS),
    tightened: breaks(({ after }) => `Show ${after ?? 'it'}.`),
    changed: breaks(({ after }) => `Show ${after ?? 'it'}.`),
  },
  bucket: { added: info(CLIENT_STAYS), removed: info(CLIENT_STAYS) },
  'bucket-of-operation': {
    changed: tightens(
      ({ after }) =>
        `A client that keeps to its rate counts the operation as ${after ?? 'another one'}; a server names and counts that one.`,
    ),
  },
  refusal: {
    added: breaks(({ after }) => `Expect ${after ?? 'another status'} for it.`),
    removed: tightens(NOW_ASSERTED),
    changed: breaks(({ after }) => `Expect ${after ?? 'another status'} for it.`),
  },
  limit: {
    tightened: breaks(({ after }) => `Send less: it is ${after ?? 'refused'}.`),
    loosened: tightens('A client need change nothing; a server that refuses less departs.'),
  },
  'media-type': {
    added: tightens('A client need change nothing; a server has to take it.'),
    removed: breaks(({ before }) => `Send no file of the type ${before ?? ''}.`),
  },
  'docs-address': { changed: info(CLIENT_STAYS) },
};
