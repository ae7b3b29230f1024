import type { Bucket } from './buckets.ts';
import type { Call } from './call.ts';
import type { OperationId } from './operation-id.ts';

/** One documented operation. */
export interface Operation {
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/integrations`, parameters in braces. */
  readonly path: string;
  readonly bucket: Bucket;
  readonly status: 200 | 201 | 202 | 204;
  /** Refuses when what the path names does not exist for the caller. */
  readonly find?: (call: Call) => void;
  /** Reads and validates the request, then returns what is left to do. */
  readonly prepare: (call: Call) => Run | Promise<Run>;
  /** Leaves the trace that a refused write must not leave; only mutants use it. */
  readonly trace?: (call: Call) => void;
}

/** Carries an operation out, or makes its last checks and returns how it is carried out. */
export type Run = () => Answer | (() => Answer);

/** The body of a success. */
type Answer = Readonly<Record<string, unknown>> | readonly unknown[] | undefined;
