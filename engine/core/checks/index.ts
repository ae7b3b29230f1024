import type { CheckName } from '../model/index.ts';
import { checkAbsentAnywhere } from './absent-anywhere.ts';
import { checkAbsentHeaders } from './absent-headers.ts';
import { checkAbsentKeys } from './absent-keys.ts';
import { checkBody } from './body.ts';
import { checkBucket } from './bucket.ts';
import { checkDocsUrl } from './docs-url.ts';
import { checkDocumentedAnswer } from './documented-answer.ts';
import { checkDocumentedStatus } from './documented-status.ts';
import { checkEnvelope } from './envelope.ts';
import { checkEqual } from './equal.ts';
import { checkHeaders } from './headers.ts';
import { checkInternals } from './internals.ts';
import { checkJson } from './json.ts';
import { checkKeyEcho } from './key-echo.ts';
import { checkKeyOnlyOn } from './key-only-on.ts';
import { checkKnownKeys } from './known-keys.ts';
import { checkMediaType } from './media-type.ts';
import { checkMembers } from './members.ts';
import { checkMentions } from './mentions.ts';
import { checkMessage } from './message.ts';
import { checkRetryAfter } from './retry-after.ts';
import { checkProblem } from './problem.ts';
import { checkReveals } from './reveals.ts';
import { checkOtherBuckets } from './sequence/other-buckets.ts';
import { checkRecovery } from './sequence/recovery.ts';
import { checkRepetition } from './sequence/repetition.ts';
import { checkServedAgain } from './sequence/served-again.ts';
import { checkTrace } from './sequence/trace.ts';
import { checkStatus } from './status.ts';
import type { Check } from './check.ts';

/** Every check by its key in an expectation; findings come in this order. */
export const checks: { readonly [K in CheckName]: Check<K> } = {
  status: checkStatus,
  message: checkMessage,
  envelope: checkEnvelope,
  absentKeys: checkAbsentKeys,
  knownKeys: checkKnownKeys,
  absentAnywhere: checkAbsentAnywhere,
  keyOnlyOn: checkKeyOnlyOn,
  mediaType: checkMediaType,
  retryAfter: checkRetryAfter,
  headers: checkHeaders,
  members: checkMembers,
  equal: checkEqual,
  bucket: checkBucket,
  docsUrl: checkDocsUrl,
  internals: checkInternals,
  body: checkBody,
  json: checkJson,
  problem: checkProblem,
  documentedStatus: checkDocumentedStatus,
  documentedAnswer: checkDocumentedAnswer,
  absentHeaders: checkAbsentHeaders,
  keyEcho: checkKeyEcho,
  mentions: checkMentions,
  reveals: checkReveals,
  servedAgain: checkServedAgain,
  otherBuckets: checkOtherBuckets,
  repetition: checkRepetition,
  trace: checkTrace,
  recovery: checkRecovery,
};

export { isExercised } from './sequence/is-exercised.ts';
export type * from './check.ts';
