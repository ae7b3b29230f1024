import type { Call } from './call.ts';
import type { Limiter } from './limiter.ts';
import { problem, type Fault, type ProblemName } from './problems.ts';
import type { LedgerReply } from './reply.ts';
import { tagOf } from './store.ts';
import { findFaults, isId, type Member } from './validate.ts';

/** A point at which a request may be refused; it may note on the call what it found. */
export interface Point {
  readonly name: ProblemName;
  readonly refuse: (call: Call) => LedgerReply | undefined;
}

/** RFC 6750, section 3: a challenge, and what is wrong with the token that was sent. */
export const needsToken: Point = {
  name: 'unauthenticated',
  refuse: (call) => {
    const { authorization } = call.headers;
    const holder = call.holderOf(authorization);
    if (holder !== undefined) {
      call.holder = holder;
      return undefined;
    }
    const error = authorization === undefined ? '' : ', error="invalid_token"';
    return problem('unauthenticated', { 'WWW-Authenticate': `Bearer realm="ledger"${error}` });
  },
};

/** Refuses more requests than a token may send, and says at which date the next one is served. */
export function isWithinLimit(limiter: Limiter, bucket: string): Point {
  return {
    name: 'rate-limited',
    refuse: ({ headers }) => {
      const until = limiter(`${bucket} ${headers['authorization'] ?? ''}`);
      return until === undefined ? undefined : problem('rate-limited', { 'Retry-After': dateOf(until) });
    },
  };
}

/** Refuses a token without a scope. */
export function needsScope(scope: string): Point {
  return {
    name: 'insufficient-scope',
    refuse: ({ holder }) =>
      holder.scopes.includes(scope)
        ? undefined
        : problem('insufficient-scope', {
            'WWW-Authenticate': `Bearer realm="ledger", error="insufficient_scope", scope="${scope}"`,
          }),
  };
}

/** Refuses what changes anything while the ledger is maintained, and says at which date to come again. */
export const isNotMaintained: Point = {
  name: 'unavailable',
  refuse: ({ store, now }) =>
    store.isMaintained ? problem('unavailable', { 'Retry-After': dateOf(now() + 1000) }) : undefined,
};

/** Refuses an account that is not there, or is somebody else's. */
export const findsAccount: Point = {
  name: 'not-found',
  refuse: (call) => {
    const { accountId = '' } = call.parameters;
    const account = isId(accountId) ? call.store.accounts.get(accountId.toLowerCase()) : undefined;
    if (account === undefined || account.owner !== call.holder.owner) return problem('not-found');
    call.account = account;
    return undefined;
  },
};

/** Refuses an account that was closed. */
export const isOpen: Point = {
  name: 'account-closed',
  refuse: ({ account }) => (account?.isClosed === true ? problem('account-closed') : undefined),
};

/** RFC 6585, section 3: refuses a change that does not say of which version it is. */
export const needsIfMatch: Point = {
  name: 'precondition-required',
  refuse: ({ headers }) => (headers['if-match'] === undefined ? problem('precondition-required') : undefined),
};

/** RFC 9110, section 13.1.1: refuses a change of another version. */
export const isSameVersion: Point = {
  name: 'precondition-failed',
  refuse: ({ headers, account }) => {
    const wanted = (headers['if-match'] ?? '*').split(',').map((tag) => tag.trim());
    if (account === undefined || wanted.includes('*') || wanted.includes(tagOf(account))) return undefined;
    return problem('precondition-failed', { ETag: tagOf(account) });
  },
};

/** Refuses a transfer that could be made twice by a repetition. */
export const needsIdempotencyKey: Point = {
  name: 'idempotency-key-missing',
  refuse: ({ headers }) => ((headers['idempotency-key'] ?? '') === '' ? problem('idempotency-key-missing') : undefined),
};

/** Refuses a body in another media type. */
export function isOfType(mediaType: string): Point {
  return {
    name: 'unsupported-media-type',
    refuse: ({ headers }) => {
      const essence = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
      return essence === mediaType ? undefined : problem('unsupported-media-type', { Accept: mediaType });
    },
  };
}

/** Refuses a body that is longer than the ledger reads. */
export const isShort: Point = {
  name: 'body-too-large',
  refuse: ({ text }) => (text === undefined ? problem('body-too-large') : undefined),
};

/** Refuses a body that is no JSON. */
export const isJson: Point = {
  name: 'malformed-body',
  refuse: (call) => {
    try {
      call.body = JSON.parse(call.text ?? '') as unknown;
      return undefined;
    } catch {
      return problem('malformed-body');
    }
  },
};

/** Refuses a body with faults. */
export function isValid(
  members: Readonly<Record<string, Member>>,
  more: (call: Call) => readonly Fault[] = none,
): Point {
  return {
    name: 'invalid',
    refuse: (call) => {
      const faults = findFaults(call.body, members);
      const found = faults.length > 0 ? faults : more(call);
      return found.length === 0 ? undefined : problem('invalid', {}, found);
    },
  };
}

function none(): readonly Fault[] {
  return [];
}

/** Returns the date of a moment, in whole seconds that do not come too early. */
export function dateOf(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toUTCString();
}
