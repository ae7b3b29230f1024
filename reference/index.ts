export type { Behaviour, SkippedCheck } from './server/behaviour.ts';
export type { Bucket } from './server/buckets.ts';
export { createReference } from './server/create-reference.ts';
export type { Reference } from './server/create-reference.ts';
export type { KeyName, Keys } from './server/keys.ts';
export { labels } from './server/labels.ts';
export type { Label } from './server/labels.ts';
export { limitEach, type LimiterKind, type LimitRule } from './server/limiter/index.ts';
export type { OperationId } from './server/operation-id.ts';
export type {
  Answers,
  CheckOrder,
  FieldPathStyle,
  ReferenceOptions,
  Tamper,
  TamperContext,
  Texts,
} from './server/options.ts';
export type { Reply } from './server/reply.ts';
export type { RequestFacts } from './server/request-facts.ts';
export { startReference } from './server/start-reference.ts';
export type { RunningReference } from './server/start-reference.ts';
