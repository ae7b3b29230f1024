import type { Profile, Send } from '../core/model/index.ts';
import { chooseProxy, createSender, type Sender } from '../io/send/index.ts';

/** Opens the sender of a run to a target; `onSend` is told of each request. */
export function openSender(profile: Profile, version: string, run: string, onSend: () => void = ignore): Sender {
  const { baseUrl, headers, tls, limits } = profile;
  const proxy = chooseProxy(baseUrl, process.env);
  const sender = createSender({
    baseUrl,
    headers,
    tls,
    userAgent: `assay/${version} (run ${run})`,
    timeoutMs: limits.timeoutMs,
    maxResponseBytes: limits.maxResponseBytes,
    concurrency: limits.concurrency,
    ...(proxy === undefined ? {} : { proxy }),
  });
  const send: Send = (probe, options) => {
    onSend();
    return sender.send(probe, options);
  };
  return { send, close: sender.close };
}

function ignore(): void {
  // Nobody wants to know.
}
