import type { ChangeKind } from '../../model/index.ts';
import { breaks, CLIENT_STAYS, info, NOW_ASSERTED, tightens, type Rules } from './rule.ts';

/** What is answered, and how firmly. */
export const answers: Readonly<
  Record<
    Extract<
      ChangeKind,
      | 'status'
      | 'new-status'
      | 'success-status'
      | 'infrastructure-status'
      | 'retry-after'
      | 'situation'
      | 'tolerance'
      | 'state'
      | 'answer-in-state'
      | 'guarantee'
      | 'assertion'
      | 'level'
      | 'level-of-advice'
    >,
    Rules
  >
> = {
  status: {
    added: info('A client that branches on the status, as for other operations, need change nothing.'),
    removed: tightens(NOW_ASSERTED),
  },
  'new-status': {
    added: breaks(({ subject }) => `Handle ${subject}, which no operation had.`),
    removed: tightens('A client may drop its branch; a server that still answers so departs.'),
  },
  'success-status': {
    added: breaks(({ subject }) => `Take ${subject} for a success, too.`),
    removed: breaks(({ subject }) => `Expect ${subject} no longer.`),
    changed: breaks(({ after }) => `Take ${after ?? 'the new status'} for the success.`),
  },
  'infrastructure-status': { added: info(CLIENT_STAYS), removed: tightens(NOW_ASSERTED) },
  'retry-after': {
    added: tightens('A client that waits as long as it is told need change nothing; a server has to tell it.'),
    removed: breaks('Wait without being told how long.'),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks('Take waits of the new form.'),
    changed: breaks('Read the wait in its new form.'),
  },
  situation: {
    added: tightens(NOW_ASSERTED),
    removed: breaks('Rely no longer on how it is answered.'),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks(({ after }) => `Expect ${after ?? 'other statuses'}.`),
    changed: breaks(({ after }) => `Expect ${after ?? 'another status'}.`),
  },
  tolerance: {
    added: tightens(NOW_ASSERTED),
    removed: info(CLIENT_STAYS),
    tightened: tightens(NOW_ASSERTED),
    loosened: info(CLIENT_STAYS),
    changed: tightens(NOW_ASSERTED),
  },
  state: { added: info(CLIENT_STAYS), removed: info(CLIENT_STAYS), changed: tightens(NOW_ASSERTED) },
  'answer-in-state': {
    added: tightens(NOW_ASSERTED),
    removed: breaks('Rely no longer on how it is answered in this state.'),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks(({ after }) => `Expect ${after ?? 'other answers'} in this state.`),
    changed: breaks(({ after }) => `Expect ${after ?? 'another answer'} in this state.`),
  },
  guarantee: {
    added: tightens(NOW_ASSERTED),
    removed: breaks(({ before }) => `Rely no longer on it that ${before ?? 'it holds'}.`),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks(({ after }) => `Rely on no more than that ${after ?? 'it holds'}.`),
    changed: breaks(({ after }) => `Go by it that ${after ?? 'it is otherwise'}.`),
  },
  assertion: {
    added: tightens(NOW_ASSERTED),
    removed: info(CLIENT_STAYS),
    tightened: tightens(NOW_ASSERTED),
    loosened: info(CLIENT_STAYS),
    changed: tightens(NOW_ASSERTED),
  },
  level: { tightened: tightens(NOW_ASSERTED), loosened: breaks('Rely no longer on it: a server may do otherwise.') },
  'level-of-advice': { tightened: tightens(NOW_ASSERTED), loosened: info(CLIENT_STAYS) },
};
