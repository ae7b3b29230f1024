import { respond } from '../builders.ts';
import { testCheck } from './table.ts';

const of = { of: [200, 404] };

testCheck('documentedStatus', [
  { title: 'a documented status is kept', expected: of, response: respond(404, {}) },
  { title: 'a status of infrastructure is not the API’s', expected: of, response: respond(503, {}) },
  {
    title: 'a status that a front end may give is not the API’s',
    expected: of,
    response: respond(431, {}),
    subject: { frontEnd: [400, 431] },
  },
  {
    title: 'another status departs',
    expected: of,
    response: respond(418, {}),
    departures: [{ at: 'status', expected: 'one of 200, 404', received: '418' }],
  },
]);
