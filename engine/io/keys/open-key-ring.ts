import {
  listKeySecrets,
  type Json,
  type KeyRefresh,
  type KeyRole,
  type KeyValue,
  type RefreshRecord,
  type Secret,
} from '../../core/model/index.ts';
import { readNewKey } from './read-new-key.ts';

/** The keys of a run, of which some are made anew while it goes on. */
export interface KeyRing {
  /** Each key as it is at the moment that it is read. */
  readonly keys: Readonly<Record<string, KeyValue>>;
  /** Tells whether a key is made anew at all. */
  readonly has: (key: string) => boolean;
  /** Every value that a key had so far, the latest last. */
  readonly valuesOf: (key: string) => readonly KeyValue[];
  /** Makes a key anew where it is about to end; whoever comes meanwhile waits for the same. */
  readonly prepare: (key: string, signal: AbortSignal) => Promise<void>;
  /** Makes a key anew of which this value was refused, unless there is another one by now. */
  readonly renew: (key: string, refused: KeyValue, signal: AbortSignal) => Promise<Renewed>;
  /** The secrets that came with new keys. */
  readonly secrets: () => readonly Secret[];
  readonly records: () => readonly RefreshRecord[];
}

/** What came of a refusal: a new key, the same one again, or none. */
export type Renewed = { readonly kind: 'new' | 'same' } | { readonly kind: 'failed'; readonly reason: string };

/** What keys are made anew with. */
export interface KeyTools {
  readonly roles: readonly KeyRole[];
  readonly make: (refresh: KeyRefresh, signal: AbortSignal) => Promise<Json>;
  readonly now: () => number;
  /** Takes out of a text what is known to be secret. */
  readonly hide: (text: string) => string;
  /** Told of each new secret before it is used. */
  readonly onSecret: (secret: Secret) => void;
  readonly onRecord: (record: RefreshRecord) => void;
}

/** Returns the keys of a profile, those that have a refresh as ones that change. */
export function openKeyRing(
  given: Readonly<Record<string, KeyValue>>,
  refreshes: Readonly<Record<string, KeyRefresh>>,
  tools: KeyTools,
): KeyRing {
  const { roles, make, now, hide, onSecret, onRecord } = tools;
  const held = new Map(
    Object.entries(refreshes).flatMap(([name, refresh]) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return value === undefined ? [] : [[name, hold(refresh, value, now())] as const];
    }),
  );
  const secrets: Secret[] = [];
  const records: RefreshRecord[] = [];

  const note = (record: RefreshRecord): void => {
    records.push(record);
    onRecord(record);
  };

  const makeAnew = async (
    name: string,
    key: Held,
    because: RefreshRecord['because'],
    signal: AbortSignal,
  ): Promise<Renewed> => {
    const startedMs = now();
    const old = latestOf(key);
    const tell = (gave: RefreshRecord['gave'], reason?: string): void => {
      const by = key.refresh.command === undefined ? 'function' : 'command';
      const at = new Date(startedMs).toISOString();
      note({ key: name, at, because, by, ms: now() - startedMs, gave, ...(reason === undefined ? {} : { reason }) });
    };
    try {
      const made = readNewKey(
        await make(key.refresh, signal),
        old,
        roles.find((one) => one.name === name),
        now(),
      );
      if (!made.ok) throw new Error(made.reason);
      for (const { name: called, value } of listKeySecrets({ [name]: made.value })) {
        const secret = { name: called, value };
        secrets.push(secret);
        onSecret(secret);
      }
      key.failures = 0;
      key.dueMs = dueAfter(made.seconds ?? key.refresh.everySeconds, now());
      const isSame = isEqual(made.value, old);
      if (!isSame) key.values.push(made.value);
      tell(isSame ? 'the same key' : 'a new key');
      return { kind: isSame ? 'same' : 'new' };
    } catch (error) {
      key.failures += 1;
      key.dueMs = now() + PATIENCE_MS;
      key.reason = hide(error instanceof Error ? error.message : String(error));
      tell('no key', key.reason);
      return { kind: 'failed', reason: key.reason };
    }
  };

  const share = (name: string, key: Held, because: RefreshRecord['because'], signal: AbortSignal): Promise<Renewed> => {
    key.underWay ??= makeAnew(name, key, because, signal).finally(() => {
      key.underWay = undefined;
    });
    return key.underWay;
  };

  return {
    keys: withLive(given, held),
    has: (name) => held.has(name),
    valuesOf: (name) => held.get(name)?.values ?? [],
    prepare: async (name, signal) => {
      const key = held.get(name);
      if (key === undefined) return;
      if (now() >= key.dueMs && key.failures < MOST_FAILURES) await share(name, key, 'it was due', signal);
      else await key.underWay;
    },
    renew: async (name, refused, signal) => {
      const key = held.get(name);
      if (key === undefined) return { kind: 'failed', reason: 'nothing makes it anew' };
      await key.underWay;
      if (!isEqual(latestOf(key), refused)) return { kind: 'new' };
      if (key.failures >= MOST_FAILURES) return { kind: 'failed', reason: `${key.reason}, ${key.failures} times` };
      return share(name, key, 'the target refused it (401)', signal);
    },
    secrets: () => secrets,
    records: () => records,
  };
}

const MOST_FAILURES = 3;

// Before what failed is tried again where nothing was refused.
const PATIENCE_MS = 10_000;

interface Held {
  readonly refresh: KeyRefresh;
  readonly values: KeyValue[];
  dueMs: number;
  failures: number;
  reason: string;
  underWay: Promise<Renewed> | undefined;
}

function hold(refresh: KeyRefresh, value: KeyValue, nowMs: number): Held {
  const dueMs = dueAfter(refresh.everySeconds, nowMs);
  return { refresh, values: [value], dueMs, failures: 0, reason: '', underWay: undefined };
}

// A probe that waits for an answer must not outlive its key.
function dueAfter(seconds: number | undefined, nowMs: number): number {
  return seconds === undefined ? Infinity : nowMs + 1000 * (seconds - Math.min(30, seconds / 4));
}

function withLive(
  given: Readonly<Record<string, KeyValue>>,
  held: ReadonlyMap<string, Held>,
): Readonly<Record<string, KeyValue>> {
  const live = { ...given };
  for (const [name, key] of held) {
    Object.defineProperty(live, name, { enumerable: true, get: () => latestOf(key) });
  }
  return live;
}

function latestOf({ values }: Held): KeyValue {
  return values.at(-1) ?? '';
}

function isEqual(one: KeyValue, other: KeyValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
