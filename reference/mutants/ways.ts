import type { SkippedCheck } from '../server/behaviour.ts';
import type { Label } from '../server/labels.ts';
import type { OperationId } from '../server/operation-id.ts';
import type { ReferenceOptions, TamperContext } from '../server/options.ts';
import type { Reply } from '../server/reply.ts';

/** Which replies are wrong; what is left out is any. */
export interface Where {
  readonly operations?: readonly OperationId[];
  readonly labels?: readonly (Label | 'ok')[];
  readonly statuses?: readonly number[];
}

/** The options of a server that alters some replies. */
export function altering(
  where: Where,
  change: (reply: Reply, context: TamperContext) => Reply,
): () => ReferenceOptions {
  return () => ({ tamper: (reply, context) => (isWithin(where, reply, context) ? change(reply, context) : reply) });
}

/** The options of a server that leaves out some refusals. */
export function withoutChecks(...checks: readonly SkippedCheck[]): () => ReferenceOptions {
  return () => ({ skipCheck: new Set(checks) });
}

/** The options of a server that alters its answers to too many requests, of which it gets some soon. */
export function limiting(change: (reply: Reply) => Reply): () => ReferenceOptions {
  const limits = { upload: { kind: 'fixed-window', requests: 4, windowMs: 1000 } } as const;
  return () => ({ limits, ...altering({ statuses: [429] }, change)() });
}

/** The statuses of the domain envelope. */
export const domainStatuses: readonly number[] = [400, 401, 403, 404, 409, 413, 415, 500, 502];

/** All statuses of refusals. */
export const refusalStatuses: readonly number[] = [...domainStatuses, 402, 422, 429];

function isWithin({ operations, labels, statuses }: Where, { status }: Reply, context: TamperContext): boolean {
  const { operation, label } = context;
  const isNamed = operations === undefined || operations.some((id) => id === operation);
  return (
    operation !== undefined && isNamed && (labels?.includes(label) ?? true) && (statuses?.includes(status) ?? true)
  );
}
