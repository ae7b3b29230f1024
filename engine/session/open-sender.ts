import type { Profile } from '../core/model/index.ts';
import { chooseProxy, createSender, type Sender } from '../io/send/index.ts';

/** Opens the sender of a run to a target. */
export function openSender(profile: Profile, version: string, run: string): Sender {
  const { baseUrl, headers, tls, limits } = profile;
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
