import { respond } from '../builders.ts';
import { makeSequence } from './sequences.ts';
import { testCheck } from './table.ts';

const expected = { after: 'header' } as const;
const limited = respond(429, { error: 'Rate limit exceeded' }, [['retry-after', '7']]);

testCheck('servedAgain', [
  { title: 'without a sequence nothing is said', expected, response: limited },
  {
    title: 'a burst without a wait says nothing',
    expected,
    response: limited,
    subject: { sequence: makeSequence([['limited', limited]]) },
  },
  {
    title: 'any other answer after the wait is kept',
    expected,
    response: limited,
    subject: {
      sequence: makeSequence([
        ['limited', limited],
        ['waited', respond(404, {})],
      ]),
    },
  },
  {
    title: 'a limited answer after the wait departs',
    expected,
    response: limited,
    subject: {
      sequence: makeSequence([
        ['limited', limited],
        ['waited', limited],
      ]),
    },
    departures: [{ at: 'status', expected: 'not 429 after 7 s', received: '429' }],
  },
]);
