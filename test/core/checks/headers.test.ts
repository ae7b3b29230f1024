import type { HeaderDemand, HeaderField } from '../../../engine/core/model/index.ts';
import { makeContract, makeOperation, makeProbe, respond } from '../builders.ts';
import { testCheck } from './table.ts';

const ask = (name: string, demand: Omit<HeaderDemand, 'name'>) => ({ fields: [{ name, ...demand }] });
const answer = (...fields: readonly HeaderField[]) => respond(405, {}, fields);
const operation = makeOperation({ path: '/things/{id}', method: 'GET' });
const others = [operation, makeOperation({ path: '/things/{thingId}', method: 'DELETE' }), makeOperation()];
const path = { operation, contract: makeContract({ operations: others }), probe: makeProbe({ method: 'PUT' }) };

testCheck('headers', [
  {
    title: 'a header that is there is present',
    expected: ask('ETag', { is: 'present' }),
    response: answer(['etag', '"a"']),
  },
  { title: 'an empty header is present', expected: ask('ETag', { is: 'present' }), response: answer(['etag', '']) },
  {
    title: 'a header that is not there departs',
    expected: ask('ETag', { is: 'present' }),
    response: answer(['x-etag', '"a"']),
    departures: [{ at: 'header etag', expected: 'present', received: 'missing' }],
  },
  { title: 'a header that is not there is absent', expected: ask('Server', { is: 'absent' }), response: answer() },
  {
    title: 'a header that is there is not absent',
    expected: ask('Server', { is: 'absent', level: 'advised' }),
    response: answer(['server', 'x']),
    departures: [{ level: 'advised', at: 'header server', expected: 'absent', received: 'present' }],
  },
  {
    title: 'a value is like an example whatever its case',
    expected: ask('WWW-Authenticate', { like: ['Bearer'] }),
    response: answer(['www-authenticate', 'bearer']),
  },
  {
    title: 'one of several values is enough',
    expected: ask('WWW-Authenticate', { matches: '^Bearer\\b' }),
    response: answer(['www-authenticate', 'Basic realm="x"'], ['www-authenticate', 'Bearer realm="x"']),
  },
  {
    title: 'another value departs',
    expected: ask('WWW-Authenticate', { like: ['Bearer'], matches: '^Bearer\\b' }),
    response: answer(['www-authenticate', 'Basic']),
    departures: [
      { at: 'header www-authenticate', expected: '"Bearer"', received: '"Basic"' },
      { at: 'header www-authenticate', expected: 'a value that matches ^Bearer\\b', received: '"Basic"' },
    ],
  },
  {
    title: 'a header with a value that is not there departs once',
    expected: ask('WWW-Authenticate', { matches: '^Bearer\\b' }),
    response: answer(),
    departures: [{ at: 'header www-authenticate', expected: 'present', received: 'missing' }],
  },
  {
    title: 'the methods of the path are listed, and more may be',
    expected: ask('Allow', { lists: 'methods' }),
    response: answer(['allow', 'GET, HEAD, OPTIONS'], ['allow', 'DELETE']),
    subject: path,
  },
  {
    title: 'a method that is left out departs, and one that was refused',
    expected: ask('Allow', { lists: 'methods' }),
    response: answer(['allow', 'GET,PUT']),
    subject: path,
    departures: [
      { at: 'header allow', expected: 'a list with DELETE', received: '"GET,PUT"' },
      { at: 'header allow', expected: 'a list without PUT, which is refused', received: '"GET,PUT"' },
    ],
  },
]);
