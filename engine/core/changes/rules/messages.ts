import type { ChangeKind } from '../../model/index.ts';
import { breaks, CLIENT_STAYS, info, NOW_ASSERTED, tightens, type Rules } from './rule.ts';

/** What clients and servers may send, and what they get. */
export const messages: Readonly<
  Record<
    Extract<
      ChangeKind,
      | `${string}key`
      | 'constraint'
      | 'default'
      | 'parameter'
      | 'required-parameter'
      | 'request-media-type'
      | 'response-value'
      | 'response-media-type'
      | 'response-header'
      | 'response-body'
      | 'envelope'
      | 'key-level'
    >,
    Rules
  >
> = {
  parameter: {
    added: info(CLIENT_STAYS),
    removed: breaks(({ subject }) => `Do without ${subject}: nothing says what it does.`),
  },
  'required-parameter': {
    added: breaks(({ subject }) => `Send ${subject}.`),
    removed: breaks(({ subject }) => `Do without ${subject}: nothing says what it does.`),
    tightened: breaks(({ subject }) => `Send ${subject} every time.`),
    loosened: info(CLIENT_STAYS),
  },
  'request-key': {
    changed: breaks(({ before, after }) => `Send ${after ?? ''} where it was ${before ?? ''}.`),
    added: info(CLIENT_STAYS),
    removed: breaks(({ subject }) => `Do without ${subject}: nothing says what it does.`),
  },
  'required-request-key': {
    changed: breaks(({ before, after }) => `Send ${after ?? ''} where it was ${before ?? ''}.`),
    added: breaks(({ subject }) => `Send ${subject}.`),
    removed: breaks(({ subject }) => `Do without ${subject}: nothing says what it does.`),
    tightened: breaks(({ subject }) => `Send ${subject} every time.`),
    loosened: info(CLIENT_STAYS),
  },
  constraint: {
    added: breaks(({ subject, after }) => `Keep to ${after ?? 'it'} in ${subject}.`),
    removed: info(CLIENT_STAYS),
    tightened: breaks(({ subject, after }) => `Keep to ${after ?? 'it'} in ${subject}.`),
    loosened: tightens('A client need change nothing; a server has to take more.'),
    changed: breaks(({ subject, after }) => `Keep to ${after ?? 'it'} in ${subject}.`),
  },
  default: {
    added: info(CLIENT_STAYS),
    removed: info('Send the value where it matters: nothing says which one is taken.'),
    changed: breaks(({ subject, before }) => `Send ${subject} where ${before ?? 'it'} is meant.`),
  },
  'request-media-type': {
    added: info(CLIENT_STAYS),
    removed: breaks(({ before }) => `Send another type than ${before ?? 'it'}.`),
    changed: breaks(({ after }) => `Send ${after ?? 'the new type'}.`),
  },
  envelope: { changed: breaks(({ after }) => `Read the body as the ${after ?? 'other'} shape.`) },
  'response-body': { added: tightens(NOW_ASSERTED), removed: breaks('Expect no body.') },
  'response-key': {
    changed: breaks(({ before, after }) => `Read ${after ?? ''} where it was ${before ?? ''}.`),
    added: info(CLIENT_STAYS),
    removed: breaks(({ subject }) => `Do without ${subject}.`),
  },
  'required-response-key': {
    changed: breaks(({ before, after }) => `Read ${after ?? ''} where it was ${before ?? ''}.`),
    added: tightens(NOW_ASSERTED),
    removed: breaks(({ subject }) => `Do without ${subject}.`),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks(({ subject }) => `Do without ${subject} where it is not there.`),
  },
  'response-value': {
    added: tightens(NOW_ASSERTED),
    removed: breaks(({ subject }) => `Take any value of ${subject}.`),
    tightened: tightens(NOW_ASSERTED),
    loosened: breaks(({ subject, after }) => `Take ${after ?? 'any value'} of ${subject}.`),
    changed: breaks(({ subject, after }) => `Read ${subject} as ${after ?? 'what it is'}.`),
  },
  'key-level': { tightened: tightens(NOW_ASSERTED), loosened: info(CLIENT_STAYS) },
  'response-media-type': {
    added: breaks(({ after }) => `Read ${after ?? 'it'} as well.`),
    removed: breaks(({ before }) => `Expect ${before ?? 'it'} no longer.`),
    changed: breaks(({ after }) => `Read ${after ?? 'the new type'}.`),
  },
  'response-header': { added: info(CLIENT_STAYS), removed: breaks(({ subject }) => `Do without ${subject}.`) },
};
