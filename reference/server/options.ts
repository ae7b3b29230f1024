import type { Behaviour, SkippedCheck } from './behaviour.ts';
import type { Bucket } from './buckets.ts';
import type { UuidVersions } from './is-uuid.ts';
import type { KeyName, Keys } from './keys.ts';
import type { Label } from './labels.ts';
import type { LimitRule } from './limiter/index.ts';
import type { OperationId } from './operation-id.ts';
import type { Reply } from './reply.ts';
import type { RequestFacts } from './request-facts.ts';
import type { BlobPathStyle } from './upload/blob-path-for.ts';

/** How a reference is set up; everything left out is faithful and deterministic. */
export interface ReferenceOptions {
  readonly keys?: Partial<Keys>;
  readonly now?: () => number;
  /** How long a submission takes when no `simulationDelaySeconds` is sent. */
  readonly settleMs?: number;
  /** How long an accepted retry takes. */
  readonly retrySettleMs?: number;
  readonly maxRetries?: number;
  /** How many submissions there are to one that fails in processing; none fails without it. */
  readonly oneFailsOf?: number;
  readonly limits?: Partial<Record<Bucket, LimitRule>>;
  readonly order?: CheckOrder;
  readonly answers?: Partial<Answers>;
  readonly fieldPaths?: FieldPathStyle;
  readonly uuidVersions?: UuidVersions;
  readonly extraKeys?: 'accept' | 'refuse';
  /** What a body that is empty or a list is: no object, or one without properties, as Express has it. */
  readonly emptyBodies?: 'refuse' | 'object';
  /** Whether `enabled` may be a word or a number that stands for a boolean, as pydantic has it. */
  readonly booleans?: 'strict' | 'lax';
  /** What happens to a body that names a property twice. */
  readonly repeatedNames?: 'accept' | 'refuse';
  readonly texts?: Texts;
  readonly docsUrl?: 'sometimes' | 'always' | 'never' | 'null';
  /** The `Content-Type` of every body. */
  readonly mediaType?: string;
  /** The media types that may be uploaded. */
  readonly allowlist?: readonly string[];
  readonly uploadCapBytes?: number;
  readonly largeUploads?: 'drain' | 'close';
  /** What happens to a multipart filename with directories. */
  readonly uploadFilenames?: 'refuse' | 'strip';
  readonly blobPaths?: BlobPathStyle;
  /** What a path in the own workspace that nothing was uploaded to is: taken as it stands, or unknown. */
  readonly ownPaths?: 'accept' | 'refuse';
  /** Where a missing or contradicted content type gets its 415. */
  readonly mediaCheckedAt?: 'upload' | 'submission';
  /** Whether the live key sees what the sandbox key made. */
  readonly liveData?: 'shared' | 'apart';
  readonly subscriptionLimit?: number;
  /** Whether a workspace may have two subscriptions of one endpoint. */
  readonly endpoints?: 'any' | 'distinct';
  /** The hosts that a subscription may point at. */
  readonly endpointHosts?: 'any' | readonly string[];
  readonly subscriptionList?: 'array' | 'object';
  /** Refusals the server leaves out. */
  readonly skipCheck?: ReadonlySet<SkippedCheck>;
  readonly behaviour?: Behaviour;
  readonly tamper?: Tamper;
}

/** Which checks come first: `alternative` looks for the resource, then validates, and asks for the plan last. */
export type CheckOrder = 'documented' | 'alternative';

/** The status given where the documentation allows several. */
export interface Answers {
  readonly 'request-media-type': 415 | 422;
  readonly 'media-malformed': 415 | 422;
  readonly 'id-malformed': 404 | 422;
  readonly 'previous-malformed': 404 | 422;
  readonly 'blob-grammar': 403 | 404 | 422;
  readonly 'blob-unknown': 403 | 404 | 422;
  readonly 'missing-endpoint': 400 | 422;
  readonly 'foreign-subscription': 403 | 404;
}

/** How `fields[].field` is written; `none` leaves `fields` empty. */
export type FieldPathStyle = 'dots' | 'brackets' | 'pointer' | 'bare' | 'none';

/** Other wording: by label, or as a function of the label and the usual text. */
export type Texts = Readonly<Partial<Record<Label, string>>> | ((label: Label, usual: string) => string);

/** Alters a reply just before it is sent. */
export type Tamper = (reply: Reply, context: TamperContext) => Reply;

/** What is known of the exchange whose reply may be altered. */
export interface TamperContext {
  readonly operation: OperationId | undefined;
  readonly label: Label | 'ok';
  readonly key: KeyName | undefined;
  readonly request: RequestFacts;
  /** The JSON body, or what the part of an upload says of its file, when it was read. */
  readonly body: unknown;
}
