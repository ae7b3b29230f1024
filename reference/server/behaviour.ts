import type { Bucket } from './buckets.ts';
import type { KeyName, Keys } from './keys.ts';
import type { Label } from './labels.ts';
import type { OperationId } from './operation-id.ts';
import type { RequestFacts } from './request-facts.ts';
import type { FilePart } from './upload/read-file-part.ts';

/** A refusal to leave out: everywhere, in one operation, or for one field of an operation. */
export type SkippedCheck = Label | `${OperationId}:${Label}` | `${OperationId}:${Label}:${string}`;

/** Ways in which a mutant departs from the faithful server; none is set by default. */
export interface Behaviour {
  /** Recognises a key in its own way; undefined leaves the usual check to decide. */
  readonly identify?: (request: RequestFacts, keys: Keys) => KeyName | undefined;
  /** Names the counter a request is counted under. */
  readonly countUnder?: (bucket: Bucket, key: KeyName) => string;
  /** Tells the seconds of `Retry-After` from the true wait. */
  readonly retryAfterSeconds?: (waitMs: number, bucket: Bucket) => number;
  /** Says whether a refused write is carried out all the same. */
  readonly storesRefused?: (operation: OperationId, label: Label, request: RequestFacts) => boolean;
  /** Accepts a value of the body that the contract refuses. */
  readonly acceptsValue?: (operation: OperationId, path: readonly (string | number)[], value: unknown) => boolean;
  /** Says which uploaded files make the server fail. */
  readonly failsOnFile?: (file: Pick<FilePart, 'contentType' | 'size' | 'head'>) => boolean;
  /** Waits between the last check of a write and the deed, where another one may come in between. */
  readonly hesitate?: (operation: OperationId, request: RequestFacts, body: unknown) => Promise<void> | undefined;
  /** False: a deleted subscription stays. */
  readonly deleteRemoves?: boolean;
  /** True: an accepted retry adds a second asset. */
  readonly retryCreatesDuplicate?: boolean;
  /** True: a subscription shows its secret on every read. */
  readonly showsSecret?: boolean;
}
