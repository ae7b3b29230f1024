import type { Contract, Exchange, Limits, Probe, ProbeBody } from '../core/model/index.ts';

/** Bounds what a run leaves in the target: the bytes that it uploads and the resources that it makes. */
export interface Ceilings {
  /** Reserves what a probe uploads; gives the reason where it would be too much. */
  readonly take: (probe: Probe) => string | undefined;
  /** Counts what an answer says was made, and the bytes that were really written. */
  readonly note: (exchange: Exchange) => void;
  /** How often each operation that makes something was accepted. */
  readonly made: () => ReadonlyMap<string, number>;
  /** Why a probe was refused, if one was. */
  readonly reached: () => string | undefined;
}

/** Returns the ceilings of a run that has made nothing. */
export function createCeilings({ maxUploadBytes, maxCreated }: Limits, { operations }: Contract): Ceilings {
  const creating = new Set(operations.filter(isCreating).map(({ id }) => id));
  let uploaded = 0;
  const made = new Map<string, number>();
  let reached: string | undefined;
  const createdSoFar = (): number => [...made.values()].reduce((sum, count) => sum + count, 0);
  const refuse = ({ operation, body }: Probe): string | undefined => {
    if (creating.has(operation) && createdSoFar() >= maxCreated) {
      return `the ceiling of ${maxCreated} created resources was reached (limits.maxCreated)`;
    }
    if (body === undefined || uploaded + sizeOf(body) <= maxUploadBytes) return undefined;
    return `the ceiling of ${maxUploadBytes} uploaded bytes was reached (limits.maxUploadBytes)`;
  };
  const take = (probe: Probe): string | undefined => {
    const reason = refuse(probe);
    reached ??= reason;
    if (reason === undefined && probe.body !== undefined) uploaded += sizeOf(probe.body);
    return reason;
  };
  const note = ({ probe, reply: { response, bytesUp } }: Exchange): void => {
    if (probe.body !== undefined) uploaded += bytesUp - sizeOf(probe.body);
    const isMade = response !== undefined && response.status >= 200 && response.status < 300;
    if (isMade && creating.has(probe.operation)) made.set(probe.operation, (made.get(probe.operation) ?? 0) + 1);
  };
  return { take, note, made: () => made, reached: () => reached };
}

// The documentation gives 201 where something is made.
function isCreating({ responses }: Contract['operations'][number]): boolean {
  return responses.some(({ status }) => status === 201);
}

const sizes: { readonly [Kind in ProbeBody['kind']]: (body: ProbeBody & { readonly kind: Kind }) => number } = {
  text: ({ text }) => text.length,
  bytes: ({ bytes }) => bytes.length,
  filled: ({ head, fill, tail }) => head.length + fill + tail.length,
};

function sizeOf(body: ProbeBody): number {
  const size = sizes[body.kind] as (body: ProbeBody) => number; // the record's key is the body's own kind
  return size(body);
}
