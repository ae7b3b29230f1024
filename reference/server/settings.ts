import type { Bucket } from './buckets.ts';
import { defaultKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { limitEach, type LimitRule } from './limiter/index.ts';
import type { Answers, ReferenceOptions } from './options.ts';
import { allowlist } from './upload/allowlist.ts';

/** The options with every gap filled. */
export type Settings = Readonly<Required<Omit<ReferenceOptions, Merged>>> & {
  readonly keys: Keys;
  readonly limits: Readonly<Record<Bucket, LimitRule>>;
  readonly answers: Answers;
};

/** The settings that some options lead to. */
export function resolveOptions(options: ReferenceOptions): Settings {
  return {
    ...defaults,
    ...options,
    keys: { ...defaultKeys, ...options.keys },
    limits: { ...defaultLimits, ...options.limits },
    answers: { ...defaultAnswers, ...options.answers },
  };
}

type Merged = 'keys' | 'limits' | 'answers';

const defaults: Omit<Settings, Merged> = {
  now: Date.now,
  settleMs: 0,
  retrySettleMs: 1500,
  maxRetries: 3,
  oneFailsOf: Infinity,
  order: 'documented',
  fieldPaths: 'dots',
  extraKeys: 'accept',
  emptyBodies: 'refuse',
  booleans: 'strict',
  uuidVersions: 'any',
  repeatedNames: 'refuse',
  texts: {},
  docsUrl: 'sometimes',
  mediaType: 'application/json',
  allowlist,
  uploadCapBytes: 10_485_760,
  largeUploads: 'drain',
  uploadFilenames: 'refuse',
  blobPaths: 'unique',
  ownPaths: 'refuse',
  mediaCheckedAt: 'upload',
  liveData: 'shared',
  subscriptionLimit: 25,
  endpoints: 'any',
  endpointHosts: 'any',
  subscriptionList: 'array',
  skipCheck: new Set(),
  behaviour: {},
  tamper: (reply) => reply,
};

const defaultAnswers: Answers = {
  'request-media-type': 415,
  'media-malformed': 415,
  'id-malformed': 404,
  'previous-malformed': 404,
  'blob-grammar': 403,
  'blob-unknown': 404,
  'missing-endpoint': 422,
  'foreign-subscription': 404,
};

const defaultLimits = limitEach({ kind: 'fixed-window', requests: 300, windowMs: 2000 });
