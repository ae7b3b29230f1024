import type { Counted, Entry, Met, Observation } from '../model/index.ts';

/** Returns what the procedures of a run saw of things that the documentation leaves open. */
export function observe(entries: readonly Entry[]): readonly Observation[] {
  // The record is indexed by the very kind of what was met.
  return entries.flatMap(({ met }) => (met === undefined ? [] : seen[met.kind](met as never)));
}

/** Returns in what content codings answers came, if in any. */
export function observeCodings({ codings }: Counted): readonly Observation[] {
  return Object.keys(codings).length === 0 ? [] : [{ what: 'content codings of answers', seen: codings }];
}

const seen: { readonly [Kind in Met['kind']]: (met: Met & { readonly kind: Kind }) => readonly Observation[] } = {
  burst: ({ bucket, served, retryAfter, looks }) => [
    { what: `requests of ${bucket} that were served before one was limited`, seen: served },
    ...(looks.length === 0
      ? []
      : [
          {
            what: `what Retry-After of ${bucket} says while one waits`,
            seen: [`${retryAfter ?? 'nothing'} at first`, ...looks.map(sayLook)],
          },
        ]),
  ],
  repeat: () => [],
  recover: ({ operation, status, answers }) => [
    { what: `what ${operation} is answered again after a ${status}`, seen: answers },
  ],
};

function sayLook({
  atMs,
  status,
  retryAfter,
}: {
  readonly atMs: number;
  readonly status: number;
  readonly retryAfter?: string;
}): string {
  return `${retryAfter === undefined ? `served (${status})` : retryAfter} after ${(atMs / 1000).toFixed(1)} s`;
}
