import { respond, respondText } from '../builders.ts';
import { testCheck } from './table.ts';

const none = { is: 'none' } as const;
const documented = { is: 'documented' } as const;
const thing = { id: '00000000-0000-4000-8000-000000000000', name: null, parts: [{ partId: 'x', size: 1 }] };

testCheck('body', [
  { title: 'no bytes are no body', expected: none, response: respondText(204, '', []) },
  { title: 'a length of zero is no body', expected: none, response: respondText(204, '', [['content-length', '0']]) },
  {
    title: 'bytes depart',
    expected: none,
    response: respond(204, {}),
    departures: [{ at: 'body', expected: 'no body', received: '2 bytes' }],
  },
  {
    title: 'a length without bytes departs',
    expected: none,
    response: respondText(204, '', [['content-length', '7']]),
    departures: [{ at: 'header content-length', expected: '0 or absent', received: '"7"' }],
  },
  { title: 'the documented body is kept', expected: documented, response: respond(201, thing) },
  { title: 'a status without a documented body is kept', expected: documented, response: respond(200, []) },
  { title: 'an error belongs to its envelope', expected: documented, response: respond(404, { detail: 'x' }) },
  { title: 'a body that is no JSON belongs to json', expected: documented, response: respondText(201, 'ok') },
  {
    title: 'a required property departs without a level',
    expected: documented,
    response: respond(201, { ...thing, id: 'x', parts: [{ size: 1 }] }),
    departures: [
      { at: 'body/id', expected: 'format uuid', received: '"x"' },
      { at: 'body/parts/0/partId', expected: 'present', received: 'missing' },
    ],
  },
  {
    title: 'an advised property departs as advised',
    expected: documented,
    response: respond(201, { id: thing.id, parts: [{ partId: 'x', size: 'big' }] }),
    departures: [
      { at: 'body/name', expected: 'present', received: 'missing', level: 'advised' },
      { at: 'body/parts/0/size', expected: 'type integer', received: '"big"', level: 'advised' },
    ],
  },
  {
    title: 'a body of another kind departs',
    expected: documented,
    response: respond(201, []),
    departures: [{ at: 'body', expected: 'type object', received: 'an array of 0' }],
  },
]);
