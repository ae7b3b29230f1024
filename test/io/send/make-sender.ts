import { onTestFinished } from 'vitest';
import type { Probe, Reply } from '../../../engine/core/model/index.ts';
import { createSender, type Sender, type SenderOptions } from '../../../engine/io/send/index.ts';

/** A sender with small limits that is closed with the test. */
export function makeSender(baseUrl: string, options: Partial<SenderOptions> = {}): Sender {
  const sender = createSender({
    baseUrl,
    headers: {},
    userAgent: 'assay/0 (run test)',
    timeoutMs: 2000,
    maxResponseBytes: 1000,
    concurrency: 2,
    tls: {},
    ...options,
  });
  onTestFinished(() => sender.close());
  return sender;
}

/** A probe with parts of it replaced. */
export function makeProbe(parts: Partial<Probe> = {}): Probe {
  return { operation: 'read', method: 'GET', target: '/items', headers: [], key: 'none', ...parts };
}

/** Sends one probe with a sender of its own. */
export async function sendOnce(
  baseUrl: string,
  parts: Partial<Probe> = {},
  options: Partial<SenderOptions> = {},
): Promise<Reply> {
  return await makeSender(baseUrl, options).send(makeProbe(parts), { caseId: 'a/b' });
}
