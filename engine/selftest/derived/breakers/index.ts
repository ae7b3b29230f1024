import type { CheckName } from '../../../core/model/index.ts';
import type { Breaker } from '../breaker.ts';
import { breakAbsentAnywhere } from './absent-anywhere.ts';
import { breakAbsentHeaders } from './absent-headers.ts';
import { breakAbsentKeys } from './absent-keys.ts';
import { breakBody } from './body.ts';
import { breakBucket } from './bucket.ts';
import { breakDocsUrl } from './docs-url.ts';
import { breakDocumentedAnswer } from './documented-answer.ts';
import { breakDocumentedStatus } from './documented-status.ts';
import { breakEnvelope } from './envelope.ts';
import { breakEqual } from './equal.ts';
import { breakHeaders } from './headers.ts';
import { breakInternals } from './internals.ts';
import { breakJson } from './json.ts';
import { breakKeyEcho } from './key-echo.ts';
import { breakKeyOnlyOn } from './key-only-on.ts';
import { breakKnownKeys } from './known-keys.ts';
import { breakMediaType } from './media-type.ts';
import { breakMembers } from './members.ts';
import { breakMentions } from './mentions.ts';
import { breakMessage } from './message.ts';
import { breakRetryAfter } from './retry-after.ts';
import { breakOtherBuckets } from './other-buckets.ts';
import { breakRecovery } from './recovery.ts';
import { breakRepetition } from './repetition.ts';
import { breakProblem } from './problem.ts';
import { breakReveals } from './reveals.ts';
import { breakServedAgain } from './served-again.ts';
import { breakStatus } from './status.ts';
import { breakTrace } from './trace.ts';

/** Every breaker by the check that must see what it breaks; a new key of an expectation does not compile without one. */
export const breakers: { readonly [K in CheckName]: Breaker<K> } = {
  status: breakStatus,
  message: breakMessage,
  envelope: breakEnvelope,
  absentKeys: breakAbsentKeys,
  knownKeys: breakKnownKeys,
  absentAnywhere: breakAbsentAnywhere,
  keyOnlyOn: breakKeyOnlyOn,
  mediaType: breakMediaType,
  retryAfter: breakRetryAfter,
  headers: breakHeaders,
  members: breakMembers,
  equal: breakEqual,
  bucket: breakBucket,
  docsUrl: breakDocsUrl,
  internals: breakInternals,
  body: breakBody,
  json: breakJson,
  problem: breakProblem,
  documentedStatus: breakDocumentedStatus,
  documentedAnswer: breakDocumentedAnswer,
  absentHeaders: breakAbsentHeaders,
  keyEcho: breakKeyEcho,
  mentions: breakMentions,
  reveals: breakReveals,
  servedAgain: breakServedAgain,
  otherBuckets: breakOtherBuckets,
  repetition: breakRepetition,
  trace: breakTrace,
  recovery: breakRecovery,
};
