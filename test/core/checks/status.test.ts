import { respond } from '../builders.ts';
import { testCheck } from './table.ts';

const gate = [{ status: 402 }, { status: 404 }, { status: '4xx', level: 'advised' }] as const;

testCheck('status', [
  { title: 'a number matches itself', expected: [{ status: 404 }], response: respond(404, {}) },
  { title: 'a class matches its statuses', expected: [{ status: '2xx' }], response: respond(204, {}) },
  { title: 'any alternative may match', expected: gate, response: respond(404, {}) },
  {
    title: 'the first alternative that matches decides',
    expected: [{ status: 404 }, { status: '4xx', level: 'required' }],
    response: respond(404, {}),
  },
  {
    title: 'an alternative with a level is a departure of that level',
    expected: gate,
    response: respond(422, {}),
    departures: [{ at: 'status', expected: '402 or 404', received: '422', level: 'advised' }],
  },
  {
    title: 'no match is a departure without a level',
    expected: gate,
    response: respond(200, {}),
    departures: [{ at: 'status', expected: '402 or 404', received: '200' }],
  },
  {
    title: 'a class does not match another class',
    expected: [{ status: '2xx' }],
    response: respond(404, {}),
    departures: [{ at: 'status', expected: '2xx', received: '404' }],
  },
]);
