import { respond, respondText } from '../builders.ts';
import { makeSequence } from './sequences.ts';
import { testCheck } from './table.ts';

const expected = { of: 404 };
const first = respond(404, { detail: 'Not found' });

testCheck('repetition', [
  { title: 'without a sequence nothing is said', expected, response: first },
  {
    title: 'another text in the same envelope is kept',
    expected,
    response: first,
    subject: {
      sequence: makeSequence([
        ['first', first],
        ['again', respond(404, { detail: 'Gone' })],
      ]),
    },
  },
  {
    title: 'another status departs, whatever its body',
    expected,
    response: first,
    subject: {
      sequence: makeSequence([
        ['first', first],
        ['again', respond(409, { detail: 'Taken' })],
      ]),
    },
    departures: [{ at: 'status', expected: '404 again', received: '409' }],
  },
  {
    title: 'another envelope departs',
    expected,
    response: first,
    subject: {
      sequence: makeSequence([
        ['first', first],
        ['again', respond(404, { error: 'Rate limit exceeded' })],
      ]),
    },
    departures: [{ at: 'body', expected: 'the domain shape again', received: 'the rate shape' }],
  },
  {
    title: 'a body that is no JSON departs',
    expected,
    response: first,
    subject: {
      sequence: makeSequence([
        ['first', first],
        ['again', respondText(404, '<p>')],
      ]),
    },
    departures: [{ at: 'body', expected: 'the domain shape again', received: 'no JSON' }],
  },
]);
