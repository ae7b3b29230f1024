import type { Profile, Secret } from '../core/model/index.ts';
import { realClock } from '../io/clock.ts';
import { chooseProxy, createSender, withTokens, type Sender } from '../io/send/index.ts';

/** The sender of a run, which fetches the tokens that its probes need. */
export interface TargetSender extends Sender {
  /** The tokens that were fetched until now. */
  readonly tokens: () => readonly Secret[];
}

/** Opens the sender of a run to a target; it tells of each token before it is used. */
export function openSender(
  profile: Profile,
  version: string,
  run: string,
  onToken?: (secret: Secret) => void,
): TargetSender {
  const own = openPlain(profile, profile.baseUrl, version, run);
  const others = new Map<string, Sender>();
  const tokens: Secret[] = [];
  const sendTo = (origin: string | undefined): Sender['send'] => {
    if (origin === undefined) return own.send;
    const other = others.get(origin) ?? openPlain({ ...profile, headers: {} }, origin, version, run);
    others.set(origin, other);
    return other.send;
  };
  const send = withTokens(own.send, {
    sendTo,
    now: realClock.now,
    onToken: (secret) => {
      tokens.push(secret);
      onToken?.(secret);
    },
  });
  return {
    send,
    tokens: () => tokens,
    close: async () => {
      await Promise.all([own, ...others.values()].map((sender) => sender.close()));
    },
  };
}

function openPlain({ headers, tls, limits }: Profile, baseUrl: string, version: string, run: string): Sender {
  const proxy = chooseProxy(baseUrl, process.env);
  return createSender({
    baseUrl,
    headers,
    tls,
    userAgent: nameUserAgent(version, run),
    timeoutMs: limits.timeoutMs,
    maxResponseBytes: limits.maxResponseBytes,
    concurrency: limits.concurrency,
    ...(proxy === undefined ? {} : { proxy }),
  });
}

/** The `User-Agent` by which a target's logs tell the requests of a run. */
export function nameUserAgent(version: string, run: string): string {
  return `assay/${version} (run ${run})`;
}
