import { addHeader, setHeader } from '../../../../reference/mutants/edit.ts';
import type { Break, Breaker } from '../breaker.ts';

/** Gives a `Retry-After` of every wrong form; where it only has a bound, one beyond. */
export const breakRetryAfter: Breaker<'retryAfter'> = ({ max }) =>
  max === undefined
    ? [missing, twice, ...Object.entries(forms).map(wrongForm)]
    : [wrongForm(['too-long', String(max + 1)])];

const missing: Break = {
  variant: 'missing',
  title: 'leaves out Retry-After',
  change: () => (reply) => setHeader(reply, 'Retry-After'),
};

const twice: Break = {
  variant: 'twice',
  title: 'gives Retry-After twice',
  change: () => (reply) => addHeader(reply, 'Retry-After', '1'),
};

const forms: Readonly<Record<string, string>> = {
  negative: '-1',
  fraction: '0.5',
  date: 'Wed, 21 Oct 2026 07:28:00 GMT',
  words: '2 seconds',
  empty: '',
};

function wrongForm([variant, value]: readonly [string, string]): Break {
  return {
    variant,
    title: `gives Retry-After as ${JSON.stringify(value)}`,
    change: () => (reply) => setHeader(reply, 'Retry-After', value),
  };
}
