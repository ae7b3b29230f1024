import { makeContract, makeOperation, makeProbe, respond } from '../builders.ts';
import { testCheck } from './table.ts';

const api = { of: 'api' } as const;
const own = { of: 'operation' } as const;
const contract = makeContract({ documentedStatuses: [200, 404, 409] });
const operation = makeOperation({ responses: [{ status: 200 }, { status: 404 }] });
const ranged = makeOperation({ responses: [{ status: 200 }], ranges: [{ statuses: '4xx' }] });
const open = makeOperation({ responses: [{ status: 200 }], ranges: [{ statuses: 'default' }] });

testCheck('documentedStatus', [
  { title: 'a documented status is kept', expected: api, response: respond(409, {}), subject: { contract, operation } },
  {
    title: 'a status of another operation departs from the own ones',
    expected: own,
    response: respond(409, {}),
    subject: { contract, operation },
    departures: [{ at: 'status', expected: 'one of 200, 404', received: '409' }],
  },
  {
    title: 'an answer to another method than the own one is none of the operation',
    expected: own,
    response: respond(405, {}),
    subject: { contract, operation, probe: makeProbe({ method: 'PURGE' }) },
  },
  {
    title: 'HEAD is answered as GET',
    expected: own,
    response: respond(409, {}),
    subject: {
      contract,
      operation: makeOperation({ ...operation, method: 'GET' }),
      probe: makeProbe({ method: 'HEAD' }),
    },
    departures: [{ at: 'status', expected: 'one of 200, 404', received: '409' }],
  },
  {
    title: 'a class of statuses holds each',
    expected: own,
    response: respond(418, {}),
    subject: { operation: ranged },
  },
  {
    title: 'a class holds none of another',
    expected: own,
    response: respond(500, {}),
    subject: { operation: ranged },
    departures: [{ at: 'status', expected: 'one of 200, 4xx', received: '500' }],
  },
  { title: 'a default holds every status', expected: own, response: respond(500, {}), subject: { operation: open } },
  {
    title: 'a status of infrastructure is not the API’s',
    expected: api,
    response: respond(503, {}),
    subject: { contract },
  },
  {
    title: 'a status that a front end may give is not the API’s',
    expected: api,
    response: respond(431, {}),
    subject: { contract, frontEnd: [400, 431] },
  },
  {
    title: 'another status departs',
    expected: api,
    response: respond(418, {}),
    subject: { contract },
    departures: [{ at: 'status', expected: 'one of 200, 404, 409', received: '418' }],
  },
]);
