import type { ChangeKind } from '../../model/index.ts';
import { breaks, CLIENT_STAYS, info, tightens, type Rules } from './rule.ts';

/** What clients are held to, and the means by which all of it is exercised. */
export const means: Readonly<
  Record<
    Extract<
      ChangeKind,
      | 'demand'
      | 'advice-to-clients'
      | 'case'
      | 'clause-name'
      | 'wording'
      | 'sitting'
      | 'arrangement'
      | 'fixture'
      | 'page'
    >,
    Rules
  >
> = {
  demand: {
    added: breaks(({ statements }) => `Keep it: ${statements?.after ?? 'clients are held to it'}`),
    removed: info(CLIENT_STAYS),
    tightened: breaks(({ statements }) => `Keep it: ${statements?.after ?? 'clients are held to it'}`),
    loosened: info(CLIENT_STAYS),
    changed: breaks(({ statements }) => `Keep it: ${statements?.after ?? 'clients are held to it'}`),
  },
  'advice-to-clients': { added: info(CLIENT_STAYS), removed: info(CLIENT_STAYS), changed: info(CLIENT_STAYS) },
  case: {
    added: tightens('The suite exercises more; a client need change nothing.'),
    removed: info('The suite exercises less.'),
    changed: info('The suite exercises it otherwise.'),
  },
  'clause-name': { changed: info('Name it so in baselines and selections.') },
  wording: { changed: info('Only how it is restated, or what it rests on.') },
  sitting: {
    added: info('The exam shows more.'),
    removed: info('The exam shows less.'),
    changed: info('The exam shows it otherwise.'),
  },
  arrangement: {
    added: info('A state more to arrange.'),
    removed: info('A state less to arrange.'),
    changed: info('The state is brought about otherwise.'),
  },
  fixture: {
    added: info('A file more to upload.'),
    removed: info('A file less to upload.'),
    changed: info('Another file is uploaded.'),
  },
  page: {
    added: info('Look at what rests on it.'),
    removed: info('Look at what rests on it.'),
    changed: info('Look at what rests on it.'),
  },
};
