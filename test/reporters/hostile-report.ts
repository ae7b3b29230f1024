import type { Report } from '../../engine/core/model/index.ts';
import { sampleReport } from './sample-report.ts';

/** What a target may send to break out of the place where it is shown. */
export const hostileText: string = [
  '</pre></script></style><script>window.broken = true</script><img src=x onerror="window.broken = true">',
  '" onmouseover="window.broken = true" x="',
  "' ]]> --> <!-- &amp; &lt; %s ${x}",
  '\u001b[31mred\u001b[0m\u009b2J\u0007\b\0',
  '\u202Egnp.exe\u2066\u2069\u200B\uFEFF\u2028\u2029',
  'lone \uD800 and \uDC00, \uFFFE\uFFFF, \u{E0041}',
  '\r\n::error::forged\n##[error]forged ##vso[task.complete result=Failed;]',
].join(' ');

// The strings of a report that come from the target, or repeat what it sent.
const targetKeys: ReadonlySet<string> = new Set([
  'at',
  'expected',
  'received',
  'body',
  'url',
  'headers',
  'message',
  'reason',
  'curl',
  'retryAfter',
  'seen',
  'build',
  'group',
  'decidedBy',
]);

/** The sample report with hostile text in every string that a target controls. */
export const hostileReport: Report = {
  ...(poison(sampleReport, false) as Report), // Only strings are changed.
  leftovers: [{ kind: 'submission', id: hostileText, reason: hostileText }],
};

function poison(value: unknown, reached: boolean): unknown {
  if (typeof value === 'string') return reached ? `${value}${hostileText}` : value;
  if (Array.isArray(value)) return value.map((item) => poison(item, reached));
  if (typeof value !== 'object' || value === null) return value;
  const poisoned = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, poison(item, reached || targetKeys.has(key))]),
  );
  return isWholeAnswer(value) ? { ...poisoned, body: poisonJson(value.body) } : poisoned;
}

// A body that is whole stays JSON, so that its diff is on the page too.
function isWholeAnswer(value: object): value is { readonly body: string } {
  return 'ms' in value && 'body' in value && !('cut' in value);
}

function poisonJson(body: string): string {
  return JSON.stringify(poison(JSON.parse(body), true));
}
