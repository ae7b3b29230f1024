import { expect, test } from 'vitest';
import type { Burst, Report } from '../../engine/core/model/index.ts';
import { render } from './render.ts';
import { sampleReport } from './sample-report.ts';

const burst: Burst = {
  case: 'rate-limit-exceeded/upload',
  bucket: 'upload',
  served: 20,
  retryAfter: '2',
  isKept: true,
  looks: [],
  points: [
    { atMs: 0, kind: 'served' },
    { atMs: 40, kind: 'limited' },
    { atMs: 40, kind: 'wait' },
    { atMs: 2040, kind: 'again' },
  ],
};

const reportOf = (...bursts: readonly Burst[]): Report => ({
  ...sampleReport,
  retry: sampleReport.retry.map((row) => (row.status === 429 ? { ...row, bursts } : row)),
});

test('each burst is a picture with a sentence in the HTML report', () => {
  const html = render('html', reportOf(burst, { ...burst, bucket: 'sandbox', isKept: false }));
  const pictures = [...html.matchAll(/<svg class="burst"[^>]*aria-label="([^"]*)"[^]*?<\/svg>/g)];
  expect(pictures.map(([, label]) => label)).toEqual([
    'upload: 20 served, then limited after 40 ms with Retry-After 2, and served again after it.',
    'sandbox: 20 served, then limited after 40 ms with Retry-After 2, and still limited after it.',
  ]);
  expect(pictures.map(([picture]) => picture.match(/<rect class="(\w+)"/g)?.length)).toEqual([6, 6]);
});
