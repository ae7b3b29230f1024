import { respond } from '../builders.ts';
import { testCheck } from './table.ts';

const first = respond(201, { id: 'a', at: 1, tags: ['x'] });

testCheck('equal', [
  {
    title: 'the same answer in another order',
    expected: { to: 'first' },
    response: respond(201, { tags: ['x'], at: 1, id: 'a' }),
    subject: { earlier: first },
  },
  {
    title: 'what is left out may differ',
    expected: { to: 'first', ignore: ['/at'] },
    response: respond(201, { id: 'a', at: 2, tags: ['x'] }),
    subject: { earlier: first },
  },
  {
    title: 'another id departs',
    expected: { to: 'first', ignore: ['/at'] },
    response: respond(201, { id: 'b', at: 1, tags: ['x'] }),
    subject: { earlier: first },
    departures: [{ at: 'body', expected: '{"id":"a","tags":["x"]}', received: '{"id":"b","tags":["x"]}' }],
  },
  {
    title: 'another status departs',
    expected: { to: 'first' },
    response: respond(200, { id: 'a', at: 1, tags: ['x'] }),
    subject: { earlier: first },
    departures: [{ at: 'status', expected: '201 as the first time', received: '200' }],
  },
  {
    title: 'without a first answer nothing is the same',
    expected: { to: 'first' },
    response: first,
    departures: [{ at: 'body', expected: 'as in the first answer', received: 'no first answer' }],
  },
]);
