import { it } from 'vitest';
import type { ReferenceOptions } from '../../reference/index.ts';
import { judgeReference } from './judge-reference.ts';
const buckets = ['upload', 'submission_write', 'submission_read', 'webhook_write', 'webhook_read', 'sandbox'] as const;
for (const [kind, requests, windowMs, depth, burst] of [
  ['fixed-window', 30, 2000, 'standard', 0],['sliding-window', 30, 2000, 'standard', 0],['token-bucket', 30, 2000, 'standard', 0],
  ['fixed-window', 30, 2000, 'standard', 1000],['token-bucket', 30, 2000, 'standard', 1000],
  ['fixed-window', 60, 60000, 'quick', 0],['sliding-window', 60, 60000, 'quick', 0],['token-bucket', 60, 60000, 'quick', 0],
  ['fixed-window', 60, 60000, 'standard', 1000],
] as const) it(`${kind} ${requests} ${windowMs} ${depth} ${burst}`, async () => {
  const limits = Object.fromEntries(buckets.map((b) => [b, { kind, requests, windowMs }]));
  const served = new Map<string, number>();
  const options: ReferenceOptions = { limits, tamper: (reply, { operation, key, label }) => {
    if (label !== 'rate-limit' && key !== undefined && operation) { const b = ops[operation] + '/' + key; served.set(b, (served.get(b) ?? 0) + 1); }
    return reply;
  } };
  const t0 = Date.now();
  const { report, ms, sent, contract } = await judgeReference({ options, depth, rateLimit: { burst }, fuzz: 0, });
  const least = Math.max(...[...served.values()].map((n) => (Math.ceil(n / requests) - 1) * windowMs));
  console.log(kind, requests, windowMs, depth, burst, JSON.stringify(report.counts), 'ms', ms, 'least', least, 'ratio', (ms / least).toFixed(3), 'sent', sent, 'limited', report.requests.limited, 'real', Date.now() - t0, JSON.stringify([...served]));
  for (const e of report.entries.filter((x) => ['fail', 'error', 'warn'].includes(x.outcome))) console.log(e.outcome, e.case, e.reason ?? '', JSON.stringify(e.findings.slice(0, 3)));
}, 60000);
const ops: Record<string, string> = { createUploadUrl: 'upload', uploadDirect: 'upload', createSubmission: 'submission_write', retryAsset: 'submission_write', getSubmission: 'submission_read', getAsset: 'submission_read', getAssetIssues: 'submission_read', getAssetTopics: 'submission_read', createSubscription: 'webhook_write', updateSubscription: 'webhook_write', deleteSubscription: 'webhook_write', listSubscriptions: 'webhook_read', getSubscription: 'webhook_read', listDeliveries: 'webhook_read', fireSandboxEvent: 'sandbox' };
