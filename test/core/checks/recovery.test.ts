import { respond } from '../builders.ts';
import { makeSequence } from './sequences.ts';
import { testCheck } from './table.ts';

const expected = { within: 3 };
const broken = respond(500, {});

testCheck('recovery', [
  { title: 'without a sequence nothing is said', expected, response: broken },
  {
    title: 'an answer without a server error is kept, whichever it is',
    expected,
    response: broken,
    subject: {
      sequence: makeSequence([
        ['broken', broken],
        ['recovery', broken],
        ['recovery', respond(409, {})],
      ]),
    },
  },
  {
    title: 'nothing but server errors departs',
    expected,
    response: broken,
    subject: {
      sequence: makeSequence([
        ['broken', broken],
        ['recovery', broken],
        ['recovery', respond(502, {})],
      ]),
    },
    departures: [{ at: 'status', expected: 'no server error within 3 retries', received: '500, 502' }],
  },
]);
