import type { LedgerOptions } from '../create-ledger.ts';
import { dateOf } from '../refusals.ts';
import { on, setHeader, toStatus, type LedgerMutant } from './mutant.ts';

/** What is wrong with limits and maintenance. */
export const limitMutants: readonly LedgerMutant[] = [
  {
    id: 'answers-403-for-limits',
    title: 'Too many requests answer 403.',
    clauses: ['rate-limited'],
    options: on(['rate-limited'], toStatus(403)),
  },
  {
    id: 'gives-retry-after-in-seconds',
    title: 'Retry-After is a number of seconds.',
    clauses: ['retry-date'],
    options: on(['rate-limited', 'unavailable'], setHeader('Retry-After', '2')),
  },
  {
    id: 'gives-no-retry-after',
    title: 'There is no Retry-After.',
    clauses: ['retry-date'],
    options: on(['rate-limited', 'unavailable'], setHeader('Retry-After')),
  },
  {
    id: 'gives-a-date-long-past',
    title: 'Retry-After is a date that is long past.',
    clauses: ['retry-date'],
    options: on(['rate-limited', 'unavailable'], setHeader('Retry-After', dateOf(0))),
  },
  {
    id: 'gives-a-date-in-another-zone',
    title: 'Retry-After is a date in another zone than GMT.',
    clauses: ['retry-date'],
    options: on(['rate-limited', 'unavailable'], (reply, context) =>
      setHeader('Retry-After', reply.headers['Retry-After']?.replace('GMT', '+0000'))(reply, context),
    ),
  },
  {
    id: 'limits-longer-than-told',
    title: 'A request is limited for longer than Retry-After says.',
    clauses: ['served-again'],
    options: () => ({ limit: { requests: 400, windowMs: 8000 }, tamper: tellTwoSeconds() }),
  },
  {
    id: 'limits-reads-with-writes',
    title: 'Reads and writes are limited together.',
    clauses: ['buckets-apart'],
    options: () => ({ isOneBucket: true }),
  },
  {
    id: 'answers-409-during-maintenance',
    title: 'A change during maintenance answers 409.',
    clauses: ['maintenance'],
    options: on(['unavailable'], toStatus(409)),
  },
  {
    id: 'stays-in-maintenance',
    title: 'Maintenance never ends.',
    clauses: ['over-by-backoff'],
    options: (): LedgerOptions => {
      let wasMaintained = false;
      return {
        before: (store) => {
          wasMaintained ||= store.isMaintained;
          store.isMaintained = wasMaintained;
        },
      };
    },
  },
];

// The window is four times as long as what is told of it.
function tellTwoSeconds(): NonNullable<ReturnType<LedgerMutant['options']>['tamper']> {
  return (reply, context) => {
    const told = Date.parse(reply.headers['Retry-After'] ?? '');
    return context.label === 'rate-limited' && !Number.isNaN(told)
      ? setHeader('Retry-After', dateOf(told - 6000))(reply, context)
      : reply;
  };
}
